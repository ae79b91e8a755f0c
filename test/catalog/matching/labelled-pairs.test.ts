import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KnownModel } from '../../../src/catalog/matching/listing.js';
import { type Match, openMatcher } from '../../../src/catalog/matching/match-listings.js';
import { temporaryDirectory } from '../../observatory-fixture.js';
import { filledObservatory } from '../../shared-observatory.js';
import { DECLARED, EVIDENCE, knownModels, listing, PAIRS } from './matching-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let models: KnownModel[];
let results: {
  readonly pair: (typeof PAIRS)[number];
  readonly match: Match | null;
  readonly found: string | null;
}[];
beforeAll(async () => {
  models = knownModels((await (await filledObservatory(directory.path)).catalog(null)).models);
  const names = new Map(models.map(({ id, name }) => [id, name]));
  const listings = PAIRS.map(({ model: _model, relation: _relation, ...given }) => listing(given));
  // Without what was decided by hand: the names alone are judged.
  const matcher = openMatcher(models, listings, EVIDENCE, []);
  results = PAIRS.map((pair, index) => {
    const given = listings[index];
    const match = given ? matcher.match(given) : null;
    return { pair, match, found: match ? (names.get(match.model) ?? null) : null };
  });
});

describe('the pairs labelled by hand', () => {
  it('name models that the catalogue has', () => {
    const names = new Set(models.map(({ name }) => name));
    expect(PAIRS.flatMap(({ model }) => (model === null || names.has(model) ? [] : [model]))).toEqual([]);
    expect(PAIRS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(PAIRS.map(({ key }) => key)).size).toBe(PAIRS.length);
  });
  it('are found with the measured precision and recall', () => {
    const matched = results.filter(({ found }) => found !== null);
    const right = matched.filter(({ pair, found }) => found === pair.model);
    const wanted = results.filter(({ pair }) => pair.model !== null);
    const related = right.filter(({ pair, match }) => match?.relation === pair.relation);
    const wrong = results
      .filter(({ pair, found, match }) => found !== pair.model || (match && match.relation !== pair.relation))
      .map(
        ({ pair, found, match }) =>
          `${pair.key}: ${found} ${match?.relation}; expected ${pair.model} ${pair.relation}`,
      );
    expect({
      precision: `${right.length} of ${matched.length}`,
      recall: `${right.length} of ${wanted.length}`,
      relation: `${related.length} of ${right.length}`,
      wrong,
    }).toMatchInlineSnapshot(`
      {
        "precision": "130 of 132",
        "recall": "130 of 136",
        "relation": "130 of 130",
        "wrong": [
          "deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo: null undefined; expected Llama 3.3 70B quantization",
          "alibaba/qwq-plus: null undefined; expected QWQ-Plus same",
          "scaleway/whisper-large-v3: null undefined; expected Whisper v3 same",
          "NousResearch/Hermes-3-Llama-3.1-405B: Llama 3.1-405B derivative; expected Hermes 3 405B same",
          "meta-llama/Llama-3.2-90B-Vision-Instruct: null undefined; expected Llama 3.2 90B tuned",
          "openai/gpt-4-1106-preview: GPT-4 (Mar 2023) version; expected GPT-4 Turbo (Nov 2023) same",
        ],
      }
    `);
  });
  it('are right in more cases with what was decided by hand, and wrong in none', () => {
    const listings = PAIRS.map(({ model: _model, relation: _relation, ...given }) => listing(given));
    const matcher = openMatcher(models, listings, EVIDENCE, DECLARED);
    const names = new Map(models.map(({ id, name }) => [id, name]));
    const wrong = PAIRS.flatMap(({ key, model }, index) => {
      const given = listings[index];
      const match = given ? matcher.match(given) : null;
      return match && names.get(match.model) !== model ? [key] : [];
    });
    expect(wrong).toEqual([]);
  });
  it('are declared with models that the catalogue has', () => {
    const names = new Set(models.map(({ name }) => name));
    expect(DECLARED.filter(({ model }) => model !== null && !names.has(model))).toEqual([]);
  });
});
