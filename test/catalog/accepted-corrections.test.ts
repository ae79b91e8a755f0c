import { describe, expect, it } from 'vitest';
import { acceptedByModel, type StoredDecision } from '../../src/catalog/accepted-corrections.js';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { buildHistories, type Histories } from '../../src/catalog/history.js';
import { lapsedCorrections } from '../../src/catalog/lapsed-corrections.js';
import { showModel } from '../../src/catalog/show.js';
import type { ValueCorrection } from '../../src/catalog/value-correction.js';
import { madeUpTable, NO_IDENTITY } from './model-tables.js';

const correction: ValueCorrection = {
  model: 'evo',
  field: 'trainingComputeFlop',
  value: 2e22,
  expectation: '5',
  source: 'https://example.org/evo',
  note: 'page 3',
  by: 'A. Reader',
  proposed: '2026-11-24',
};
const decided = (
  number: number,
  decision: 'accepted' | 'rejected',
  changed: Partial<ValueCorrection> = {},
  id = 'aa',
): StoredDecision => ({
  decision: { id, decision, decided: '2026-11-25', by: null, correction: { ...correction, ...changed } },
  number,
  file: `corrections/decided/${id}-${number}.json`,
  sha256: '0'.repeat(64),
});
const historiesOf = (computes: readonly string[], decisions: readonly StoredDecision[]): Histories =>
  buildHistories(
    computes.map((compute, index) =>
      madeUpTable(`2026-0${index + 1}-01`, [{ name: 'Evo', published: '2024-02-27', compute }]),
    ),
    { ...NO_IDENTITY, accepted: acceptedByModel(decisions) },
  );
const computeOf = (histories: Histories) =>
  showModel(histories, null, 'Evo').fields.find(({ field }) => field === 'trainingComputeFlop');

describe('an accepted correction', () => {
  it('is what is shown, with its own source, beside what the sources state', () => {
    const histories = historiesOf(['5'], [decided(1, 'accepted')]);
    const field = computeOf(histories);
    expect([field?.shown, field?.rule, field?.conflict]).toEqual([2e22, 'corrected', false]);
    expect(field?.statements.map(({ value, correction: by }) => [value, by?.source])).toEqual([
      [5, undefined],
      [2e22, 'https://example.org/evo'],
    ]);
    const [model] = catalogAsOf(histories, null).models;
    expect(model?.trainingCompute).toMatchObject({
      value: 2e22,
      evidence: 'recorded',
      sources: [
        { source: 'correction', retrieved: '2026-11-25', column: 'trainingComputeFlop', text: '2e+22' },
      ],
    });
  });

  it('leaves the count of a file alone as the file has it', () => {
    const { files } = catalogAsOf(historiesOf(['5'], [decided(1, 'accepted')]), null);
    expect(files[0]?.rows[0]).toMatchObject({ trainingFlop: 5, corrections: {} });
  });

  it('no longer applies once the sources say something else, and is still listed', () => {
    const histories = historiesOf(['5', '6'], [decided(1, 'accepted')]);
    const field = computeOf(histories);
    expect([field?.shown, field?.rule]).toEqual([6, 'latest-statement']);
    expect(field?.statements).toHaveLength(3);
    expect(lapsedCorrections(histories).map(({ id }) => id)).toEqual(['aa']);
    // At the vintage it was made for it stands.
    expect(catalogAsOf(histories, '2026-01-01').models[0]?.trainingCompute.value).toBe(2e22);
  });

  it('fills a gap the sources leave, and a value they have withdrawn', () => {
    const gap = decided(1, 'accepted', { expectation: null });
    expect(computeOf(historiesOf([''], [gap]))?.shown).toBe(2e22);
    expect(computeOf(historiesOf(['5', ''], [gap]))?.shown).toBe(2e22);
    expect(computeOf(historiesOf(['5'], [gap]))?.shown).toBe(5);
  });

  it('counts as it was decided last', () => {
    const taken = [decided(1, 'accepted')];
    expect(computeOf(historiesOf(['5'], [...taken, decided(2, 'rejected')]))?.shown).toBe(5);
    expect(
      computeOf(historiesOf(['5'], [decided(3, 'accepted'), ...taken, decided(2, 'rejected')]))?.shown,
    ).toBe(2e22);
    const later = decided(1, 'accepted', { value: 3e22 }, 'bb');
    expect(computeOf(historiesOf(['5'], [later, ...taken]))?.shown).toBe(3e22);
  });

  it('of a model no file lists is lapsed and changes nothing', () => {
    const histories = historiesOf(['5'], [decided(1, 'accepted', { model: 'constructor' })]);
    expect(computeOf(histories)?.shown).toBe(5);
    expect(lapsedCorrections(histories)).toHaveLength(1);
  });
});
