/** How are a reading, a verdict and the right sentence said? */
import { formatDate, formatNumber, formatShare, formatThreshold } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { readThreshold } from '../../units/threshold.js';
import { label } from '../label.js';
import { type MessageValues, translator } from '../message.js';
import { claimMessages } from '../messages/claims.js';
import { amountText } from '../quantity-text.js';
import { visibleText } from '../visible-text.js';
import type { ClaimFigure, LawThresholdReading, Members, OtherReading, Reading } from './claim.js';
import type { Ground, Judgement } from './kinds/claim-kind.js';
import { VETOED } from './kinds/law-date.js';
import { lawSentence } from './law-text.js';
import { periodText } from './period-text.js';
import type { Comparator } from './read/comparators.js';

type Say = ReturnType<typeof translator<keyof typeof claimMessages>>;

/** Made once: compiling a message costs more than saying it. */
const SPEAKERS: Readonly<Record<Language, Say>> = {
  en: translator(claimMessages, 'en'),
  de: translator(claimMessages, 'de'),
};

const speak = (language: Language): Say => SPEAKERS[language];

export function readingText(reading: Reading, language: Language, ground: Ground): string {
  const say = speak(language);
  const number = (value: number, digits = 2) => formatNumber(value, language, digits);
  const compared = (comparator: Comparator, value: string) => say(`comparator.${comparator}`, { value });
  switch (reading.kind) {
    case 'count':
      return say('reading.count', {
        count: compared(reading.comparator, number(reading.value)),
        one: reading.value === 1 ? 'yes' : 'no',
        members: membersText(reading, language),
        over: overText(reading.over, language),
        period: periodText(reading, language, ground.vintage.date),
      });
    case 'rate':
      return say('reading.rate', {
        rate: compared(reading.comparator, number(reading.perMonth)),
        over: overText(reading.over, language),
        when: reading.period === null ? 'now' : 'then',
        period:
          reading.period === null ? '' : periodText({ period: reading.period, mode: 'in' }, language, ''),
      });
    case 'growth':
      return say('reading.growth', {
        of: reading.of,
        factor: compared(reading.comparator, rangeText(reading.perYear, reading.upTo, language)),
      });
    case 'doubling':
      return say('reading.doubling', {
        of: reading.of,
        time: compared(reading.comparator, rangeText(reading.months, reading.upTo, language)),
      });
    case 'share':
      return say(reading.part === undefined ? 'reading.share' : 'reading.pair', {
        share: compared(reading.comparator, formatShare(reading.fraction ?? 0, language, 1)),
        part: number(reading.part ?? 0),
        whole: number(reading.whole ?? 0),
        over: reading.over === undefined ? 'none' : 'some',
        threshold: reading.over === undefined ? '' : overText(reading.over, language),
        group: groupText(reading, language),
        when: reading.period === null ? 'any' : 'then',
        period:
          reading.period === null ? '' : periodText({ period: reading.period, mode: 'in' }, language, ''),
      });
    case 'model-compute':
    case 'model-cost':
    case 'model-parameters':
      return say(`reading.${reading.kind}`, {
        model: modelName(reading.model, ground),
        amount: compared(reading.comparator, moneyOrSize(reading.value, reading.unit, language)),
      });
    case 'model-date':
      return say('reading.model-date', {
        model: modelName(reading.model, ground),
        date: periodText({ period: reading.date, mode: 'in' }, language, ''),
      });
    case 'typical-cost':
      return say('reading.typical-cost', {
        over: overText(reading.over, language),
        low: amountText(reading.low, 'USD', language),
        high: amountText(reading.high, 'USD', language),
      });
    case 'law-date':
      return say('reading.law-date', {
        law: lawTitle(reading.rule, language, ground),
        event: say(`event.${reading.event}`),
        date: periodText({ period: reading.date, mode: 'in' }, language, ''),
      });
    case 'law-threshold':
      return say('reading.law-threshold', {
        law: ruleTitle(reading.rule, language, ground),
        amount: lineText(reading.value, reading.unit, language),
      });
    case 'unread':
      return say('reading.unread');
  }
}

export function verdictText(
  reading: Reading,
  judgement: Judgement,
  language: Language,
  ground: Ground,
): string {
  const say = speak(language);
  const { figure, otherReadings, verdict } = judgement;
  const others = otherReadings.map((other) => otherText(other, reading, language)).join('');
  return say('verdictLine', {
    verdict: say(`verdict.${verdict}`),
    figure: figure ? figureText(reading, figure, language) : absentText(reading, language, ground),
    others,
  });
}

/** In the language of the text, which the reader may put in the place of the sentence. */
export function correctedText(
  reading: Reading,
  { verdict, figure }: Judgement,
  language: Language,
  ground: Ground,
): string | null {
  if (!figure || (verdict !== 'contradicted' && verdict !== 'supported-other-reading')) return null;
  const say = speak(language);
  const vintage = formatDate(ground.vintage.date, language);
  const expected = expectedValues(figure, language);
  switch (reading.kind) {
    case 'count':
      return say(`corrected.count.${reading.mode}`, {
        ...expected,
        vintage,
        period: capital(periodText(reading, language, ground.vintage.date)),
        value: figure.value ?? 0,
        members: membersText(reading, language),
        over: overText(reading.over, language),
      });
    case 'rate':
      return say('corrected.rate', {
        ...expected,
        ...rateValues(figure, language),
        vintage,
        over: overText(reading.over, language),
      });
    case 'growth':
    case 'doubling':
      return say(`corrected.${reading.kind}`, {
        of: reading.of,
        value: formatNumber(figure.value ?? 0, language, 1),
        interval: intervalBehind(figure, language),
      });
    case 'share':
      return say('corrected.share', {
        vintage,
        threshold: overText(reading.over ?? '1e23flop', language),
        value: formatShare(figure.value ?? 0, language),
        group: groupText(reading, language),
      });
    case 'model-compute':
    case 'model-cost':
    case 'model-parameters':
      return say(`corrected.${reading.kind}`, {
        vintage,
        model: modelName(reading.model, ground),
        recorded: figure.evidence === 'recorded' ? 'yes' : 'no',
        value: moneyOrSize(figure.value ?? 0, figure.unit, language),
      });
    case 'model-date':
      return say('corrected.model-date', {
        vintage,
        model: modelName(reading.model, ground),
        date: periodText({ period: figure.date ?? '', mode: 'in' }, language, ''),
      });
    case 'typical-cost':
      return say('corrected.typical-cost', {
        vintage,
        over: overText(reading.over, language),
        ...typicalValues(figure, language),
      });
    case 'law-date':
      return lawSentence(reading, figure.date ?? '', language, ground);
    case 'law-threshold':
      return say('corrected.law-threshold', {
        law: ruleTitle(reading.rule, language, ground),
        amount: lineText(figure.value ?? 0, reading.unit, language),
      });
    case 'unread':
      return null;
  }
}

export function figureText(reading: Reading, figure: ClaimFigure, language: Language): string {
  const say = speak(language);
  const value = formatNumber(figure.value ?? 0, language, 1);
  switch (reading.kind) {
    case 'count':
      return say('figure.models', {
        ...expectedValues(figure, language),
        value,
        one: figure.value === 1 ? 'yes' : 'no',
      });
    case 'rate':
      return say('figure.rate', { ...expectedValues(figure, language), ...rateValues(figure, language) });
    case 'growth':
      return say('figure.growth', {
        value: formatNumber(figure.value ?? 0, language, 1),
        interval: intervalBehind(figure, language),
      });
    case 'doubling':
      return say('figure.months', {
        value: formatNumber(figure.value ?? 0, language, 1),
        interval: intervalBehind(figure, language),
      });
    case 'share': {
      const whole = /\d+/.exec(figure.unit)?.[0];
      const said = formatShare(figure.value ?? 0, language, 1);
      if (whole === undefined) return say('figure.plainShare', { value: said });
      return say('figure.share', {
        value: formatNumber(Math.round((figure.value ?? 0) * Number(whole)), language),
        whole,
      });
    }
    case 'typical-cost':
      return say('figure.typical', typicalValues(figure, language));
    case 'model-date':
      return dayText(figure.date, language);
    case 'law-date': {
      const day = dayText(figure.date, language);
      return figure.unit === VETOED ? `${say('event.vetoed')}, ${day}` : day;
    }
    case 'law-threshold':
      return lineText(figure.value ?? 0, reading.unit, language);
    default: {
      const write = (amount: number) => moneyOrSize(amount, figure.unit, language);
      if (figure.low === null || figure.high === null) return write(figure.value ?? 0);
      const bare = (amount: number) => write(amount).replace(/ FLOP$/, '');
      return say('figureInterval', {
        value: write(figure.value ?? 0),
        low: bare(figure.low),
        high: bare(figure.high),
      });
    }
  }
}

function lineText(value: number, unit: LawThresholdReading['unit'], language: Language): string {
  return unit === 'share' ? formatShare(value, language) : formatThreshold({ value, unit }, language);
}

function absentText(reading: Reading, language: Language, ground: Ground): string {
  const say = speak(language);
  const ahead =
    'period' in reading &&
    reading.period !== null &&
    reading.period.slice(0, 4) >= ground.vintage.date.slice(0, 4);
  return ahead
    ? say('figure.future', { vintage: formatDate(ground.vintage.date, language) })
    : say('figure.none');
}

function otherText(
  { ways, value, low, high, vintage, file, over, date, scope }: OtherReading,
  reading: Reading,
  language: Language,
): string {
  const say = speak(language);
  const list = ways.map((way) =>
    say(`way.${way}`, {
      date: dayText(vintage ?? date, language),
      file: visibleText(file ?? ''),
      over: over === null ? '' : overText(over, language),
      scope: scope ?? '',
    }),
  );
  const write = (amount: number) => otherValueText(reading, amount, language);
  const said = value === null ? dayText(date, language) : write(value);
  const values = { ways: list.join(', '), value: said };
  if (low === null || high === null) return say('other', values);
  return say('otherInterval', { ...values, low: write(low), high: write(high) });
}

function expectedValues({ expected }: ClaimFigure, language: Language): MessageValues {
  const write = (value: number) => formatNumber(value, language, value < 10 ? 1 : 0);
  if (!expected) return { known: 'no', expected: '', low: '', high: '' };
  return {
    known: 'yes',
    expected: write(expected.value),
    low: write(expected.low),
    high: write(expected.high),
  };
}

function rateValues({ value, low, high }: ClaimFigure, language: Language): MessageValues {
  const write = (rate: number | null) => formatNumber(rate ?? 0, language, 1);
  return { value: write(value), from: write(low), to: write(high) };
}

function typicalValues({ value, low, high }: ClaimFigure, language: Language): MessageValues {
  const write = (amount: number | null) => amountText(amount ?? 0, 'USD', language);
  return { value: write(value), low: write(low), high: write(high) };
}

function intervalBehind({ low, high }: ClaimFigure, language: Language): string {
  if (low === null || high === null) return '';
  return speak(language)('intervalBehind', {
    low: formatNumber(low, language, 1),
    high: formatNumber(high, language, 1),
  });
}

function rangeText(value: number, upTo: number | null, language: Language): string {
  const write = (number: number) => formatNumber(number, language, 1);
  return upTo === null ? write(value) : speak(language)('range', { low: write(value), high: write(upTo) });
}

function moneyOrSize(value: number, unit: string, language: Language): string {
  if (unit === 'parameters') return scaledText(value, language);
  const said = amountText(value, unit.startsWith('EUR') ? 'USD' : unit, language);
  return unit === 'FLOP'
    ? `${said} FLOP`
    : unit === 'EUR'
      ? said.replace('$', '€').replace('US-Dollar', 'Euro')
      : said;
}

/** `671 billion`, as parameters are spoken of. */
function scaledText(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  }).format(value);
}

function overText(over: string, language: Language): string {
  return formatThreshold(readThreshold(over), language);
}

function membersText(members: Members, language: Language): string {
  const list = groupText(members, language);
  return list === '' ? '' : speak(language)('members', { list });
}

function groupText({ domain, country, access, organization }: Members, language: Language): string {
  const say = speak(language);
  const words = [
    domain === undefined ? '' : label('domain', domain, language),
    country === undefined ? '' : label('country', country, language),
    access === undefined ? '' : say(`access.${access}`),
    organization === undefined ? '' : visibleText(organization),
  ];
  return words.filter((word) => word !== '').join(', ');
}

function modelName(id: string, { catalog }: Ground): string {
  return visibleText(catalog.models.find((model) => model.id === id)?.name ?? id);
}

function lawTitle(rule: string, language: Language, { laws }: Ground): string {
  return laws.find((law) => law.rule === rule)?.title[language] ?? rule;
}

function ruleTitle(id: string, language: Language, { rules }: Ground): string {
  return rules.find((rule) => rule.id === id)?.title[language] ?? id;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function dayText(day: string | null, language: Language): string {
  return day === null ? '' : formatDate(day, language);
}

function otherValueText({ kind }: Reading, amount: number, language: Language): string {
  if (kind === 'share') return formatShare(amount, language, 1);
  return kind === 'typical-cost' || kind === 'model-cost'
    ? amountText(amount, 'USD', language)
    : formatNumber(amount, language, 1);
}
