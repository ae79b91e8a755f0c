/** What a count over a sum of dollars rests on, and how its rate changes with the scope and the price level. */
import { basisSentence, scopeName } from '../report/cost-text.js';
import { translator } from '../report/message.js';
import { costMessages } from '../report/messages/costs.js';
import { intervalText } from '../report/quantity-text.js';
import type { PaceAnswer } from '../trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../units/format.js';
import type { CommandContext } from './command.js';
import { textTable } from './terminal.js';

/** Nothing for a threshold in FLOP. */
export function printCostRates(
  { cost, variants, threshold }: PaceAnswer,
  { terminal, language }: Pick<CommandContext, 'terminal' | 'language'>,
): void {
  const text = translator(costMessages, language);
  if (cost) terminal.print(basisSentence(cost, language));
  if (!variants) return;
  terminal.print('');
  terminal.print(text('variants', { threshold: formatThreshold(threshold, language) }));
  const number = (value: number) => formatNumber(value, language, 1);
  const rows = variants.map(({ scope, priceMonth, perMonth, low, high }) => [
    scopeName(scope, language),
    formatDate(priceMonth, language),
    intervalText({ value: perMonth, low, high, level: null }, number, language),
  ]);
  terminal.print(textTable([text('scope'), text('priceMonth'), text('perMonth')], rows));
}
