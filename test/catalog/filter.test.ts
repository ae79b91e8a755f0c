import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { answerModels } from '../../src/catalog/filter.js';
import { buildHistories } from '../../src/catalog/history.js';
import { ModelsQuestion } from '../../src/catalog/question.js';
import { madeUpTable, NO_IDENTITY } from './model-tables.js';

describe('a filter by day', () => {
  const table = madeUpTable('2026-06-01', [
    { name: 'Old', published: '2024-02-01' },
    { name: 'New', published: '2026-02-01' },
    { name: 'Announced', published: '2026-12-01' },
    { name: 'Slip', published: '2029-09-13' },
    { name: 'Undated' },
  ]);
  const catalog = catalogAsOf(buildHistories([table], NO_IDENTITY), null);
  const names = (question: Record<string, string>) =>
    answerModels(catalog, ModelsQuestion.parse({ sort: 'name', ...question })).models.map(({ name }) => name);

  it('leaves out a model without a day, and one whose day can only be a slip', () => {
    expect(names({ from: '2026-01-01' })).toEqual(['Announced', 'New']);
    expect(names({ to: '2026-12-31' })).toEqual(['Announced', 'New', 'Old']);
    expect(names({ to: '2030-12-31' })).toEqual(['Announced', 'New', 'Old']);
  });

  it('keeps them where no day is asked for', () => {
    expect(names({})).toEqual(['Announced', 'New', 'Old', 'Slip', 'Undated']);
  });
});
