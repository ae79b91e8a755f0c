/** `Models over $10 million appear twice a month`: how often a model over a threshold appears. */
import { spellThreshold } from '../../../units/threshold.js';
import type { RateReading } from '../claim.js';
import { type Amount, thresholdOf } from '../read/amounts.js';
import type { Comparator } from '../read/comparators.js';
import { readWordNumber } from '../read/number-words.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found } from './claim-kind.js';
import { isThreshold } from './count.js';
import { judgeRate } from './rate-judge.js';
import { MODEL_NOUN, SUCH } from './words.js';

export const rate: ClaimKind<RateReading> = { kind: 'rate', find, judge: judgeRate };

/** Of a month. */
const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/^(?:days?|tage?s?|tagen)$/, 12 / 365.25],
  [/^(?:weeks?|wochen?)$/, 84 / 365.25],
  [/^(?:fortnights?)$/, 168 / 365.25],
  [/^(?:months?|monate?s?|monaten)$/, 1],
  [/^(?:quarters?|quartale?s?|quartalen)$/, 3],
  [/^(?:years?|jahre?s?|jahren)$/, 12],
];
const UNIT =
  '(?<unit>days?|weeks?|fortnights?|months?|quarters?|years?|tage?s?|wochen?|monate?s?|quartale?s?|jahre?s?|tagen|monaten|jahren)(?![\\p{L}])(?! ?(?:19|20)\\d\\d| davor| zuvor| darauf| danach| before| earlier| after| später| later)';
/** `a month`, `pro Monat`, right behind a number or its noun. */
const PER = new RegExp(
  `(?<![\\p{L}])(?:a|an|per|each|every|pro|im|in der|in einem|in einer|je|jeden|jede|jedes|in a|in the|\\/|(?:in )?(?:a|an|the|einem|einer|jedem) (?:typical|average|normal|given|single|typischen|durchschnittlichen|normalen)) ?${UNIT}`,
  'u',
);
const ADVERB =
  /(?<![\p{L}])(?:(?<month>monthly|monatlich|allmonatlich)|(?<week>weekly|wöchentlich)|(?<year>annually|yearly|jährlich)|(?<day>daily|täglich))(?![\p{L}])/u;
const ADVERB_MONTHS = { day: 12 / 365.25, week: 84 / 365.25, month: 1, year: 12 } as const;
const EVERY = new RegExp(
  `(?<![\\p{L}])(?:every|each|alle|jede[nrs]?|once (?:a|every)) (?:(?<other>other|second|zweite[nrs]?) )?(?:single )?${UNIT}`,
  'u',
);
const TIMES_WORD =
  /(?<![\p{L}])(?:(?<once>once|einmal)|(?<twice>twice|zweimal)|(?<thrice>thrice|dreimal)|(?<word>[a-zäöüß]{3,14})mal)(?![\p{L}])/u;
const APPEARS =
  /appear|erschein|com(?:e|ing) out|kommen|kommt|released?|veröffentlich|published?|launch|hinzu|arriv|emerge|\bnew\b|\bneue?s?\b|entsteh|herausgebracht|trained|trainiert|add|auf den markt|rate|tempo|taucht|tauchen|vorgestellt|see[ns]?\b|\bsieht|gibt es|there (?:is|are)|debut|\bcame\b|erschien|kam(?:en)?\b|average|schnitt|durchschnitt/;

interface Frequency {
  readonly perMonth: number;
  readonly start: number;
  readonly comparator: Comparator;
  /** A number with its period, which no other meaning has. */
  readonly counted: boolean;
  readonly uses: readonly Amount[];
}

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<RateReading>[] {
  const { lower, amounts, context } = sentence;
  const threshold = amounts.find(
    (amount) => free(amount) && isThreshold(amount, sentence) && !/less|most/.test(amount.comparator),
  );
  const size = threshold && thresholdOf(threshold);
  const over = size ? spellThreshold(size) : SUCH.test(lower) ? context.over : null;
  if (over === null || !(MODEL_NOUN.test(lower) || SUCH.test(lower))) return [];
  if (/grow|wächst|wuchs|doubl|verdoppel|increase|steig/.test(lower) && !/rate|tempo/.test(lower)) return [];
  const frequency = frequencyIn(sentence, free);
  if (!frequency || (!frequency.counted && !APPEARS.test(lower))) return [];
  const [date] = sentence.dates;
  const reading: RateReading = {
    kind: 'rate',
    over,
    perMonth: Number(frequency.perMonth.toPrecision(4)),
    period:
      date && date.mode === 'in' && !date.date.includes('/') && date.date.length < 10 ? date.date : null,
    comparator: frequency.comparator,
  };
  return [{ reading, start: frequency.start, uses: [...frequency.uses, ...(threshold ? [threshold] : [])] }];
}

function frequencyIn(sentence: ReadSentence, free: (amount: Amount) => boolean): Frequency | null {
  return everySo(sentence, free) ?? timesPer(sentence) ?? numberPer(sentence, free) ?? everyUnit(sentence);
}

/** `every two weeks`, `alle 15 Tage`. */
function everySo({ amounts, lower }: ReadSentence, free: (amount: Amount) => boolean): Frequency | null {
  for (const amount of amounts) {
    if (!free(amount) || amount.unit !== 'months' || amount.value <= 0) continue;
    const before = lower.slice(Math.max(0, amount.from - 28), amount.from);
    const every =
      /(?<![\p{L}])(?:every|alle|each|once in|einmal in)(?: (?:about|etwa|rund|ungefähr|roughly))? ?$/u.test(
        before,
      );
    // A comparator may stand between: `etwa alle`, `alle rund`.
    const own = /(?:every|alle) (?:\p{L}+ )?$/u.test(
      lower.slice(Math.max(0, amount.start - 18), amount.start),
    );
    if (!every && !own) continue;
    const number = amounts.find(
      (other) => free(other) && other.unit === null && !other.power && !other.weak && other.value < 1e4,
    );
    const times = number && number !== amount ? number.value : 1;
    const comparator = /(?:about|etwa|rund|ungefähr|roughly|around) (?:every|alle)/.test(lower)
      ? 'about'
      : amount.comparator;
    return {
      perMonth: times / (amount.upper === null ? amount.value : (amount.value + amount.upper) / 2),
      start: amount.from,
      comparator,
      counted: false,
      uses: number ? [amount, number] : [amount],
    };
  }
  return null;
}

/** `twice a month`, `neunmal im Monat`, `nine times a month`. */
function timesPer({ lower, language, amounts }: ReadSentence): Frequency | null {
  const counted = amounts.find(({ unit, end }) => unit === 'times' && PER.test(lower.slice(end, end + 34)));
  if (counted) {
    const months = periodBehind(lower.slice(counted.end, counted.end + 34));
    if (months !== null)
      return {
        perMonth: middle(counted) / months,
        start: counted.from,
        comparator: counted.comparator,
        counted: true,
        uses: [counted],
      };
  }
  const found = TIMES_WORD.exec(lower);
  if (!found) return null;
  const { once, twice, thrice, word } = found.groups ?? {};
  const number = once ? 1 : twice ? 2 : thrice ? 3 : (readWordNumber(word ?? '', language)?.value ?? null);
  const months = periodBehind(lower.slice(found.index + found[0].length, found.index + found[0].length + 34));
  if (number === null || months === null) return null;
  const before = lower.slice(Math.max(0, found.index - 24), found.index);
  return {
    perMonth: number / months,
    start: found.index,
    comparator: comparatorBefore(before),
    counted: true,
    uses: [],
  };
}

function comparatorBefore(before: string): Comparator {
  if (/(?:mehr als|more than|über|over) $/.test(before)) return 'more-than';
  if (/(?:mindestens|at least|wenigstens) $/.test(before)) return 'at-least';
  if (/(?:about|around|roughly|etwa|rund|ungefähr|circa|ca\.|knapp|fast|almost|nearly) $/.test(before))
    return 'about';
  return 'exactly';
}

/** `two such models a month`, `24 im Jahr`. */
function numberPer({ amounts, lower }: ReadSentence, free: (amount: Amount) => boolean): Frequency | null {
  for (const amount of amounts) {
    if (!free(amount) || amount.unit !== null || amount.power || amount.value >= 1e4) continue;
    const next = amounts.find(({ start, unit }) => start > amount.start && unit === null);
    const behind = lower.slice(amount.end, Math.min(amount.end + 150, next?.start ?? lower.length));
    const months = periodBehind(behind) ?? periodBehind(lower.slice(0, amount.from)) ?? adverbIn(lower);
    if (months === null) continue;
    return {
      perMonth: middle(amount) / months,
      start: amount.from,
      comparator: amount.comparator,
      counted: true,
      uses: [amount],
    };
  }
  return null;
}

function adverbIn(lower: string): number | null {
  const groups = ADVERB.exec(lower)?.groups ?? {};
  const name = (Object.keys(ADVERB_MONTHS) as (keyof typeof ADVERB_MONTHS)[]).find((key) => groups[key]);
  return name ? ADVERB_MONTHS[name] : null;
}

/** `every week`, `jeden zweiten Monat`, `monthly`. */
function everyUnit({ lower }: ReadSentence): Frequency | null {
  const found = EVERY.exec(lower);
  const months = found ? monthsOf(found.groups?.unit ?? '') : adverbIn(lower);
  if (months === null) return null;
  const start = found?.index ?? ADVERB.exec(lower)?.index ?? 0;
  const comparator = comparatorBefore(lower.slice(Math.max(0, start - 24), start));
  return {
    perMonth: 1 / (months * (found?.groups?.other ? 2 : 1)),
    start,
    comparator,
    counted: false,
    uses: [],
  };
}

function middle({ value, upper }: Amount): number {
  return upper === null ? value : (value + upper) / 2;
}

function periodBehind(text: string): number | null {
  const found = PER.exec(text);
  return found ? monthsOf(found.groups?.unit ?? '') : null;
}

function monthsOf(unit: string): number | null {
  return PERIODS.find(([words]) => words.test(unit))?.[1] ?? null;
}
