/** How is the hurdle said: where a budget stands, when it reaches a size, and what the cheapest models cost? */
import type { HurdleAnswer, HurdleYear, Reached } from '../planner/hurdle-answer.js';
import { formatDate, formatMoney, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import { flopText, spreadText, usdText } from './amount-words.js';
import { scopeName } from './cost-text.js';
import { translator } from './message.js';
import { hurdleMessages } from './messages/hurdles.js';
import { visibleText } from './visible-text.js';

export function hurdleSentences(hurdle: HurdleAnswer, language: Language): string[] {
  const text = translator(hurdleMessages, language);
  const { budget, buys, behind, reach } = hurdle;
  const words = {
    budget: formatMoney(budget.value, budget.currency, language),
    flop: flopText(buys.value, language),
  };
  const { first } = behind;
  const target = reach.model
    ? text('targetModel', {
        model: visibleText(reach.model.name),
        flop: flopText(reach.trainingFlop, language),
      })
    : text('targetFlop', { flop: flopText(reach.trainingFlop, language) });
  return [
    first
      ? text('finding', {
          ...words,
          years: yearsText('yearsBehind', behind.years, language),
          model: visibleText(first.name),
          year: first.published.slice(0, 4),
        })
      : text('findingNone', words),
    reach.cheaperCompute.years.value === 0
      ? text('reachNow', { target })
      : text('reach', {
          target,
          cheaper: yearsText('years', reach.cheaperCompute.years, language),
          better: yearsText('years', reach.betterAlgorithms.years, language),
        }),
  ];
}

function yearsText(
  key: 'years' | 'yearsBehind',
  { value, low, high }: Reached['years'],
  language: Language,
): string {
  const write = (years: number) => formatNumber(Number(years.toPrecision(2)), language);
  return translator(hurdleMessages, language)(key, {
    value: write(value),
    low: write(low),
    high: write(high),
  });
}

export function hurdleBasis({ scope, priceMonth }: HurdleAnswer, language: Language): string {
  return translator(hurdleMessages, language)('basis', {
    scope: scopeName(scope, language),
    month: formatDate(priceMonth, language),
  });
}

/** Year, number of models, the cheapest, its cost. */
export function hurdleRow(
  { year, partial, models, cheapest }: HurdleYear,
  language: Language,
): readonly [string, string, string, string] {
  const text = translator(hurdleMessages, language);
  return [
    partial ? text('partial', { year }) : year,
    formatNumber(models, language),
    cheapest ? visibleText(cheapest.name) : text('none'),
    cheapest ? spreadText(cheapest.cost, (usd) => usdText(usd, language), language) : '–',
  ];
}
