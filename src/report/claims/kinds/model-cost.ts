/** `DeepSeek-V3 was trained for roughly $5.4 million`: the training cost of one model. */
import type { ModelQuantityReading, OtherReading } from '../claim.js';
import type { Amount } from '../read/amounts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { oneSided } from './fits.js';
import { judgeQuantity, modelOf } from './model-quantity.js';
import { COST_WORD, TRAINING_WORD } from './words.js';

type CostReading = Extract<ModelQuantityReading, { kind: 'model-cost' }>;

export const modelCost: ClaimKind<CostReading> = {
  kind: 'model-cost',
  find,
  judge,
};

async function judge(reading: CostReading, ground: Ground): Promise<Judgement> {
  const claimed = reading.unit === 'USD' ? reading.value : reading.value / (await ground.eurPerUsd());
  const judged = judgeQuantity(reading, ground, claimed);
  if (judged.verdict !== 'contradicted') return judged;
  // The price of a cluster is no cost of one run: it trains more than one model.
  const costs = ((await ground.costs(reading.model)) ?? []).filter(({ scope }) => scope !== 'acquisition');
  const otherReadings = costs
    .filter(({ value }) => fitsScope(value, claimed, reading, ground))
    .map(
      ({ scope, value, low, high }): OtherReading => ({
        ...{ ways: ['scope'], scope, value, low, high },
        ...{ date: null, vintage: null, file: null, over: null },
      }),
    );
  return otherReadings.length > 0 ? { ...judged, verdict: 'supported-other-reading', otherReadings } : judged;
}

/** Of several scopes one fits by chance the more easily: a bound must be near, too, not only on the right side. */
function fitsScope(
  value: number,
  claimed: number,
  { comparator }: CostReading,
  { assumptions }: Ground,
): boolean {
  const sided = oneSided(value, claimed, comparator);
  if (sided === null) return Math.abs(value - claimed) <= assumptions.quantity * value;
  return sided && Math.max(value / claimed, claimed / value) <= assumptions.recordedFactor;
}

/** Money that is no training cost. */
const OTHER_MONEY =
  /valuation|valued|bewertung|bewertet|revenue|umsatz|funding|finanzierung|raised|eingesammelt|per (?:million|1,000|1k) tokens|pro million (?:token|tokens)|profit|gewinn|salar|gehalt|subscription|abo(?:nnement)?\b|fine[sd]?\b|bußgeld|geldbuße/;
const RATE = /^ ?(?:a|per|pro|im|je|\/) ?(?:month|year|hour|token|monat|jahr|stunde|user|nutzer|million)/;

const WENT =
  /\b(?:steckte?n?|gesteckt|pumpte?n?|investierte?n?|flossen|floss|fließen|poured|pours|sank|sunk|ploughed|plowed|invested|put)\b/;

/** `Meta steckte in Llama 3.1-405B knapp 53 Millionen Dollar`: into the model itself. */
function wentInto({ lower, models }: ReadSentence): boolean {
  if (!WENT.test(lower)) return false;
  return models.some(({ start }) =>
    /\b(?:in|into) (?:(?:das training von|the training of|training|die entwicklung von|the development of) )?$/.test(
      lower.slice(Math.max(0, start - 32), start),
    ),
  );
}

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<CostReading>[] {
  const { lower, amounts } = sentence;
  const spent = (COST_WORD.test(lower) && TRAINING_WORD.test(lower)) || wentInto(sentence);
  if (!spent || OTHER_MONEY.test(lower)) return [];
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
