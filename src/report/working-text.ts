/** How is the working of an estimate said: what went in, where it is from, and each step in symbols and numbers? */
import type { AccountAnswer } from '../estimates/answer.js';
import { PART_NAMES } from '../estimates/cost/point-cost.js';
import { formatDate, formatNumber, formatScientific, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import { partName } from './cost-text.js';
import { labelList } from './field-value.js';
import { type KnownSentence, readSentence } from './known-sentence.js';
import { translator } from './message.js';
import { workingMessages } from './messages/working.js';
import { amountText, SIGNIFICANT_DIGITS, valueText } from './quantity-text.js';
import { visibleText } from './visible-text.js';

type Key = keyof typeof workingMessages;
type Input = AccountAnswer['inputs'][number];
type Step = AccountAnswer['steps'][number];

const SCIENTIFIC_FROM = 1e7;

function known(key: string): key is Key {
  return Object.hasOwn(workingMessages, key);
}

/** The text of an id, or the id where no catalogue knows it. */
function named(kind: 'input' | 'formula' | 'own', id: string, language: Language): string {
  const key = `${kind}.${id}`;
  return known(key) ? translator(workingMessages, language)(key) : visibleText(id);
}

export function inputName(name: string, language: Language): string {
  return named('input', name, language);
}

export function inputValueText({ name, value, unit }: Input, language: Language): string {
  // The name of the input already says what is counted.
  if (typeof value === 'number') return resultText(value, unit === 'epochs' ? '' : unit, language);
  if (unit === 'date') return value === '' ? '–' : formatDate(value, language);
  return name === 'domains' ? labelList('domain', value.split(', '), language) : visibleText(value);
}

/** Shares as percent, dollars to the digits that carry meaning. */
function resultText(value: number, unit: string, language: Language): string {
  if (unit === 'share') return formatShare(value, language, 1);
  return unit === 'USD' ? amountText(value, unit, language) : valueText(value, unit, language);
}

const ASSUMPTIONS: readonly KnownSentence<Key>[] = [
  [/^catalogue$/, 'assumption.catalogue'],
  [/^no source states it; one pass is the rule for large models$/, 'assumption.onePass'],
  [/^median behind (?<cases>\d+) recorded values$/, 'assumption.median'],
  [/^(?<chip>.+), (?<format>\S+) dense: (?<file>\S+)$/, 'assumption.peak'],
  [/^the name of the model$/, 'assumption.name'],
  [/^grade (?<grade>.+): (?<file>\S+)$/, 'assumption.grade'],
  [/^(?<ratio>[\d.]+) times as likely for a model over it: (?<file>\S+)$/, 'assumption.hint'],
  [/^(?<file>data\/\S+\.json)$/, 'assumption.file'],
  [/^as given$/, 'assumption.given'],
];

const PRICES: readonly KnownSentence<Key>[] = [
  [/^(?<file>\S+\.csv), row (?<row>\d+): (?<hardware>.+), (?<date>\d{4}-\d\d-\d\d)$/, 'price.quoted'],
  [/^(?<file>\S+\.json), release price$/, 'price.released'],
  [/^like (?<like>.+), same generation$/, 'price.same'],
  [/^like (?<like>.+), later generation$/, 'price.later'],
  [/^price per peak of (?<chips>.+)$/, 'price.perPeak'],
];

/** Where an input is from that no source states. References to publications stay as they are. */
export function assumptionText(assumption: string, language: Language): string {
  return (
    saidAs(ASSUMPTIONS, assumption, language) ?? priceText(assumption, language) ?? visibleText(assumption)
  );
}

/** `NVIDIA H800 SXM5: like NVIDIA H100 SXM5 80GB, same generation`; of several chips in one run `A + B: …; …`. */
function priceText(assumption: string, language: Language): string | null {
  const { chips, sources } = /^(?<chips>.+?): (?<sources>.+)$/s.exec(assumption)?.groups ?? {};
  const said = sources?.split('; ').map((source) => saidAs(PRICES, source, language));
  if (chips === undefined || !said || said.includes(null)) return null;
  return `${visibleText(chips)}: ${said.join('; ')}`;
}

function saidAs(
  sentences: readonly KnownSentence<Key>[],
  sentence: string,
  language: Language,
): string | null {
  const found = readSentence(sentence, sentences);
  if (!found) return null;
  const groups = Object.entries(found.groups).map(([name, text]) => [name, groupText(name, text, language)]);
  const cases = found.groups.cases === undefined ? {} : { cases: Number(found.groups.cases) };
  return translator(workingMessages, language)(found.key, { ...Object.fromEntries(groups), ...cases });
}

/** `2.5` alone is a number of the language, a row is a place; any other text stays as it is. */
function groupText(name: string, text: string, language: Language): string {
  if (name === 'date') return formatDate(text, language);
  return name !== 'row' && /^\d+(\.\d+)?$/.test(text)
    ? formatNumber(Number(text), language)
    : visibleText(text);
}

export interface StepText {
  /** `compute = 6 · parameters · data · passes` */
  readonly formula: string;
  /** `6 · 1.8·10¹¹ · 3·10¹¹ · 1` */
  readonly values: string;
  readonly result: string;
}

export function stepText({ formula, values, result, unit }: Step, language: Language): StepText {
  return {
    formula: formulaText(formula, language),
    values: valuesText(formula, values, language),
    result: resultText(Number(result.toPrecision(SIGNIFICANT_DIGITS)), unit, language),
  };
}

const FORMULAS: readonly KnownSentence<Key>[] = [
  [/^cost in USD of (?<month>\d{4}-\d\d)$/, 'formula.cost in USD of a month'],
];

function formulaText(formula: string, language: Language): string {
  const found = readSentence(formula, FORMULAS);
  if (!found) return named('formula', formula, language);
  const month = formatDate(found.groups.month ?? '', language);
  return translator(workingMessages, language)(found.key, { month });
}

/** Names of chips hold numbers that are no quantities, so a step that names some is taken apart. */
function valuesText(formula: string, values: string, language: Language): string {
  if (formula === 'own compute C') return named('own', values, language);
  if (formula.startsWith('cost in USD of ')) return partsText(values, language);
  if (formula.startsWith('no list price near')) return visibleText(values);
  if (formula === 'weighted geometric mean over the likely chips')
    return values
      .split('; ')
      .map((option) => optionText(option, language))
      .join('; ');
  if (!formula.startsWith('chip-hours = C / ')) return workingText(values, language);
  const [numbers = '', ...chips] = values.split(', ');
  return [workingText(numbers, language), ...chips.map(visibleText)].join(', ');
}

/** `chips 198356920 + energy 40536801` */
function partsText(values: string, language: Language): string {
  return values
    .split(' + ')
    .map((part) => {
      const [text = '', usd = ''] = part.split(' ');
      const name = PART_NAMES.find((one) => one === text);
      return `${name ? partName(name, language) : visibleText(text)} ${amountText(Number(usd), 'USD', language)}`;
    })
    .join(' + ');
}

/** `NVIDIA H100 SXM5 80GB 0.79: 442148350` */
function optionText(option: string, language: Language): string {
  const { chips, weight, usd } = /^(?<chips>.+) (?<weight>\S+): (?<usd>\S+)$/s.exec(option)?.groups ?? {};
  if (chips === undefined) return visibleText(option);
  return translator(workingMessages, language)('option', {
    chips: visibleText(chips),
    share: formatShare(Number(weight), language),
    cost: amountText(Number(usd), 'USD', language),
  });
}

/** Numbers as the language writes them, powers of ten without spaces so that each stays one; the few words translated. */
function workingText(values: string, language: Language): string {
  const text = translator(workingMessages, language);
  return visibleText(values)
    .replace(/ to /g, ` ${text('to')} `)
    .replace(/(?<=\d) a\b/g, ` ${text('years')}`)
    .replace('unknown, taken as small', text('takenAsSmall'))
    .replace(/\d+(\.\d+)?(e[+-]?\d+)?/g, (number) => workingNumber(Number(number), language));
}

function workingNumber(value: number, language: Language): string {
  return value >= SCIENTIFIC_FROM
    ? formatScientific(value, language, SIGNIFICANT_DIGITS).replace(' · ', '·')
    : formatNumber(value, language, SIGNIFICANT_DIGITS);
}
