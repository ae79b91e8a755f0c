import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FileRecord, fileRecords } from '../../../src/catalog/file-records.js';
import { buildHistories, type Histories } from '../../../src/catalog/history.js';
import { growthOf } from '../../../src/trends/growth/growth-fits.js';
import {
  type FitDefinition,
  type PublishedClaim,
  readPublishedClaims,
} from '../../../src/trends/published/growth-claim.js';
import { REFIT_FIELDS, refit } from '../../../src/trends/published/growth-refit.js';
import { bundledTables, declaredIdentity, NO_IDENTITY, tableOfCells } from '../../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', name), 'utf8'));

const BASE: FitDefinition = {
  set: 'notable',
  top: null,
  domain: null,
  openWeights: null,
  from: '2010-01-01',
  to: null,
};
const FLAG: FitDefinition = { ...BASE, set: 'frontier-flag' };
const TOP: FitDefinition = { ...BASE, set: 'top', top: 10, from: '2018-01-01' };

/** `4.58 (4.13 to 5.09), n = 397, R² 0.59` */
function printed(
  records: readonly FileRecord[],
  measure: PublishedClaim['measure'],
  definition: FitDefinition,
  openWeights: Histories['openWeights'],
): string {
  const line = refit(records, measure, definition, openWeights)?.plain;
  if (!line) return 'none';
  const { perYear, low, high } = growthOf(line, 0.9);
  const [value, from, to] = [perYear, low, high].map((factor) => factor.toFixed(2));
  return `${value} (${from} to ${to}), n = ${line.count}, R² ${line.explained?.toFixed(2)}`;
}

describe('plain least squares on the files of notable models', () => {
  const files = new Map<string, FileRecord[]>();
  let histories: Histories;
  beforeAll(async () => {
    const tables = (await bundledTables()).filter(({ snapshot }) => snapshot.source === 'epoch-notable');
    histories = buildHistories(tables, await declaredIdentity());
    for (const [index, { snapshot }] of histories.files.entries())
      files.set(snapshot.retrieved, fileRecords(histories, index, REFIT_FIELDS));
  });

  // Refits made independently of this code, in the published way, before it was written: to the printed digits.
  it.each<[string, PublishedClaim['measure'], FitDefinition, string]>([
    ['2025-02-24', 'compute', BASE, '4.58 (4.13 to 5.09), n = 397, R² 0.59'],
    ['2025-11-01', 'compute', BASE, '4.31 (3.96 to 4.70), n = 445, R² 0.64'],
    ['2026-01-20', 'compute', BASE, '4.32 (3.97 to 4.71), n = 453, R² 0.64'],
    ['2025-02-24', 'compute', FLAG, '4.54 (4.23 to 4.88), n = 92, R² 0.93'],
    ['2025-11-01', 'compute', FLAG, '4.58 (4.35 to 4.83), n = 70, R² 0.97'],
    ['2026-01-20', 'compute', FLAG, '4.61 (4.38 to 4.86), n = 71, R² 0.97'],
    ['2025-02-24', 'compute', { ...FLAG, from: '2018-01-01' }, '4.32 (3.85 to 4.85), n = 56, R² 0.89'],
    ['2025-11-01', 'compute', { ...FLAG, from: '2018-01-01' }, '4.69 (4.22 to 5.20), n = 43, R² 0.94'],
    ['2026-01-20', 'compute', { ...FLAG, from: '2018-01-01' }, '4.78 (4.29 to 5.33), n = 44, R² 0.93'],
    ['2025-02-24', 'compute', TOP, '4.85 (4.40 to 5.36), n = 69, R² 0.91'],
    ['2025-11-01', 'compute', TOP, '4.66 (4.24 to 5.13), n = 77, R² 0.91'],
    ['2026-01-20', 'compute', TOP, '4.76 (4.32 to 5.24), n = 77, R² 0.91'],
    ['2025-02-24', 'power', FLAG, '2.12 (1.83 to 2.45), n = 41, R² 0.66'],
    ['2025-11-01', 'power', FLAG, '2.34 (2.09 to 2.61), n = 34, R² 0.84'],
    ['2026-01-20', 'power', FLAG, '2.40 (2.17 to 2.66), n = 35, R² 0.86'],
    ['2025-02-24', 'cost', { ...TOP, from: '2015-12-01' }, '2.64 (2.12 to 3.30), n = 41, R² 0.58'],
    ['2025-11-01', 'cost', { ...TOP, from: '2015-12-01' }, '2.93 (2.55 to 3.36), n = 67, R² 0.72'],
    ['2026-01-20', 'cost', { ...TOP, from: '2015-12-01' }, '2.97 (2.58 to 3.42), n = 66, R² 0.72'],
  ])('of %s: %s %j gives %s', (day, measure, definition, expected) => {
    expect(printed(files.get(day) ?? [], measure, definition, histories.openWeights)).toBe(expected);
  });

  it('every claim with a definition can be refitted on the newest file', () => {
    const claims = readPublishedClaims(read('published-growth.json'));
    expect(claims.length).toBeGreaterThan(8);
    const newest = [...files.values()].at(-1) ?? [];
    for (const { id, measure, definition } of claims)
      if (definition)
        expect([id, refit(newest, measure, definition, histories.openWeights)?.plain.count]).not.toEqual([
          id,
          undefined,
        ]);
  });
});

describe('a refit', () => {
  const row = (name: string, day: string, flop: string, more: Record<string, string> = {}) => ({
    Model: name,
    'Publication date': day,
    'Training compute (FLOP)': flop,
    Domain: 'Language',
    'Model accessibility': 'Open weights (unrestricted)',
    ...more,
  });
  const records = (rows: readonly Record<string, string>[]) => {
    const openWeights = { 'Open weights (unrestricted)': 'yes', Unreleased: 'no' } as const;
    const histories = buildHistories([tableOfCells('2025-01-01', rows, 'epoch-notable')], {
      ...NO_IDENTITY,
      openWeights,
    });
    return [fileRecords(histories, 0, REFIT_FIELDS), histories.openWeights] as const;
  };
  const rows = [
    row('A', '2018-01-01', '1e20'),
    row('B', '2019-01-01', '1e21', { Domain: 'Vision,Language' }),
    row('C', '2020-01-01', '1e22', { 'Model accessibility': 'Unreleased' }),
    row('D', '2021-01-01', '1e23'),
    row('E', '2022-01-01', '', { Domain: 'Vision' }),
    row('F', '', '1e24'),
  ];
  it('takes rows with a size and a day, by domain, weights and time', () => {
    const [found, openWeights] = records(rows);
    const count = (change: Partial<FitDefinition>) =>
      refit(found, 'compute', { ...BASE, ...change }, openWeights)?.plain.count;
    expect(count({})).toBe(4);
    expect(count({ domain: 'Language' })).toBe(4);
    expect(count({ openWeights: true })).toBe(3);
    expect(count({ from: '2019-01-01', to: '2021-01-01' })).toBe(3);
  });
  it('is null where there are too few', () => {
    const [found, openWeights] = records(rows);
    expect(refit(found, 'compute', { ...BASE, openWeights: false }, openWeights)).toBeNull();
    expect(refit(found, 'power', BASE, openWeights)).toBeNull();
  });
});

describe('the published claims', () => {
  it('are refused when one is named twice or lacks a language', () => {
    const whole = read('published-growth.json') as { claims: Record<string, unknown>[] };
    const [first] = whole.claims;
    expect(() => readPublishedClaims({ ...whole, claims: [first, first] })).toThrow(
      'two published claims have the id',
    );
    expect(() => readPublishedClaims({ ...whole, claims: [{ ...first, says: { en: 'only' } }] })).toThrow();
  });
});
