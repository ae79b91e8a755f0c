/** `Training compute doubles every six months`: the time in which compute or cost doubles. */
import type { DoublingReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { Comparator } from '../read/comparators.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { judgeGrowth, subjectOf } from './growth.js';
import { PER_YEAR } from './words.js';

export const doubling: ClaimKind<DoublingReading> = { kind: 'doubling', find, judge };

const DOUBLES = /doubl|verdopp?el|verdoppl|twice as (?:much|expensive)|doppelt so (?:viel|hoch|teuer)/;
const HALF_YEAR =
  /halbjährlich|alle halbe[nr]? jahr|halben jahr|halbes jahr|half[ -](?:a )?year|twice (?:a|per) year|zweimal (?:im|pro) jahr|jedes halbe jahr|six-month/;
const OPPOSITE: Readonly<Record<Comparator, Comparator>> = {
  exactly: 'exactly',
  about: 'about',
  'at-least': 'at-most',
  'more-than': 'less-than',
  'at-most': 'at-least',
  'less-than': 'more-than',
};

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<DoublingReading>[] {
  const { lower, amounts } = sentence;
  const found = DOUBLES.exec(lower);
  const of = subjectOf(sentence);
  if (!found || of === null) return [];
  const near = (amount: Amount) => Math.abs(amount.start - found.index);
  const [time] = amounts
    .filter((amount) => free(amount) && amount.unit === 'months' && amount.value > 0)
    .sort((a, b) => near(a) - near(b));
  const months =
    time?.value ??
    (HALF_YEAR.test(lower)
      ? 6
      : everyMonth(lower)
        ? 1
        : PER_YEAR.test(lower) ||
            /innerhalb eines jahres|within a year|binnen eines jahres|binnen jahresfrist/.test(lower)
          ? 12
          : null);
  if (months === null) return [];
  const reading: DoublingReading = {
    kind: 'doubling',
    of,
    months: Number(months.toPrecision(4)),
    upTo: time?.upper == null ? null : Number(time.upper.toPrecision(4)),
    comparator: time?.comparator ?? 'exactly',
  };
  return [{ reading, start: found.index, uses: time ? [time] : [] }];
}

function everyMonth(lower: string): boolean {
  return /every month|jeden monat|monatlich|monthly|each month/.test(lower);
}

async function judge(reading: DoublingReading, ground: Ground): Promise<Judgement> {
  const { months, upTo, comparator } = reading;
  const perYear = (time: number) => 2 ** (12 / time);
  const claimed = {
    perYear: perYear(upTo ?? months),
    upTo: upTo === null ? null : perYear(months),
    comparator: OPPOSITE[comparator],
  };
  const judged = judgeGrowth(await ground.growth(reading.of), claimed, ground);
  const { figure } = judged;
  if (figure?.value == null) return judged;
  const time = (growth: number | null) => (growth === null || growth <= 1 ? null : 12 / Math.log2(growth));
  return {
    ...judged,
    figure: {
      ...figure,
      value: time(figure.value),
      low: time(figure.high),
      high: time(figure.low),
      unit: 'months',
    },
  };
}
