/** What a count over a sum of dollars rests on, and how its rate changes with what is counted and the dollars of when. */
import { translator } from '../../src/report/message.js';
import { costMessages } from '../../src/report/messages/costs.js';
import { intervalText } from '../../src/report/quantity-text.js';
import type { PaceAnswer } from '../../src/trends/pace-answer.js';
import { formatNumber, formatThreshold } from '../../src/units/format.js';
import type { View } from '../view.js';
import { ScrollBox } from './scroll-box.js';

/** Nothing for a threshold in FLOP. */
export function CostRates({ view: { language }, pace }: { readonly view: View; readonly pace: PaceAnswer }) {
  const { cost, variants, threshold } = pace;
  const text = translator(costMessages, language);
  if (!cost) return null;
  const number = (value: number) => formatNumber(value, language, 1);
  const title = text('variants', { threshold: formatThreshold(threshold, language) });
  return (
    <>
      <p class="source">{text('basis', { scope: text(`scope.${cost.scope}`), month: cost.priceMonth })}</p>
      {variants && (
        <details>
          <summary>{title}</summary>
          <ScrollBox label={title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{text('scope')}</th>
                  <th scope="col">{text('priceMonth')}</th>
                  <th scope="col" class="number">
                    {text('perMonth')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {variants.map(({ scope, priceMonth, perMonth, low, high }) => (
                  <tr key={scope + priceMonth}>
                    <th scope="row">{text(`scope.${scope}`)}</th>
                    <td>{priceMonth}</td>
                    <td class="number">
                      {intervalText({ value: perMonth, low, high, level: null }, number, language)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </details>
      )}
    </>
  );
}
