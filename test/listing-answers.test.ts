import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observatory } from '../src/observatory.js';
import { openPipeline } from '../src/pipeline.js';
import { temporaryDirectory } from './observatory-fixture.js';
import { filledObservatory } from './shared-observatory.js';
import { collectorOptions, fixture } from './snapshots/collect/collect-fixture.js';
import { plain, startMisbehaving } from './snapshots/fetch/misbehaving-server.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let before: Observatory;
let after: Observatory;

/** One repository answers, the others are gone: the source is taken in without them. */
beforeAll(async () => {
  before = await filledObservatory(directory.path);
  const server = await startMisbehaving();
  const type = { 'content-type': 'application/json' };
  server.answer('/api/models/meta-llama/Llama-3.1-405B', plain(200, fixture('hub_llama_405b.json'), type));
  server.answer('/api.json', plain(200, fixture('models_dev.json'), type));
  const pipeline = openPipeline(collectorOptions(directory.path, server.port));
  const answer = await (await pipeline.collector()).update(['hub-models', 'models-dev']);
  expect(answer.failed).toEqual([]);
  expect(answer.leftOut.length).toBeGreaterThan(10);
  await server.close();
  after = await pipeline.observatory();
});

describe('what other sources list of a model', () => {
  it('comes from the bundled prices, with what speaks for it', async () => {
    const { listings } = await before.show('GPT-4o', null);
    const own = listings.find(({ key }) => key === 'openai/gpt-4o');
    expect(own).toMatchObject({
      source: 'models-dev',
      relation: 'same',
      by: 'names',
      snapshot: { file: 'api_prices_2026-07-02.csv', retrieved: '2026-07-02' },
    });
    expect(listings[0]?.relation).toBe('same');
    expect(own?.features.length).toBeGreaterThan(2);
  });
  it('is nothing at a vintage before the catalogue was retrieved', async () => {
    expect((await before.show('GPT-4o', '2026-05-02')).listings).toEqual([]);
  });
  it('comes from the collected catalogue once there is one', async () => {
    const { listings } = await after.show('GPT-4o', null);
    expect(listings.map(({ key, snapshot }) => [key, snapshot.file])).toEqual([
      ['openai/gpt-4o', 'models_dev_api.json'],
    ]);
  });
  it('sets the parameters of the files beside the recorded ones', async () => {
    const { listings, model } = await after.show('Llama 3.1-405B', null);
    expect(listings.find(({ source }) => source === 'hub-models')).toMatchObject({
      key: 'meta-llama/Llama-3.1-405B',
      relation: 'same',
      parameters: { inFiles: 405853388800, recorded: model.parameters.value, agrees: true },
    });
  });
});
