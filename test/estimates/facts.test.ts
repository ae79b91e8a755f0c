import { describe, expect, it } from 'vitest';
import { openCapabilities } from '../../src/estimates/capabilities.js';
import { tableOfCells } from '../catalog/model-tables.js';
import { type Cells, factsOf, factsOfTables } from './made-up-models.js';

describe('what is known of a model', () => {
  it('is each number with the cell that states it', () => {
    const [facts] = factsOf([
      { Model: 'A', Parameters: '7e9', Epochs: '2', 'Base model': ' B ', Confidence: 'Likely' },
    ]);
    expect(facts).toMatchObject({ confidence: 'Likely', epochs: { value: 2 }, baseModel: { value: 'B' } });
    expect(facts?.parameters?.cells).toMatchObject([
      { retrieved: '2026-06-01', row: 1, column: 'Parameters', text: '7e9' },
    ]);
    expect(facts).toMatchObject({ datasetSize: null, hardware: null, chipHours: null, withdrawnFlop: null });
  });
  it('splits lists of chips and of methods', () => {
    const [facts] = factsOf([
      {
        Model: 'A',
        'Training hardware': 'NVIDIA A100,Google TPU v4',
        'Training compute estimation method': 'Hardware,Operation counting',
      },
    ]);
    expect(facts?.hardware?.value).toEqual(['NVIDIA A100', 'Google TPU v4']);
    expect(facts?.recordedMethods).toEqual(['Hardware', 'Operation counting']);
  });
  it('is only what files up to the day state', () => {
    const table = (day: string, parameters: string) =>
      tableOfCells(day, [{ Model: 'A', Parameters: parameters }]);
    const tables = [table('2025-01-01', '7e9'), table('2026-01-01', '8e9')];
    expect(factsOfTables(tables, '2025-06-01')[0]?.parameters?.value).toBe(7e9);
    expect(factsOfTables(tables)[0]?.parameters?.value).toBe(8e9);
  });
});

describe('hints at a size', () => {
  const hints = (cells: Cells) => factsOf([{ Model: 'A', ...cells }])[0]?.hints;
  it('are the marks of the source, the strongest alone', () => {
    expect(hints({ 'Possibly over 1e23 FLOP': 'True' })).toEqual(['possibly-over-1e23']);
    expect(hints({ 'Possibly over 1e23 FLOP': 'True', 'Maybe over 1e25 FLOP': 'True' })).toEqual([
      'maybe-over-1e25',
    ]);
    expect(
      hints({
        'Maybe over 1e25 FLOP': 'True',
        'Estimated over 1e25 FLOP': 'True',
        'Possibly over 1e23 FLOP': 'True',
      }),
    ).toEqual(['estimated-over-1e25']);
    expect(hints({ 'Possibly over 1e23 FLOP': '' })).toEqual([]);
  });
  it('are the list of large models of a day the model was listed on, or its absence from it', () => {
    const all = tableOfCells('2026-01-01', [{ Model: 'In' }, { Model: 'Out' }, { Model: 'Later' }]);
    const large = tableOfCells('2026-01-01', [{ Model: 'In' }], 'epoch-large-scale');
    const hintsOf = (tables: Parameters<typeof factsOfTables>[0]) =>
      Object.fromEntries(factsOfTables(tables).map(({ model, hints: own }) => [model.name, own]));
    expect(hintsOf([all, large])).toEqual({
      In: ['listed-large'],
      Out: ['not-listed-large'],
      Later: ['not-listed-large'],
    });
    expect(hintsOf([all])).toEqual({ In: [], Out: [], Later: [] });
    // A list of another day than any the model was listed on says nothing of it.
    const other = tableOfCells('2026-03-01', [{ Model: 'Else' }], 'epoch-large-scale');
    expect(hintsOf([all, other])).toMatchObject({ Out: [], Else: ['listed-large'] });
  });
});

describe('a list of frontier models', () => {
  it('speaks against the size of a model it leaves out on a day the model was listed on, beside other hints', () => {
    const cells = (name: string, mark: string) => ({ Model: name, 'Possibly over 1e23 FLOP': mark });
    const all = tableOfCells('2026-01-01', [cells('In', ''), cells('Out', ''), cells('Marked', 'True')]);
    const frontier = tableOfCells('2026-01-01', [cells('In', '')], 'epoch-frontier');
    const later = tableOfCells('2026-03-01', [cells('In', '')], 'epoch-frontier');
    const hintsOf = (tables: Parameters<typeof factsOfTables>[0], asOf: string | null = null) =>
      Object.fromEntries(factsOfTables(tables, asOf).map(({ model, hints: own }) => [model.name, own]));
    expect(hintsOf([all, frontier])).toEqual({
      In: [],
      Out: ['not-listed-frontier'],
      Marked: ['possibly-over-1e23', 'not-listed-frontier'],
    });
    expect(hintsOf([all, later])).toEqual({ In: [], Out: [], Marked: ['possibly-over-1e23'] });
    expect(hintsOf([all, later], '2026-02-01')).toMatchObject({ Out: [] });
  });
});

describe('the capabilities of a model', () => {
  const [grok, other] = factsOf([{ Model: 'Grok 3' }, { Model: 'Other' }]);
  const index = openCapabilities([
    { model: 'Grok-3', version: 'grok-3 (low)', score: 130 },
    { model: 'Grok-3', version: 'grok-3 (high)', score: 140 },
    { model: '', version: '', score: 999 },
  ]);
  it('are the best score of its versions, hyphens and capitals aside', () => {
    expect(grok && index(grok)).toBe(140);
  });
  it('are none where the index does not rate it', () => {
    expect(other && index(other)).toBeNull();
  });
});
