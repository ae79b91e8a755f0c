/** What do claims of one model's size have in common: finding whose size it is, and judging it? */
import type { ModelEntry } from '../../../catalog/model.js';
import type { Quantity } from '../../../provenance/quantity.js';
import type { ClaimFigure, ClaimSource, ClaimVerdict, ModelQuantityReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { NameMark } from '../read/names.js';
import type { ReadSentence } from '../read/sentence.js';
import type { Ground, Judgement } from './claim-kind.js';
import { oneSided } from './fits.js';

/** The model before the amount in its clause, else before it in the sentence, else the one behind it. */
export function modelOf({ start }: Amount, sentence: ReadSentence): readonly string[] | null {
  const clause = sentence.clause();
  const named = sentence.models;
  const before = named.filter((name) => name.end <= start);
  const same = (name: NameMark) => clause(name.start) === clause(start);
  const found =
    before.filter(same).at(-1) ??
    named.find((name) => name.start > start && same(name)) ??
    before.at(-1) ??
    named[0];
  if (found) return found.ids;
  return pointsBack(sentence.lower) ? sentence.context.models : null;
}

/** `It was trained with …`, `Das Training kostete …`: of the model the sentence before spoke of. */
export function pointsBack(lower: string): boolean {
  return /^(?:it|its|the model|the system|this model|training (?:it|the model)|the training(?: run)?|es|das modell|dieses modell|sein|seine|dessen training|das training|für das training|der trainingslauf|the run)(?![\p{L}])/u.test(
    lower,
  );
}

const DIGITS_BELOW = 3;

export function judgeQuantity(reading: ModelQuantityReading, ground: Ground, claimed: number): Judgement {
  const model = ground.catalog.models.find(({ id }) => id === reading.model);
  const quantity = model && quantityOf(model, reading.kind);
  const sources: ClaimSource[] = (quantity?.sources ?? []).map((cell) => ({ type: 'cell', ...cell }));
  if (!quantity || quantity.value === null)
    return { verdict: 'not-decidable', figure: null, otherReadings: [], sources };
  return {
    verdict: verdictOf(quantity, claimed, reading, ground),
    figure: figureOf(quantity),
    otherReadings: [],
    sources,
  };
}

function verdictOf(
  quantity: Quantity,
  claimed: number,
  { comparator }: ModelQuantityReading,
  { assumptions }: Ground,
): ClaimVerdict {
  const value = quantity.value ?? 0;
  const { low, high, evidence } = quantity;
  const near = Math.abs(value - claimed) <= assumptions.quantity * value || isRounding(value, claimed);
  if (near) return 'supported';
  const sided = oneSided(value, claimed, comparator);
  const sure = evidence === 'recorded' || low === null || high === null;
  if (sided !== null) {
    if (sure) return sided ? 'supported' : 'contradicted';
    const certain = oneSided(low, claimed, comparator) === oneSided(high, claimed, comparator);
    return certain ? (sided ? 'supported' : 'contradicted') : 'not-decidable';
  }
  if (low !== null && high !== null && (claimed < low || claimed > high)) return 'contradicted';
  const factor = Math.max(value / claimed, claimed / value);
  if (evidence === 'imputed') return 'not-decidable';
  return evidence === 'recorded' && factor > assumptions.recordedFactor ? 'contradicted' : 'supported';
}

/** The value in the digits that were said: 400 billion for 405. */
function isRounding(value: number, claimed: number): boolean {
  for (let digits = 1; digits <= DIGITS_BELOW; digits += 1) {
    if (Number(claimed.toPrecision(digits)) !== Number(claimed.toPrecision(12))) continue;
    return Number(value.toPrecision(digits)) === Number(claimed.toPrecision(digits));
  }
  return false;
}

function figureOf({ value, low, high, level, unit, evidence }: Quantity): ClaimFigure {
  return { value, low, high, level, unit, evidence, date: null, expected: null };
}

function quantityOf(model: ModelEntry, kind: ModelQuantityReading['kind']): Quantity {
  if (kind === 'model-compute') return model.trainingCompute;
  return kind === 'model-cost' ? model.trainingCost : model.parameters;
}
