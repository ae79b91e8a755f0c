import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLaw } from '../../src/law-files.js';
import { InputError } from '../../src/provenance/input-error.js';
import { assess } from '../../src/regulation/assess.js';
import { ruleOn } from '../../src/regulation/on-a-day.js';
import { type RuleFileText, readRuleBook } from '../../src/regulation/rule-book.js';
import { files, PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { law, planned } from './law-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const rulesFolder = join(PACKAGE_ROOT, 'data', 'rules');

const bundled: RuleFileText[] = ['', 'terms/'].flatMap((folder) =>
  readdirSync(join(rulesFolder, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name: `${folder}${name}`,
      text: readFileSync(join(rulesFolder, folder, name), 'utf8'),
    })),
);
/** The bundled files, one of them changed by replacing a text that stands in it. */
const changed = (file: string, from: string, to: string) =>
  bundled.map((one) => {
    if (one.name !== file) return one;
    expect(one.text).toContain(from);
    return { name: file, text: one.text.replace(from, to) };
  });
const statusOf = (id: string, day: string) => {
  const rule = law.book.rules.find((one) => one.id === id);
  if (!rule) throw new Error(id);
  return ruleOn(rule, day).status;
};

const MADE_UP = {
  jurisdiction: 'XA',
  name: { en: 'Atlantis', de: 'Atlantis' },
  written: '2026-11-24',
  coveredUntil: '2026-11-24',
  sources: { scroll: { title: 'a scroll', url: null, mark: 'unverified' } },
  duties: { tell: { text: { en: 'Tell the king.', de: 'Dem König melden.' }, reference: null } },
  facts: [
    {
      id: 'by-the-sea',
      kind: 'yes-no',
      question: { en: 'Does it lie by the sea?', de: 'Liegt es am Meer?' },
      why: { en: 'The law ends at the shore.', de: 'Das Gesetz endet am Ufer.' },
    },
  ],
  rules: [
    {
      id: 'xa-1e22',
      title: { en: 'Atlantis', de: 'Atlantis' },
      instrument: 'Law of the sea',
      provision: null,
      kind: 'obligation_trigger',
      appliesTo: 'model',
      line: {
        metric: 'training_compute_flop',
        of: 'model',
        counting: 'us-state',
        comparator: '>=',
        values: [
          { from: '2026-01-01', value: 1e22 },
          { from: '2027-01-01', value: 1e21 },
        ],
        unit: { en: 'FLOP', de: 'FLOP' },
      },
      conditions: [{ fact: 'by-the-sea', is: 'yes' }],
      duties: ['tell'],
      history: [{ from: '2026-01-01', status: 'in_force' }],
      dates: { in_force: '2026-01-01' },
      verified: false,
      verificationLevel: 'unverified',
      verification: { en: 'a legend', de: 'eine Sage' },
      sources: ['scroll'],
    },
  ],
};

describe('the rules', () => {
  it('are 31, of seven jurisdictions, each with a text in both languages', () => {
    expect(law.book.rules).toHaveLength(31);
    expect(law.book.jurisdictions.map(({ code }) => code).sort()).toEqual(
      ['EU', 'KR', 'US', 'US-CA', 'US-IL', 'US-MI', 'US-NY'].sort(),
    );
  });
  it('say on every day what they are on it', () => {
    const onDays = (id: string) =>
      ['2024-03-01', '2025-09-30', '2026-11-24', '2027-01-01'].map((day) => statusOf(id, day));
    const [notYet, adopted, force] = ['not_yet_law', 'adopted_not_yet_applicable', 'in_force'];
    expect(onDays('eu-aia-systemic-1e25')).toEqual([notYet, force, force, force]);
    expect(onDays('us-eo14110-1e26')).toEqual([force, 'revoked', 'revoked', 'revoked']);
    expect(onDays('us-ca-sb53-1e26')).toEqual([notYet, adopted, force, force]);
    expect(onDays('us-ny-raise-2026-1e26')).toEqual([notYet, notYet, adopted, force]);
    expect(onDays('us-ca-sb1047-1e26-100m')).toEqual([notYet, 'vetoed', 'vetoed', 'vetoed']);
    expect(onDays('us-mi-hb4668-100m')).toEqual([notYet, 'proposed', 'proposed', 'proposed']);
    expect(statusOf('eu-aia-systemic-1e25', '2024-06-13')).toBe(adopted);
    expect(statusOf('eu-aia-systemic-1e25', '2025-08-01')).toBe(adopted);
    expect(statusOf('us-ny-raise-2025-orig-1e26-100m', '2026-01-01')).toBe(adopted);
    expect(statusOf('us-ny-raise-2025-orig-1e26-100m', '2026-03-27')).toBe('superseded');
  });
  it('are shown as unverified where they are', () => {
    const unverified = law.book.rules.filter(({ verified }) => !verified).map(({ id }) => id);
    expect(unverified.sort()).toEqual([
      'eu-aia-sme-smc-relief',
      'us-ai-risk-evaluation-act',
      'us-frontier-act-hr9925',
    ]);
  });
  it('grow by a file, without any code', async () => {
    const data = join(directory.path, 'data');
    for (const { name, text } of bundled) {
      mkdirSync(join(data, 'rules', 'terms'), { recursive: true });
      writeFileSync(join(data, 'rules', name), text);
    }
    mkdirSync(join(data, 'assumptions'));
    writeFileSync(
      join(data, 'assumptions', 'verdicts.json'),
      readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'verdicts.json')),
    );
    writeFileSync(join(data, 'rules', 'atlantis.json'), JSON.stringify(MADE_UP));
    const grown = await loadLaw(data, files);
    expect(grown.book.rules).toHaveLength(32);
    const on = (day: string) =>
      assess(planned({ parts: { 'pre-training': 5e21 } }), grown, day).find(({ rule }) => rule === 'xa-1e22');
    expect(on('2026-06-01')).toMatchObject({ verdict: 'under', status: 'in_force' });
    expect(on('2027-01-01')).toMatchObject({ verdict: 'over', met: 'open' });
    expect(on('2027-01-01')?.missing.map(({ text }) => text.en)).toEqual(['Does it lie by the sea?']);
  });
});

describe('a rule file that does not fit', () => {
  const message = (wrong: readonly RuleFileText[]) => {
    try {
      readRuleBook(wrong);
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return 'read';
  };
  it.each([
    ['an unknown status', '"status": "vetoed"', '"status": "abandoned"', 'rules[2].history[0].status: '],
    [
      'an unknown key',
      '"kind": "obligation_trigger"',
      '"kinds": 1, "kind": "obligation_trigger"',
      'unknown key rules[0].kinds',
    ],
    [
      'a day that does not exist',
      '"signed": "2025-09-29"',
      '"signed": "2025-09-31"',
      'rules[0].dates.signed: expected a day',
    ],
    [
      'a day out of order',
      '{ "from": "2026-01-01", "status": "in_force" }',
      '{ "from": "2025-01-01", "status": "in_force" }',
      'history is not in order',
    ],
    ['an unknown comparator', '"comparator": ">"', '"comparator": "=>"', 'rules[0].line.comparator: '],
    ['an unknown metric', '"metric": "training_compute_flop"', '"metric": "flops"', 'rules[0].line.metric: '],
    [
      'a duty that is nowhere',
      '"duties": ["transparency-report"',
      '"duties": ["dance"',
      'duties "dance" is not among',
    ],
    [
      'a fact that is nowhere',
      '"and": [{ "rule": "us-ca-sb53-1e26" }]',
      '"conditions": [{ "fact": "weather", "is": "yes" }]',
      'there is no fact weather',
    ],
    [
      'a rule that is nowhere',
      '"and": [{ "rule": "us-ca-sb53-1e26" }]',
      '"and": [{ "rule": "us-ca-sb54" }]',
      'there is no rule us-ca-sb54',
    ],
    [
      'a rule that builds on itself',
      '"and": [{ "rule": "us-ca-sb53-1e26" }]',
      '"and": [{ "rule": "us-ca-sb53-500m" }]',
      'it builds on itself',
    ],
    ['a date without a name', '"signed": "2025-09-29"', '"cooked": "2025-09-29"', 'date cooked has no name'],
    [
      'an unknown jurisdiction code',
      '"jurisdiction": "US-CA"',
      '"jurisdiction": "California"',
      'jurisdiction: expected a code',
    ],
    ['no JSON', '"rules": [', '"rules": ', 'is no JSON'],
    [
      'a text in one language',
      '{ "en": "California", "de": "Kalifornien" }',
      '{ "en": "California" }',
      'name.de: ',
    ],
  ])('names file and key: %s', (_, from, to, place) => {
    const found = message(changed('us-california.json', from, to));
    expect(found).toContain('us-california.json: ');
    expect(found).toContain(place);
  });
  it('names the word that is not known', () => {
    expect(message(changed('us-california.json', '"status": "vetoed"', '"status": "abandoned"'))).toContain(
      '"abandoned"',
    );
  });
  it('never fails otherwise, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string()), (value) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        expect(message([...bundled, { name: 'strange.json', text }])).toContain('strange.json');
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
