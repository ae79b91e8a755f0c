import { readdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCompute } from '../../../src/estimates/compute/training-tokens.js';
import type { ModelCounts } from '../../../src/snapshots/long-tail/counts.js';
import type { Partition } from '../../../src/snapshots/long-tail/partition.js';
import {
  longTailOn,
  modelsOf,
  RETRIEVED,
  takeIn,
  taken,
  writeGenerated,
  writeParquet,
} from '../../long-tail-fixture.js';
import { temporaryDirectory } from '../../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const at = (name: string) => join(directory.path, name);

describe('a generated list of 6,000 repositories', () => {
  let partition: Partition;
  let counts: ModelCounts;
  let models: Record<string, unknown>[];
  beforeAll(async () => {
    await writeGenerated(at('generated.parquet'), 6000);
    partition = (await takeIn(at('generated.parquet'), at('generated'))).partition;
    counts = await longTailOn(at('generated')).counts(partition);
    models = await modelsOf(at('generated'), partition);
  });

  it('is counted the same by another engine that reads the Parquet', async () => {
    const { tokens } = await longTailOn(at('generated')).assumptions();
    const flopOf = ({ id, author, parameters, kind }: Record<string, unknown>) =>
      kind === 'original' && parameters !== undefined && parameters !== null
        ? (familyCompute(
            {
              author: String(author),
              name: String(id).replace(/^[^/]*\//, ''),
              parameters: Number(parameters),
            },
            tokens.families,
          )?.trainingFlop ?? null)
        : null;
    const months = new Map<string, number[]>();
    for (const model of models) {
      const month = typeof model.month === 'string' ? model.month : 'none';
      const flop = flopOf(model);
      const original = model.kind === 'original';
      const row = months.get(month) ?? [0, 0, 0, 0, 0, 0];
      const add = [
        true,
        original,
        flop !== null,
        (flop ?? 0) > 1e21,
        original && Number(model.parameters ?? 0) > 1e9,
        model.kind === 'adapter',
      ];
      months.set(
        month,
        row.map((count, index) => count + (add[index] ? 1 : 0)),
      );
    }
    const counted = counts['by-month'].map((row) => [
      row.month ?? 'none',
      [
        row.repositories,
        row.originals,
        row.known_training_flop,
        row.over_1e21_flop,
        row.over_1e9_parameters,
        row.made_by_adapter,
      ],
    ]);
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(months));
    expect(counts.estimated.length).toBeGreaterThan(10);
  });
  it('adds up to the same over months, organisations and kinds', () => {
    const total = (rows: ModelCounts['by-month'], column: string) =>
      rows.reduce((sum, row) => sum + Number(row[column]), 0);
    for (const column of [
      'repositories',
      'originals',
      'known_training_flop',
      'over_1e20_flop',
      'made_by_copy',
    ])
      expect([column, total(counts['by-organization'], column)]).not.toEqual([column, 0]);
    for (const column of ['originals', 'over_1e20_flop', 'over_1e9_parameters', 'made_by_merge'])
      expect(total(counts['by-organization'], column)).toBeLessThanOrEqual(total(counts['by-month'], column));
    expect(total(counts['by-kind'], 'repositories')).toBe(models.length);
    expect(total(counts['by-month'], 'repositories')).toBe(models.length);
  });
  it('is written the same again, byte for byte', async () => {
    const again = await takeIn(at('generated.parquet'), at('again'));
    expect(again.partition.manifest.files).toEqual(partition.manifest.files);
  });
  it('is stored once, and a later list is told by what is new in it', async () => {
    expect((await takeIn(at('generated.parquet'), at('generated'))).stored).toBe(false);
    await writeParquet(
      at('later.parquet'),
      `SELECT * REPLACE (CASE id WHEN 'tiiuae/falcon-7b' THEN NULL ELSE safetensors END AS safetensors)
       FROM (FROM ${`'${at('generated.parquet')}'`} WHERE id NOT IN ('google/gemma-2-2b', 'google/gemma-2-27b')
       UNION ALL BY NAME SELECT 'new/one' AS id)`,
    );
    const later = await takeIn(at('later.parquet'), at('generated'), '2026-11-21');
    expect(later.changes).toEqual({ added: 1, changed: 1, removed: 2 });
    expect(
      (await longTailOn(at('generated')).partitions()).map(({ manifest }) => manifest.retrieved),
    ).toEqual([RETRIEVED, '2026-11-21']);
  });
  it('counts anew, once, where the assumptions are others than when it was taken in', async () => {
    const folder = join(at('generated'), partition.path, 'counts');
    const [name = ''] = readdirSync(folder);
    await rename(join(folder, name), join(folder, name.replace(/^./, name.startsWith('0') ? '1' : '0')));
    const again = await longTailOn(at('generated')).counts(partition);
    expect(again).toEqual(counts);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('the formula in SQL', () => {
  it('gives what the estimate in TypeScript gives, for any repository', async () => {
    const { tokens } = await longTailOn(directory.path).assumptions();
    const named = fc.oneof(
      fc.constantFrom(
        'EleutherAI/pythia-1.4b-deduped',
        'EleutherAI/pythia-1x4b',
        'eleutherai/pythia-12b',
        'EleutherAI/Pythia-12B',
        'EleutherAI/pythia-12b-step1000',
        'cerebras/Cerebras-GPT-590M',
        'google/gemma-2-9b',
        'google/gemma-2-9b-it',
        'meta-llama/Llama-2-13b-hf',
        'tiiuae/falcon-rw-1b',
      ),
      fc.string({ unit: fc.constantFrom('a', '-', '7', "'", 'é'), minLength: 1 }).map((name) => `x/${name}`),
    );
    const parameters = fc.option(fc.integer({ min: -5, max: 2 ** 45 }), { nil: null });
    const samples = fc.sample(fc.record({ id: named, parameters }), { numRuns: 400, seed: 11 });
    const rows = samples.map((sample, index) => ({ ...sample, id: sample.id, index }));
    const unique = [...new Map(rows.map((row) => [row.id.toLowerCase(), row])).values()];
    const { counts } = await taken(unique, directory.path);
    const expected = unique.flatMap(({ id, parameters }) => {
      const [author = '', name = ''] = id.split('/');
      const found =
        (parameters ?? 0) > 0
          ? familyCompute({ author, name, parameters: parameters ?? 0 }, tokens.families)
          : null;
      return found ? [[id, found.tokens, found.trainingFlop]] : [];
    });
    expect(expected.length).toBeGreaterThan(3);
    const counted = counts.estimated.map(({ id, tokens, training_flop }) => [id, tokens, training_flop]);
    expect(counted.sort()).toEqual(expected.sort());
  });
});
