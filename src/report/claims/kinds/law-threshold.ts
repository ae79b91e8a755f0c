/** `The EU presumes systemic risk above 10²⁵ FLOP`: where a law draws its line. */
import { lineNumber } from '../../../regulation/on-a-day.js';
import type { Rule } from '../../../regulation/rule-book.js';
import type { ClaimFigure, LawThresholdReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { lawSources } from './law-sources.js';

export const lawThreshold: ClaimKind<LawThresholdReading> = { kind: 'law-threshold', find, judge };

const REVENUE = /revenue|umsatz|turnover|erlös|einnahmen|cost|kost/;
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
  const law = lawNames.find((one) => one.rule === rule);
  if (!law) return [];
  const done = new Set<string>();
  return amounts.flatMap((amount): Found<LawThresholdReading>[] => {
    if (!free(amount) || amount.value <= 0) return [];
    const words = lower.slice(Math.max(0, amount.from - 200), amount.to + 80);
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
  const same = Math.abs(value - reading.value) <= value * 0.001;
  return { verdict: same ? 'supported' : 'contradicted', figure, otherReadings: [], sources };
}

/** The last value of the line in that unit, of the rule itself or of what must hold too. */
function lineIn(rule: Rule, unit: 'FLOP' | 'USD'): number | null {
  const lines = [rule.line, ...rule.and.flatMap((test) => ('rule' in test ? [] : [test]))];
  const line = lines.find(({ metric }) =>
    unit === 'FLOP' ? metric.endsWith('_flop') : metric.endsWith('_usd'),
  );
  const last = line?.values.at(-1)?.value;
  return last === undefined ? null : lineNumber(last);
}
