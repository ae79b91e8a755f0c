import { describe, expect, it } from 'vitest';
import { buildHistories } from '../../src/catalog/history.js';
import { RevisionsQuestion } from '../../src/catalog/question.js';
import { answerRevisions } from '../../src/catalog/revisions.js';
import { madeUpTable, NO_IDENTITY } from './model-tables.js';

const large = { organization: 'One Firm', compute: '2e23', published: '2024-12-01' };
const small = { ...large, compute: '2e22' };
const late = { ...large, published: '2025-02-01' };
const slip = { ...large, published: '2029-12-01' };

function crossings(question: Record<string, string>) {
  const tables = [
    madeUpTable('2025-05-01', [
      { name: 'Steady', ...large },
      { name: 'Moved out', ...large },
      { name: 'Moved in', ...late },
      { name: 'Mended', ...slip },
      { name: 'Spoilt', ...large },
      { name: 'Risen', ...small },
      { name: 'Fallen', ...large },
      { name: 'Emptied', ...large },
      { name: 'Filled', ...large, compute: '' },
      { name: 'Gone', ...large },
    ]),
    madeUpTable('2025-06-01', [
      { name: 'Steady', ...large },
      { name: 'Moved out', ...late },
      { name: 'Moved in', ...large },
      { name: 'Mended', ...large },
      { name: 'Spoilt', ...slip },
      { name: 'Risen', ...large },
      { name: 'Fallen', ...small },
      { name: 'Emptied', ...large, compute: '' },
      { name: 'Filled', ...large },
      { name: 'Added', ...large },
      { name: 'Added late', ...late },
    ]),
  ];
  const asked = RevisionsQuestion.parse({ over: '1e23flop', ...question });
  return answerRevisions(buildHistories(tables, NO_IDENTITY), asked).crossings;
}

describe('who moved a count of models up to a day', () => {
  it('says why each model came in or went out', () => {
    const found = crossings({ until: '2024-12-31' });
    expect(
      Object.fromEntries(
        (found?.models ?? []).map(({ name, direction, reason }) => [name, [direction, reason]]),
      ),
    ).toEqual({
      Added: ['in', 'added'],
      Emptied: ['out', 'withdrawn'],
      Fallen: ['out', 'revised-down'],
      Filled: ['in', 'first-stated'],
      Gone: ['out', 'delisted'],
      Mended: ['in', 'redated'],
      'Moved in': ['in', 'redated'],
      'Moved out': ['out', 'redated'],
      Risen: ['in', 'revised-up'],
      Spoilt: ['out', 'redated'],
    });
    expect([found?.before, found?.after]).toEqual([6, 6]);
  });

  it('leaves a date that can only be a slip out of every count up to a day, however late the day', () => {
    const models = crossings({ until: '2030-12-31' })?.models ?? [];
    const redated = models.filter(({ reason }) => reason === 'redated').map(({ name }) => name);
    expect(redated).toEqual(['Mended', 'Spoilt']);
  });

  it('does not ask for the day where no day is given', () => {
    const reasons = (crossings({})?.models ?? []).map(({ reason }) => reason);
    expect(reasons).not.toContain('redated');
    expect(reasons).toContain('added');
  });
});
