import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PART_NAMES } from '../../src/estimates/cost/point-cost.js';
import { COST_SCOPES } from '../../src/estimates/cost/run-constants.js';
import type { CostAnswer } from '../../src/estimates/cost-answer.js';
import {
  basisSentence,
  costSentences,
  costWarningTexts,
  partName,
  scopeName,
} from '../../src/report/cost-text.js';
import { costMessages } from '../../src/report/messages/costs.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { cost } from './cost-answer.js';

const said = (text: string) => text.replaceAll('\u00a0', ' ');

describe('everything a cost names is said in both languages', () => {
  it('warnings, with each of their values', () => {
    const code = readFileSync(join(PACKAGE_ROOT, 'src', 'estimates', 'cost', 'cost-case.ts'), 'utf8');
    const type = /readonly code:\n(?<codes>(?: +\| '[\w-]+'\n?;?)+)/.exec(code)?.groups?.codes ?? '';
    const codes = [...type.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
    expect(codes).toEqual(expect.arrayContaining(['hours-against-compute', 'small-for-development']));
    expect(codes.filter((name) => !Object.hasOwn(costMessages, `warning.${name}`))).toEqual([]);
  });
  it('scopes and parts', () => {
    for (const language of ['en', 'de'] as const) {
      expect(new Set(COST_SCOPES.map((scope) => scopeName(scope, language))).size).toBe(COST_SCOPES.length);
      expect(new Set(PART_NAMES.map((part) => partName(part, language))).size).toBe(PART_NAMES.length);
    }
  });
});

describe('a cost in words', () => {
  const sentences = (change: Partial<CostAnswer>, language: 'en' | 'de' = 'en') =>
    costSentences(cost(change), language).map(said);

  it('what it is, on what that rests, on which side of ten million it lies, and in euros', () => {
    expect(sentences({})).toEqual([
      'The final training run cost about $20 million (90%: $12 million to $32 million) in dollars of June 2025: chips, servers, interconnect and energy.',
      'Derived: a documented formula gives it from the compute, chips and time that sources state.',
      'With a probability of at least 95% it is over $10 million.',
      'In euros: €17.4 million (€10.4 million to €27.8 million), at 0.8684 euros a dollar (June 2026).',
    ]);
  });
  it('in German, of an imputed one that may be on either side, with what it was made from', () => {
    const change = { scope: 'cloud', evidence: 'imputed', low: 9e6, cumulative: 5e7 } as const;
    expect(sentences(change, 'de')).toEqual([
      'Gemietet hätte der letzte Trainingslauf etwa 20 Mio. US-Dollar (90 %: 9 Mio. US-Dollar bis 32 Mio. US-Dollar) in Dollar von Juni 2025 gekostet.',
      expect.stringMatching(/^Geschätzt: Seine Chips oder sein eigener Rechenaufwand/),
      'Ob es über 10 Mio. US-Dollar liegt, ist offen: Das Intervall liegt auf beiden Seiten.',
      'In Euro: 17,4 Mio. Euro (10,4 Mio. Euro bis 27,8 Mio. Euro), zu 0,8684 Euro je Dollar (Juni 2026).',
      'Mit den Modellen, aus denen es entstand: 50 Mio. US-Dollar.',
    ]);
  });
  it('of a count: which cost, and whose dollars', () => {
    expect(basisSentence({ scope: 'cloud', priceMonth: '2020-12' }, 'de')).toContain(
      '„Letzter Lauf, gemietet“ in Dollar von Dezember 2020',
    );
  });
  it('warnings of several scopes once, with dates and sums as the language writes them', () => {
    const listed = { code: 'no-publication-date', values: { listedFrom: '2024-05-06' } };
    const small = { code: 'small-for-development', values: { measuredFromUsd: 1e6 } };
    const apart = { code: 'hours-against-compute', values: { ratio: 0.04 } };
    expect(
      costWarningTexts([{ warnings: [listed, apart] }, { warnings: [listed, small] }], 'de').map(said),
    ).toEqual([
      expect.stringContaining('6. Mai 2024'),
      expect.stringContaining('um den Faktor 25'),
      expect.stringContaining('ab 1 Mio. US-Dollar'),
    ]);
  });
});
