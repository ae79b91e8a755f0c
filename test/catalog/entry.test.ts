import { describe, expect, it } from 'vitest';
import { catalogAsOf } from '../../src/catalog/as-of.js';
import { buildHistories } from '../../src/catalog/history.js';
import { bundledTables, declaredIdentity, madeUpTable } from './model-tables.js';

describe('a kind of access', () => {
  it('that is not declared is flagged, and the weights are unknown', async () => {
    const table = madeUpTable('2027-01-01', [
      { name: 'Known', access: 'API access' },
      { name: 'Silent' },
      { name: 'Novel', access: 'Weights by post' },
    ]);
    const { models } = catalogAsOf(buildHistories([table], await declaredIdentity()), null);
    expect(models.map(({ name, openWeights, flags }) => [name, openWeights, flags])).toEqual([
      ['Known', 'no', []],
      [
        'Novel',
        'unknown',
        [{ code: 'undeclared-access', field: 'accessibility', detail: 'Weights by post' }],
      ],
      ['Silent', 'unknown', []],
    ]);
  });

  it('is declared for every label of every bundled file', async () => {
    const { openWeights } = await declaredIdentity();
    const labels = (await bundledTables()).flatMap(({ table }) => table.columns.accessibility ?? []);
    const undeclared = labels.filter((label) => label !== null && !Object.hasOwn(openWeights, String(label)));
    expect(labels.length).toBeGreaterThan(10_000);
    expect([...new Set(undeclared)]).toEqual([]);
  });
});
