import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { buildHistories } from '../../src/catalog/history.js';
import { answerPaceByVintage } from '../../src/trends/pace-by-vintage.js';
import { PaceByVintageQuestion } from '../../src/trends/question.js';
import { sketchOf } from '../../src/trends/vintage-sketch.js';
import { madeUpTable, NO_IDENTITY } from '../catalog/model-tables.js';

describe('a vintage in short', () => {
  const firm = { organization: 'One Firm' };
  const tables = [
    madeUpTable('2025-01-01', [
      { name: 'Large', published: '2024-02-01', compute: '2e23', ...firm },
      { name: 'Small', published: '2024-03-01', compute: '2e22', ...firm },
      { name: 'Silent', published: '2024-04-01', ...firm },
    ]),
    madeUpTable('2026-01-01', [
      { name: 'Large', published: '2024-02-01', compute: '2e23', ...firm },
      { name: 'Small', published: '2024-03-01', compute: '3e23', ...firm },
      { name: 'Late', published: '2025-06-01', compute: '4e23', ...firm },
      { name: 'Slip', published: '2029-09-13', compute: '4e23', ...firm },
    ]),
  ];
  const histories = buildHistories(tables, NO_IDENTITY);
  const sketches = ['2025-01-01', '2026-01-01'].map((day) => sketchOf(catalogAsOf(histories, day)));

  it('holds the models whose size is stated, and survives a cache', () => {
    expect(sketches.map(({ models }) => models.length)).toEqual([2, 4]);
    expect(JSON.parse(JSON.stringify(sketches))).toEqual(sketches);
  });
  it('counts what each vintage counted, by its models and by its widest file alone', () => {
    const counts = (question: Record<string, string>) =>
      answerPaceByVintage(
        sketches,
        PaceByVintageQuestion.parse({ over: '1e23flop', ...question }),
      ).vintages.map(({ recorded, widestFile }) => [recorded, widestFile?.recorded]);
    expect(counts({})).toEqual([
      [1, 1],
      [4, 4],
    ]);
    expect(counts({ until: '2024-12-31' })).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
