import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { obsoleteCorrections } from '../../src/catalog/corrections.js';
import { buildHistories } from '../../src/catalog/history.js';
import type { Correction } from '../../src/catalog/identity-data.js';
import { showModel } from '../../src/catalog/show.js';
import { bundledTables, declaredIdentity, madeUpTable, NO_IDENTITY } from './model-tables.js';

const correction: Correction = {
  name: 'Evo',
  source: 'epoch-all',
  retrieved: '2027-01-01',
  field: 'trainingComputeFlop',
  expectation: '5',
  value: 2e22,
  reason: 'a slip',
  evidence: 'made up',
  reportedTo: null,
};

describe('a declared correction', () => {
  it('applies to the text of the cell, also where it is a plain number, and to that file only', () => {
    const rows = [{ name: 'Evo', compute: '5' }];
    const tables = [madeUpTable('2026-01-01', rows), madeUpTable('2027-01-01', rows)];
    const histories = buildHistories(tables, { ...NO_IDENTITY, corrections: [correction] });
    const sizeBy = (day: string) => catalogAsOf(histories, day).models[0]?.trainingCompute.value;
    expect([sizeBy('2026-01-01'), sizeBy('2027-01-01')]).toEqual([5, 2e22]);
    const [before, corrected] = catalogAsOf(histories, null).files.map(({ rows: [row] }) => row);
    expect(before).toMatchObject({ trainingFlop: 5, corrections: {} });
    expect(corrected).toMatchObject({ trainingFlop: 5, corrections: { trainingComputeFlop: 'a slip' } });
  });

  it('is reported as obsolete where its file says otherwise, or no longer has the row or a text', () => {
    const obsolete = (row: { name: string; compute?: string }) =>
      obsoleteCorrections([madeUpTable('2027-01-01', [row])], [correction]);
    expect(obsolete({ name: 'Evo', compute: '5' })).toEqual([]);
    expect(obsolete({ name: 'Evo', compute: '2e22' })).toEqual([{ correction, found: '2e22' }]);
    expect(obsolete({ name: 'Evo' })).toEqual([{ correction, found: null }]);
    expect(obsolete({ name: 'Evo 2', compute: '5' })).toEqual([{ correction, found: null }]);
  });

  it('is not judged where its file is not stored', () => {
    expect(obsoleteCorrections([madeUpTable('2027-02-01', [{ name: 'Evo' }])], [correction])).toEqual([]);
  });

  it('still finds its faulty text in the bundled snapshots, each one, and is what is shown', async () => {
    const identity = await declaredIdentity();
    const { corrections } = identity;
    const tables = await bundledTables();
    expect(corrections.length).toBeGreaterThan(0);
    expect(obsoleteCorrections(tables, corrections)).toEqual([]);
    const histories = buildHistories(tables, identity);
    for (const { name, retrieved, field, value } of corrections) {
      const shown = showModel(histories, retrieved, name).fields.find((own) => own.field === field);
      expect([name, shown?.rule, shown?.shown]).toEqual([name, 'corrected', value]);
    }
  });
});
