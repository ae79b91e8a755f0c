import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { modelsOf, takeIn, taken, writeParquet } from '../../long-tail-fixture.js';
import { temporaryDirectory } from '../../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const at = (name: string) => join(directory.path, name);

describe('what a repository is', () => {
  it('is told by what the Hub links it to, else by its name, else by an older one of the same name and size', async () => {
    const { models } = await taken(
      [
        { id: 'a/base', parameters: 1000 },
        { id: 'b/tuned', base: 'A/Base' },
        { id: 'b/tuned-GGUF', base: 'b/tuned', relation: 'quantized' },
        { id: 'c/mix', base: ['b/tuned', 'a/other'], relation: 'merge' },
        { id: 'c/base', parameters: 1000, created: '2025-06-01' },
        { id: 'c/base-v2', parameters: 1000 },
        { id: 'd/something-lora' },
        { id: 'd/plain', tags: ['gguf'] },
        { id: 'd/deep', base: 'gone/away' },
        { id: 'd/deeper', base: 'd/deep', relation: 'adapter' },
        { id: 'd/local', base: './results', relation: 'nonsense' },
        { id: 'd/peft', library: 'peft' },
      ],
      directory.path,
    );
    const told = models.map(({ id, kind, lineage, root }) => [id, kind, lineage, root ?? null]);
    expect(told).toEqual([
      ['a/base', 'original', 'original', 'a/base'],
      ['b/tuned', 'finetune', 'listed', 'a/base'],
      ['b/tuned-GGUF', 'quantized', 'listed', 'a/base'],
      ['c/mix', 'merge', 'listed', 'a/base'],
      ['c/base', 'copy', 'listed', 'a/base'],
      ['c/base-v2', 'original', 'original', 'c/base-v2'],
      ['d/something-lora', 'adapter', 'unnamed', null],
      ['d/plain', 'quantized', 'unnamed', null],
      ['d/deep', 'finetune', 'unlisted', null],
      ['d/deeper', 'adapter', 'unlisted', null],
      ['d/local', 'finetune', 'unlisted', null],
      ['d/peft', 'adapter', 'unnamed', null],
    ]);
  });
  it('has no root in a circle', async () => {
    const { models } = await taken(
      [
        { id: 'a/x', base: 'a/y' },
        { id: 'a/y', base: 'a/x' },
        { id: 'a/z', base: 'a/z' },
        { id: 'b/of-x', base: 'a/x', relation: 'adapter' },
      ],
      directory.path,
    );
    expect(models.map(({ lineage, root }) => [lineage, root ?? null])).toEqual([
      ['circle', null],
      ['circle', null],
      ['circle', null],
      ['circle', null],
    ]);
  });
  it('has no month where the Hub did not record its day, where there is none, or where it lies ahead', async () => {
    const { counts, manifest } = await taken(
      [
        { id: 'a/old', created: '2022-03-02 23:29:04' },
        { id: 'a/undated', created: null },
        { id: 'a/ahead', created: '2027-01-01' },
        { id: 'a/fine', created: '2022-03-03' },
      ],
      directory.path,
    );
    expect(counts['by-month'].map(({ month, originals }) => [month, originals])).toEqual([
      ['2022-03', 1],
      [null, 3],
    ]);
    expect(manifest.flags).toEqual({
      'unreadable-date': 1,
      'day-may-be-placeholder': 1,
      'published-after-retrieval': 1,
    });
  });
  it('is nothing without an id, or under an id that stands above', async () => {
    const { manifest, models } = await taken(
      [{ id: 'a/b' }, { id: null }, { id: 'A/b' }, { id: ' ' }],
      directory.path,
    );
    expect(models.map(({ id }) => id)).toEqual(['a/b']);
    expect([manifest.rows, manifest.rejectedRows, manifest.rejected]).toEqual([
      4,
      3,
      [
        { row: 2, line: 2, reason: 'no id' },
        { row: 3, line: 3, reason: 'its id stands in row 1, too' },
        { row: 4, line: 4, reason: 'no id' },
      ],
    ]);
  });
  it('is read from a card, and from JSON in text, where the file has those', async () => {
    const sql = `SELECT 'EleutherAI/pythia-70m' AS id, '2023-02-13T09:00:00.000Z' AS "createdAt",
      '{"total": 95592496}' AS safetensors, '{"license": "x"}' AS "cardData"
      UNION ALL SELECT 'b/one', '2024-01-01T00:00:00.000Z', 'no JSON', '{"base_model": "eleutherai/PYTHIA-70m"}'
      UNION ALL SELECT 'b/two', 'never', NULL, '{"base_model": ["b/one"]}' UNION ALL SELECT 'b/three', NULL, NULL, '['`;
    await writeParquet(at('text.parquet'), sql);
    const { partition } = await takeIn(at('text.parquet'), at('text'));
    const models = await modelsOf(at('text'), partition);
    expect(models.map(({ kind, month, root }) => [kind, month ?? null, root ?? null])).toEqual([
      ['original', '2023-02', 'EleutherAI/pythia-70m'],
      ['finetune', '2024-01', 'EleutherAI/pythia-70m'],
      ['finetune', null, 'EleutherAI/pythia-70m'],
      ['original', null, 'b/three'],
    ]);
    expect(partition.manifest.flags).toEqual({ 'unreadable-date': 2 });
  });
});
