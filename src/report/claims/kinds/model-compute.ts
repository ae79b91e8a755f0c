/** `GPT-4 took about 2.1e25 FLOP to train`: the training compute of one model. */
import type { ModelQuantityReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found } from './claim-kind.js';
import { judgeQuantity, modelOf } from './model-quantity.js';

type ComputeReading = Extract<ModelQuantityReading, { kind: 'model-compute' }>;

export const modelCompute: ClaimKind<ComputeReading> = {
  kind: 'model-compute',
  find,
  judge: async (reading, ground) => judgeQuantity(reading, ground, reading.value),
};

const LINE = /threshold|schwelle|marke\b|\bmark\b|grenze|\blimit\b|\bline\b/;

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<ComputeReading>[] {
  const sizes = sentence.amounts.filter(
    (amount) => free(amount) && amount.unit === 'FLOP' && amount.value >= 1e6,
  );
  const own = sizes.filter((amount) => !LINE.test(around(sentence, amount)));
  const done = new Set<string>();
  return (own.length > 0 ? own : sizes).flatMap((amount): Found<ComputeReading>[] => {
    const model = modelOf(amount, sentence)?.[0];
    if (model === undefined || done.has(model)) return [];
    done.add(model);
    const reading: ComputeReading = {
      kind: 'model-compute',
      model,
      value: amount.value,
      unit: 'FLOP',
      comparator: passes(sentence, amount) ? 'more-than' : amount.comparator,
    };
    return [{ reading, start: amount.from, uses: [amount] }];
  });
}

/** `passed the threshold of 10²⁵`. */
function passes({ lower }: ReadSentence, { from, start, to }: Amount): boolean {
  const words = lower.slice(Math.max(0, from - 40), start) + lower.slice(to, to + 30);
  return /exceed|pass|cross|surpass|überschr|übertrifft|übertraf|übersteigt|above|oberhalb/.test(words);
}

function around({ lower }: ReadSentence, { from, to }: Amount): string {
  return lower.slice(Math.max(0, from - 24), to + 16);
}
