import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelEntry } from '../../src/catalog/model.js';
import { CitationAnswer, citeModel } from '../../src/report/citation.js';

const quantity = {
  ...{ value: null, low: null, high: null, level: null },
  ...{ unit: 'FLOP', evidence: 'gap' as const, method: null, sources: [], gap: null },
};
const model = (name: string): ModelEntry => ({
  id: 'a-model',
  name,
  otherNames: [],
  organizations: ['A & B'],
  countries: [],
  domains: [],
  credits: [],
  published: '2025-02-01',
  publishedPrecision: 'day',
  publishedBetween: ['2025-02-01', '2025-02-01'],
  access: null,
  openWeights: 'unknown',
  parameters: quantity,
  trainingCompute: quantity,
  trainingCost: quantity,
  listing: 'listed',
  listedFrom: '2025-02-24',
  listedUntil: '2026-05-02',
  flags: [],
});
const snapshot = { source: 'epoch-all', retrieved: '2026-05-02', sha256: 'a'.repeat(64), file: 'all.csv' };
const vintage = { asOf: null, date: '2026-05-02', snapshots: [snapshot] };
const sources = [
  { id: 'epoch-all', producer: 'Epoch AI', title: 'Data on AI models', licence: { name: 'CC BY 4.0' } },
  { id: 'epoch-hardware', producer: 'Epoch AI', title: 'Hardware', licence: { name: 'CC BY 4.0' } },
];

describe('a citation', () => {
  it('names entry, vintage, address and the data it is after', () => {
    const cited = citeModel(model('Grok 3'), vintage, sources, 'https://example.org/models/grok-3', 'en');
    expect(cited.text).toBe(
      'Flopscope (2026): Grok 3: training compute, cost and sources. Data as of 2 May 2026. After Epoch AI, Data on AI models (CC BY 4.0). https://example.org/models/grok-3',
    );
    expect(cited.csl).toMatchObject({
      type: 'dataset',
      issued: { 'date-parts': [[2026, 5, 2]] },
      URL: 'https://example.org/models/grok-3',
    });
    expect(cited.bibtex).toMatch(/^@misc\{flopscope-a-model-2026-05-02,\n {2}author = \{\{Flopscope\}\},/);
  });

  it('is German in German, and has no address where none is known', () => {
    const cited = citeModel(model('Grok 3'), vintage, sources, null, 'de');
    expect(cited.text).toContain('Datenstand 2. Mai 2026');
    expect(cited.csl.URL).toBeUndefined();
    expect(cited.bibtex).not.toContain('url =');
  });

  it('of whatever name is well-formed: braces pair up, and signs of TeX are made harmless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const cited = CitationAnswer.parse(citeModel(model(name), vintage, sources, null, 'en'));
        const count = (sign: string) => cited.bibtex.split(sign).length;
        expect(count('{')).toBe(count('}'));
        expect(/(^|[^\\])[&%$#_]/.test(cited.bibtex.replace(/^@misc\{[^\n]*\n/, ''))).toBe(false);
        expect(() => JSON.parse(JSON.stringify(cited.csl))).not.toThrow();
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
