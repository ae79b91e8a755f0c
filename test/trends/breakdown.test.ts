import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { buildHistories } from '../../src/catalog/history.js';
import { answerBreakdown } from '../../src/trends/breakdown.js';
import { BreakdownQuestion } from '../../src/trends/question.js';
import { readWording } from '../../src/trends/wording.js';
import { madeUpTable, NO_IDENTITY } from '../catalog/model-tables.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

const WORDING = readWording(
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'wording.json'), 'utf8')),
);

describe('a breakdown from a day on', () => {
  it('counts no model dated by a slip, which is in the total of all', () => {
    const large = { organization: 'One Firm', compute: '2e23' };
    const table = madeUpTable('2026-06-01', [
      { name: 'Old', published: '2024-02-01', ...large },
      { name: 'New', published: '2026-02-01', ...large },
      { name: 'Slip', published: '2029-09-13', ...large },
      { name: 'Undated', ...large },
    ]);
    const catalog = catalogAsOf(buildHistories([table], NO_IDENTITY), null);
    const total = (question: Record<string, string>) =>
      answerBreakdown(catalog, BreakdownQuestion.parse({ over: '1e23flop', ...question }), null, WORDING)
        .total;
    expect(total({})).toBe(4);
    expect(total({ from: '2026-01-01' })).toBe(1);
    expect(total({ from: '2024-01-01', to: '2030-12-31' })).toBe(2);
  });
});
