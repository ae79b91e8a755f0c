/** `The EU presumes systemic risk above 10²⁵ FLOP`: where a law draws its line. */
import { lineNumber } from '../../../regulation/on-a-day.js';
import type { Rule } from '../../../regulation/rule-book.js';
import type { ClaimFigure, LawThresholdReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import { fractionIn } from '../read/parts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { LawName } from '../rule-names.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { lawSources } from './law-sources.js';

export const lawThreshold: ClaimKind<LawThresholdReading> = { kind: 'law-threshold', find, judge };

const REVENUE = /revenue|umsatz|turnover|erlös|einnahmen|cost|kost/;
/** Whoever is made one by a law that was spoken of before. */
const PROVIDER = /anbieter|\bprovider/;
const PENALTY = /\bfine[sd]?\b|penalt|bußgeld|geldbuß|strafe/;

function find(
  sentence: ReadSentence,
  free: (amount: Amount) => boolean,
): readonly Found<LawThresholdReading>[] {
  const { lower, amounts, laws, lawNames, context } = sentence;
  const rule =
    laws[0]?.ids[0] ??
    (/^(?:it|the (?:law|act|bill|threshold|rules?)|das gesetz|es|die schwelle|sie|the line)(?![\p{L}])/u.test(
      lower,
    )
      ? context.law
      : null);
  const law = lawNames.find((one) => one.rule === (rule ?? (PROVIDER.test(lower) ? context.law : null)));
  if (!law) return [];
  const done = new Set<string>();
  const part = shareOf(law, sentence, free);
  if (part) return [part];
  const sizes = amounts.filter((amount) => free(amount) && amount.unit === 'FLOP' && amount.value >= 1e15);
  // `With 3 · 10²² it is below the threshold of 10²³`: only one of them is the line.
  const lines = sizes.length > 1 ? sizes.filter((amount) => isLine(lower, amount)) : sizes;
  return amounts.flatMap((amount): Found<LawThresholdReading>[] => {
    if (!free(amount) || amount.value <= 0) return [];
    if (amount.unit === 'FLOP' && lines.length > 0 && !lines.includes(amount)) return [];
    const behind = sizes.length > 1 && lines.length > 1 ? 80 : 240;
    const words = lower.slice(Math.max(0, amount.from - 200), amount.to + behind);
    const id =
      amount.unit === 'FLOP' && amount.value >= 1e15
        ? law.compute.find(
            ({ words: list }) => list.length === 0 || list.some((word) => words.includes(word)),
          )?.rule
        : amount.unit === 'USD' && REVENUE.test(words) && !PENALTY.test(words)
          ? law.dollars
          : null;
    if (id == null || done.has(id)) return [];
    done.add(id);
    const reading: LawThresholdReading = {
      kind: 'law-threshold',
      rule: id,
      value: amount.value,
      unit: amount.unit === 'USD' ? 'USD' : 'FLOP',
    };
    return [{ reading, start: amount.from, uses: [amount] }];
  });
}

/** Said as a line: `above`, `the threshold of`. */
function isLine(lower: string, { comparator, start }: Amount): boolean {
  if (comparator === 'more-than' || comparator === 'at-least') return true;
  return /(?:threshold|schwelle|grenze|\bline|\blimit|\bmark|marke|\bab)(?: (?:of|von|at|bei|is|ist|lies at|liegt bei))* $/.test(
    lower.slice(Math.max(0, start - 32), start),
  );
}

const OF_COMPUTE = /comput|rechen|aufwand|\bflops?\b/;

/** `more than one third of the original's compute`: where the changing of another's model makes a provider. */
function shareOf(
  { share }: LawName,
  { lower, amounts }: ReadSentence,
  free: (amount: Amount) => boolean,
): Found<LawThresholdReading> | null {
  if (!share || !OF_COMPUTE.test(lower) || !share.words.some((word) => lower.includes(word))) return null;
  const percent = amounts.find((amount) => free(amount) && amount.unit === 'percent');
  const fraction = fractionIn(lower);
  const value = percent ? percent.value / 100 : fraction?.fraction;
  if (value === undefined) return null;
  const reading = { kind: 'law-threshold', rule: share.rule, value, unit: 'share' } as const;
  return { reading, start: percent?.from ?? fraction?.start ?? 0, uses: percent ? [percent] : [] };
}

/** A part said in words or whole percent is meant no closer than that. */
const NEAR = { FLOP: 0.001, USD: 0.001, share: 0.02 } as const;

async function judge(reading: LawThresholdReading, ground: Ground): Promise<Judgement> {
  const rule = ground.rules.find(({ id }) => id === reading.rule);
  const value = rule ? lineIn(rule, reading.unit) : null;
  const sources = rule ? lawSources(rule) : [];
  if (value === null) return { verdict: 'not-decidable', figure: null, otherReadings: [], sources };
  const figure: ClaimFigure = {
    value,
    low: null,
    high: null,
    level: null,
    unit: reading.unit,
    evidence: 'recorded',
    date: null,
    expected: null,
  };
  const same = Math.abs(value - reading.value) <= value * NEAR[reading.unit];
  return { verdict: same ? 'supported' : 'contradicted', figure, otherReadings: [], sources };
}

const METRICS = { FLOP: '_flop', USD: '_usd', share: '_ratio' } as const;

/** The last value of the line in that unit, of the rule itself or of what must hold too. */
function lineIn(rule: Rule, unit: LawThresholdReading['unit']): number | null {
  const lines = [rule.line, ...rule.and.flatMap((test) => ('rule' in test ? [] : [test]))];
  const line = lines.find(({ metric }) => metric.endsWith(METRICS[unit]));
  const last = line?.values.at(-1)?.value;
  return last === undefined ? null : lineNumber(last);
}
