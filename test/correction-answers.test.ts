import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showModel } from '../src/catalog/show.js';
import type { Observatory } from '../src/observatory.js';
import { PACKAGE_ROOT, pipelineOn, temporaryDirectory } from './observatory-fixture.js';

const directory = temporaryDirectory();
const [file, store] = ['all_ai_models.csv', 'store'].map((name) => join(directory.path, name)) as [
  string,
  string,
];
afterAll(directory.remove);
let observatory: Observatory;
beforeAll(async () => {
  const header = 'Model,Organization,Publication date,Parameters,Training compute (FLOP)';
  writeFileSync(file, `${header}\nGPT-4,OpenAI,2023-03-15,,2.1e25\nGPT-4o,OpenAI,2024-05-13,,\n`);
  const pipeline = pipelineOn(store);
  await pipeline.ingest([{ path: file, source: 'epoch-all', retrieved: '2026-05-02' }]);
  observatory = await pipeline.observatory();
});

const proposal = {
  model: 'GPT-4o',
  field: 'trainingComputeFlop',
  value: '3.8e25',
  source: 'https://example.org/gpt-4o',
  note: 'a table on page 3',
};
/** As a process that starts now sees it. */
const known = async () => pipelineOn(store).vintages();
const sizeNow = async () =>
  (await (await known()).catalog(null)).models.find((model) => model.id === 'gpt-4o')?.trainingCompute;

describe('a correction by a reader', () => {
  it('is kept apart, once, with what the sources say, and changes no figure', async () => {
    const { added, correction } = await observatory.proposeCorrection(proposal);
    expect(added).toBe(true);
    expect(correction).toMatchObject({
      model: 'gpt-4o',
      value: 3.8e25,
      unit: 'FLOP',
      state: 'proposed',
      applies: true,
      decided: null,
      by: null,
      proposed: '2026-11-24',
    });
    const again = await observatory.proposeCorrection({ ...proposal, note: 'the same', by: 'B' });
    expect([again.added, again.correction.note]).toEqual([false, 'a table on page 3']);
    expect(await sizeNow()).toMatchObject({ value: null, evidence: 'gap' });
    expect((await observatory.corrections({ model: 'gpt-4o' })).corrections).toEqual([correction]);
    expect(readdirSync(join(store, 'corrections', 'proposed'))).toEqual([`${correction.id}.json`]);
  });

  it('counts once it is accepted, and no more when that is taken back', async () => {
    const [{ id = '' } = {}] = (await observatory.corrections({ model: 'gpt-4o' })).corrections;
    const accepted = await observatory.decideCorrection(id, 'accepted', 'Editor');
    expect(accepted).toMatchObject({ state: 'accepted', decided: { day: '2026-11-24', by: 'Editor' } });
    await expect(observatory.decideCorrection(id, 'accepted', null)).rejects.toThrow('accepted already');
    expect(await sizeNow()).toMatchObject({
      value: 3.8e25,
      evidence: 'recorded',
      sources: [{ source: 'correction', file: `corrections/decided/${id}-0001.json` }],
    });
    const [field] = showModel(await (await known()).histories(null), null, 'gpt-4o').fields.filter(
      (entry) => entry.rule === 'corrected',
    );
    expect(field).toMatchObject({ field: 'trainingComputeFlop', shown: 3.8e25 });
    await observatory.decideCorrection(id, 'rejected', null);
    expect((await sizeNow())?.value).toBeNull();
    const rejected = await observatory.corrections({ state: 'rejected' });
    expect(rejected.corrections.map((entry) => entry.id)).toEqual([id]);
  });

  it('is refused where model, field or value cannot be, or the sources say so already', async () => {
    const refused = (changed: object) => observatory.proposeCorrection({ ...proposal, ...changed });
    await expect(refused({ model: 'GPT-4p' })).rejects.toThrow('no model called GPT-4p; the nearest are');
    await expect(refused({ field: 'size' })).rejects.toThrow('unknown field: size');
    await expect(refused({ value: 'much' })).rejects.toThrow('cannot be read as trainingComputeFlop');
    await expect(refused({ model: 'GPT-4', field: 'published', value: '2023-03-15' })).rejects.toThrow(
      'the sources say so already',
    );
    await expect(observatory.decideCorrection('ffff', 'accepted', null)).rejects.toThrow(
      'no correction ffff',
    );
  });
});

describe('two processes that propose at once', () => {
  it('lose nothing, and store what both say once', async () => {
    const propose = (value: string) =>
      new Promise<number | null>((resolve) => {
        const words = ['correct', 'GPT-4', '--field', 'parameters', '--value', value, '--source'];
        const rest = ['https://example.org/4', '--note', 'n', '--data-dir', store];
        spawn(process.execPath, [join(PACKAGE_ROOT, 'dist/src/cli/main.js'), ...words, ...rest]).on(
          'close',
          resolve,
        );
      });
    expect(await Promise.all([propose('1.7T'), propose('1.8T'), propose('1.8T')])).toEqual([0, 0, 0]);
    const { corrections } = await observatory.corrections({ model: 'GPT-4' });
    expect(corrections.map(({ value }) => value).sort()).toEqual([1.7e12, 1.8e12]);
  }, 60_000);
});
