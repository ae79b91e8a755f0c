/** `DeepSeek-V3 hat 671 Milliarden Parameter`: the number of parameters of one model. */
import type { ModelQuantityReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found } from './claim-kind.js';
import { judgeQuantity, modelOf } from './model-quantity.js';

type ParametersReading = Extract<ModelQuantityReading, { kind: 'model-parameters' }>;

export const modelParameters: ClaimKind<ParametersReading> = {
  kind: 'model-parameters',
  find,
  judge: async (reading, ground) => judgeQuantity(reading, ground, reading.value),
};

/** Of a mixture of experts, those each token meets are another number. */
const ACTIVE = /activ|aktiv/;

function find(
  sentence: ReadSentence,
  free: (amount: Amount) => boolean,
): readonly Found<ParametersReading>[] {
  const { lower, amounts } = sentence;
  const done = new Set<string>();
  return amounts.flatMap((amount): Found<ParametersReading>[] => {
    if (!free(amount) || !isParameters(amount, lower) || amount.value < 1e3) return [];
    if (ACTIVE.test(lower.slice(Math.max(0, amount.from - 16), amount.to + 14))) return [];
    const ids = modelOf(amount, sentence);
    const model = ids?.[0];
    if (ids === null || model === undefined || done.has(model)) return [];
    done.add(model);
    const { value, comparator, from } = amount;
    return [
      {
        reading: { kind: 'model-parameters', model: ids.join('|'), value, unit: 'parameters', comparator },
        start: from,
        uses: [amount],
      },
    ];
  });
}

/** `671 billion parameters`, or `parameters: 671 billion`. */
function isParameters({ unit, scaled, from }: Amount, lower: string): boolean {
  if (unit === 'parameters') return true;
  if (unit !== null || !scaled) return false;
  return /(?:parametern?|parameters|parameter count|parameterzahl|params)(?: (?:count|of|von|is|was|ist|war|liegt bei|beträgt|bei|has|number|at|stands at)|:){0,3} $/.test(
    lower.slice(Math.max(0, from - 40), from),
  );
}
