import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.js';
import { fieldName } from '../../src/report/field-name.js';
import { knownLabel, label } from '../../src/report/label.js';
import { fieldMessages } from '../../src/report/messages/fields.js';
import { flagText, knownReason, reasonText } from '../../src/report/reason-text.js';
import { EPOCH_MODEL_COLUMNS } from '../../src/sources/epoch-model-columns.js';
import { answerPace } from '../../src/trends/pace.js';
import { readThreshold } from '../../src/units/threshold.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const directory = temporaryDirectory();
let catalogs: Catalog[] = [];
beforeAll(async () => {
  const observatory = await filledObservatory(directory.path);
  catalogs = await Promise.all((await observatory.vintages()).map((day) => observatory.catalog(day)));
});
afterAll(directory.remove);

const models = () => catalogs.flatMap((catalog) => catalog.models);
const unique = (words: readonly string[]) => [...new Set(words)].sort();

describe('the words of the bundled data', () => {
  it.each([
    ['domain', 20, () => models().flatMap(({ domains }) => domains)],
    [
      'country',
      50,
      () =>
        models().flatMap(({ countries, credits }) => [
          ...countries,
          ...credits.flatMap((credit) => credit.countries),
        ]),
    ],
    ['access', 10, () => models().flatMap(({ access }) => (access === null ? [] : [access]))],
    ['sector', 5, () => models().flatMap(({ credits }) => credits.flatMap(({ sector }) => sector ?? []))],
    ['open-weights', 3, () => models().map(({ openWeights }) => openWeights)],
  ] as const)('have a name in both languages: %s', (kind, least, words) => {
    const found = unique(words());
    expect(found.length).toBeGreaterThanOrEqual(least);
    for (const language of ['en', 'de'] as const)
      expect(found.filter((word) => knownLabel(kind, word, language) === null)).toEqual([]);
  });

  it('are German on German pages where the languages differ', () => {
    expect(label('country', 'Korea (Republic of)', 'de')).toBe('Südkorea');
    expect(label('country', 'United Kingdom of Great Britain and Northern Ireland', 'de')).toBe(
      'Vereinigtes Königreich',
    );
    expect(label('country', 'Germany', 'de')).toBe('Deutschland');
    expect(label('country', 'Philippines (the)', 'de')).toBe('Philippinen');
    expect(label('domain', 'Language', 'de')).toBe('Sprache');
    expect(label('access', 'Unreleased', 'de')).toBe('Nicht zugänglich');
    expect(label('sector', 'unknown', 'de')).toBe('Nicht angegeben');
  });

  it('stay as they are where no catalogue knows them, and organisations always', () => {
    expect(label('domain', 'Cooking', 'de')).toBe('Cooking');
    expect(label('domain', 'constructor', 'de')).toBe('constructor');
    expect(label('country', 'Atlantis', 'de')).toBe('Atlantis');
    expect(label('organization', 'Germany', 'de')).toBe('Germany');
  });

  it('have a field name for every column of every file of models', () => {
    const fields = EPOCH_MODEL_COLUMNS.map(({ field }) => field);
    expect(fields.filter((field) => !Object.hasOwn(fieldMessages, field))).toEqual([]);
    expect(Object.keys(fieldMessages).filter((field) => !fields.includes(field))).toEqual([]);
    expect(fieldName('trainingComputeFlop', 'de')).toBe('Rechenaufwand des Trainings');
    expect(fieldName('somethingNew', 'de')).toBe('somethingNew');
  });
});

describe('reasons', () => {
  it('are known for every gap and every difference of the bundled data', () => {
    const gaps = models().flatMap(({ trainingCompute, parameters, trainingCost }) =>
      [trainingCompute, parameters, trainingCost].flatMap(({ gap }) => (gap ? [gap.reason] : [])),
    );
    const wording = {
      source: '',
      date: '',
      intervalLevel: 0.9,
      certainFrom: 0.95,
      probableFrom: 0.8,
      windowMonths: 12,
    };
    const details = catalogs.flatMap((catalog) =>
      ['1e23flop', '1e25flop', '10Musd'].flatMap((over) =>
        answerPace(
          catalog,
          { over: readThreshold(over), by: 'year', cumulative: false, explain: false },
          wording,
          null,
        ).files.flatMap(({ differences }) => differences.map(({ detail }) => detail)),
      ),
    );
    expect(details.length).toBeGreaterThan(100);
    expect(unique([...gaps, ...details]).filter((sentence) => knownReason(sentence, 'de') === null)).toEqual(
      [],
    );
  });

  it.each([
    [
      'withdrawn by the source: it stated 3.810001e+25 last on 2024-05-26',
      'von der Quelle zurückgezogen, die zuletzt am 26. Mai 2024 3,81 · 10²⁵ nannte',
    ],
    ['stands in all.csv of 2024-05-26, row 7', 'steht in all.csv vom 26. Mai 2024, Zeile 7'],
    [
      'a.csv says nothing, b.csv of 2024-05-26 says 2e25',
      'a.csv sagt nichts, b.csv vom 26. Mai 2024 sagt 2 · 10²⁵',
    ],
    [
      'a.csv says 1e25, b.csv of 2024-05-26 says 2e25',
      'a.csv sagt 10²⁵, b.csv vom 26. Mai 2024 sagt 2 · 10²⁵',
    ],
    ['b.csv of 2024-05-26 says 2e25', 'b.csv vom 26. Mai 2024 sagt 2 · 10²⁵'],
    ['last listed on 2024-05-26', 'zuletzt geführt am 26. Mai 2024'],
    ['another name of Grok 3', 'anderer Name von Grok 3'],
    ['a reason of tomorrow\u001b', 'a reason of tomorrow␛'],
  ])('%s', (sentence, german) => {
    expect(reasonText(sentence, 'de')).toBe(german);
  });

  it('say every flag of the bundled data in German', () => {
    const flags = models().flatMap(({ flags: own }) => own);
    expect(flags.length).toBeGreaterThan(100);
    expect(
      unique(flags.map((flag) => flagText(flag, 'de'))).filter((said) => /\b(the|is|may)\b/.test(said)),
    ).toEqual([]);
    expect(
      flagText(
        { code: 'published-after-retrieval', field: 'published', detail: '2029-09-13 is after 2024-05-26' },
        'de',
      ),
    ).toBe('datiert nach dem Abruf der Datei: 13. September 2029 liegt nach dem 26. Mai 2024');
  });
});
