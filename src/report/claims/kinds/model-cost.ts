/** `DeepSeek-V3 was trained for roughly $5.4 million`: the training cost of one model. */
import type { ModelQuantityReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found } from './claim-kind.js';
import { judgeQuantity, modelOf } from './model-quantity.js';
import { COST_WORD, TRAINING_WORD } from './words.js';

type CostReading = Extract<ModelQuantityReading, { kind: 'model-cost' }>;

export const modelCost: ClaimKind<CostReading> = {
  kind: 'model-cost',
  find,
  judge: async (reading, ground) =>
    judgeQuantity(
      reading,
      ground,
      reading.unit === 'USD' ? reading.value : reading.value / (await ground.eurPerUsd()),
    ),
};

/** Money that is no training cost. */
const OTHER_MONEY =
  /valuation|valued|bewertung|bewertet|revenue|umsatz|funding|finanzierung|raised|eingesammelt|per (?:million|1,000|1k) tokens|pro million (?:token|tokens)|profit|gewinn|salar|gehalt|subscription|abo(?:nnement)?\b|fine[sd]?\b|bußgeld|geldbuße/;
const RATE = /^ ?(?:a|per|pro|im|je|\/) ?(?:month|year|hour|token|monat|jahr|stunde|user|nutzer|million)/;

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<CostReading>[] {
  const { lower, amounts } = sentence;
  if (!COST_WORD.test(lower) || !TRAINING_WORD.test(lower) || OTHER_MONEY.test(lower)) return [];
  const done = new Set<string>();
  return amounts.flatMap((amount): Found<CostReading>[] => {
    const { unit, value, upper, comparator, from } = amount;
    if (!free(amount) || (unit !== 'USD' && unit !== 'EUR') || value <= 0) return [];
    if (RATE.test(lower.slice(amount.to, amount.to + 16))) return [];
    const model = modelOf(amount, sentence)?.[0];
    if (model === undefined || done.has(model)) return [];
    done.add(model);
    const said = upper === null ? value : (value + upper) / 2;
    return [
      { reading: { kind: 'model-cost', model, value: said, unit, comparator }, start: from, uses: [amount] },
    ];
  });
}
