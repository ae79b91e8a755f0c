/** A catalogue of models over 10²³ FLOP published on given days, and the choices of the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogAsOf } from '../../../src/catalog/as-of.js';
import type { Catalog } from '../../../src/catalog/catalog.js';
import { buildHistories } from '../../../src/catalog/history.js';
import { readRateAssumptions } from '../../../src/trends/rate/rate-assumptions.js';
import { readWording } from '../../../src/trends/wording.js';
import { madeUpTable, NO_IDENTITY } from '../../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

function assumption(name: string): unknown {
  return JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', `${name}.json`), 'utf8'));
}

export const ASSUMPTIONS = readRateAssumptions(assumption('rate'));
export const WORDING = readWording(assumption('wording'));

/** @param published days as a source writes them: a year or a month alone, or none */
export function catalogOf(published: readonly (string | undefined)[], vintage = '2026-06-30'): Catalog {
  const large = published.map((day, index) => ({
    ...{ name: `Model ${index}`, organization: 'One Firm', compute: '2e23' },
    ...(day === undefined ? {} : { published: day }),
  }));
  const small = { name: 'Small', organization: 'One Firm', compute: '2e20', published: '2021-01-01' };
  const table = madeUpTable(vintage, [small, ...large]);
  return catalogAsOf(buildHistories([table], NO_IDENTITY), null);
}

/** Days of each month of a growing history. */
export function growingDays(from: number, to: number, count: (month: number) => number): string[] {
  return Array.from({ length: to - from }, (_, index) => index + from).flatMap((month) => {
    const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return Array.from(
      { length: count(month - from) },
      (_, day) => `${name}-${String((day % 28) + 1).padStart(2, '0')}`,
    );
  });
}
