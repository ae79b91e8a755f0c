/** Tokens of somebody else's model: what a budget buys at list prices, of the model asked for or over all on the list. */
import { sampleQuantiles } from '../../stats/sample-quantiles.js';
import { blendedUsd, requireApiModel } from '../api-prices.js';
import { amount, exactly, rounded } from '../plan-draws.js';
import type { BudgetOption } from '../plan-option.js';
import { planCostOf } from '../priced-run.js';
import { refused } from './trained-option.js';

const KIND = 'use-api';
const MILLION = 1e6;

export const useApi: BudgetOption = {
  kind: KIND,
  offer: (context, budgetUsd) => {
    const { api, assumptions, wish } = context;
    const model = wish.apiModel;
    const offers = model === null ? api : requireApiModel(model, api);
    if (offers.length === 0) return refused(KIND, 'no-price');
    const usd = Float64Array.from(offers, (price) => blendedUsd(price, wish.outputShare));
    const [low = 0, median = 0, high = 0] = sampleQuantiles(usd, [0.05, 0.5, 0.95]);
    const least = (median * assumptions.leastApiTokens.value) / MILLION;
    if (least > budgetUsd) return refused(KIND, 'budget', { usd: least });
    const tokens = (price: number) => (budgetUsd / price) * MILLION;
    return {
      possible: true,
      option: {
        kind: KIND,
        cost: planCostOf(context, exactly(budgetUsd, 'USD'), [{ name: 'tokens', usd: rounded(budgetUsd) }]),
        ...{ days: null, finalRunDays: null, chips: null, energy: null, run: null, size: null },
        ...{ model: null, teacher: null, matches: null, serving: null },
        buys: [amount(tokens(median), tokens(high), tokens(low), 'tokens')],
        assumed: [
          {
            code: model === null ? 'api-all' : 'api-model',
            values: {
              model: model ?? '',
              offers: offers.length,
              usd: rounded(median),
              share: wish.outputShare,
            },
          },
        ],
      },
    };
  },
};
