/** `Training such a model costs several million dollars`: what models over a size cost. */
import { isOver } from '../../../catalog/over.js';
import { readThreshold, spellThreshold } from '../../../units/threshold.js';
import type { ClaimFigure, OtherReading, TypicalCostReading } from '../claim.js';
import { type Amount, thresholdOf } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { fileSources } from './count-judge.js';
import { COST_WORD, SUCH, TRAINING_WORD } from './words.js';

export const typicalCost: ClaimKind<TypicalCostReading> = { kind: 'typical-cost', find, judge };

const SUCH_A =
  /such a (?:large )?model|such models|such a run|a model (?:like that|of (?:that|this) size)|models of (?:that|this) size|eines solchen (?:\p{L}+ )?modells|ein solches (?:\p{L}+ )?modell|solche[rn]? (?:\p{L}+ )?modelle|modells? dieser größe|so (?:ein|eines) \p{L}*modell|derartige[rsn]? modell|(?:a|one) model (?:above|over)|ein modell (?:über|oberhalb)|eines modells (?:über|oberhalb)|a typical|ein typisches/u;
const AMOUNT_WORDS: readonly (readonly [RegExp, number, number])[] = [
  [/hundreds of millions|hunderte(?:n|r)? (?:von )?millionen|dreistellige[nr]? millionen/, 1e8, 1e9],
  [
    /tens of millions|dozens of millions|dutzende(?:n|r)? (?:von )?millionen|zweistellige[nr]? millionen/,
    1e7,
    1e8,
  ],
  [/several (?:hundred|100) million|mehrere(?:n|r)? hundert millionen/, 2e8, 1e9],
  [
    /several million|a few million|mehrere(?:n|r)? millionen|einige(?:n|r)? millionen|einstellige[nr]? millionen/,
    2e6,
    1e7,
  ],
  [/millions of|millionen(?: von)? (?:us-)?dollar|million-dollar/, 1e6, 1e8],
  [/billions of|mehrere milliarden|milliarden(?: von)? (?:us-)?dollar/, 1e9, 1e11],
];

function find(
  sentence: ReadSentence,
  free: (amount: Amount) => boolean,
): readonly Found<TypicalCostReading>[] {
  const { lower, amounts, models, context } = sentence;
  if (models.length > 0 || !SUCH_A.test(lower) || !COST_WORD.test(lower) || !TRAINING_WORD.test(lower))
    return [];
  const size = amounts.find((amount) => free(amount) && amount.unit === 'FLOP');
  const threshold = size && thresholdOf(size);
  const over = threshold
    ? spellThreshold(threshold)
    : SUCH.test(lower) || SUCH_A.test(lower)
      ? context.over
      : null;
  const money = amounts.find((amount) => free(amount) && amount.unit === 'USD');
  const words = AMOUNT_WORDS.find(([pattern]) => pattern.test(lower));
  if (over === null || (!money && !words)) return [];
  const [low, high] = money ? [money.value, money.upper ?? money.value] : [words?.[1] ?? 0, words?.[2] ?? 0];
  const reading: TypicalCostReading = { kind: 'typical-cost', over, low, high };
  const start = money?.from ?? words?.[0].exec(lower)?.index ?? 0;
  return [{ reading, start, uses: [size, money].filter((amount) => amount !== undefined) }];
}

/** The median of the models over the size; undisclosed costs included it is another reading. */
async function judge(reading: TypicalCostReading, ground: Ground): Promise<Judgement> {
  const stated = costsOver(reading, ground, false);
  const sources = fileSources(ground);
  if (!stated) return { verdict: 'not-decidable', figure: null, otherReadings: [], sources };
  const figure: ClaimFigure = {
    ...stated,
    level: 0.5,
    unit: 'USD',
    evidence: 'derived',
    date: null,
    expected: null,
  };
  const widen = 1 + ground.assumptions.quantity;
  const holds = ({ value }: Quartiles) => reading.low <= value * widen && value <= reading.high * widen;
  if (holds(stated)) return { verdict: 'supported', figure, otherReadings: [], sources };
  const all = costsOver(reading, ground, true);
  if (!all || !holds(all)) return { verdict: 'contradicted', figure, otherReadings: [], sources };
  const other: OtherReading = {
    ways: ['expected'],
    ...all,
    date: null,
    vintage: null,
    file: null,
    over: null,
    scope: null,
  };
  return { verdict: 'supported-other-reading', figure, otherReadings: [other], sources };
}

interface Quartiles {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Median and middle half of the costs that are recorded or derived, or also imputed ones of imputed sizes. */
function costsOver({ over }: TypicalCostReading, { catalog }: Ground, all: boolean): Quartiles | null {
  const threshold = readThreshold(over);
  const costs = catalog.models
    .filter((model) => isOver(model, threshold, all ? 'imputed' : 'derived'))
    .flatMap(({ trainingCost: { value, evidence } }) =>
      value === null || (evidence === 'imputed' && !all) ? [] : [value],
    )
    .sort((a, b) => a - b);
  const at = (part: number) => costs[Math.round(part * (costs.length - 1))];
  const [low, value, high] = [at(0.25), at(0.5), at(0.75)];
  return low === undefined || value === undefined || high === undefined ? null : { value, low, high };
}
