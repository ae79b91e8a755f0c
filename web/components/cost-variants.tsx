/** The expected rate over a sum by what is counted as cost and in dollars of when: each row leads to its own page. */
import { scopeName } from '../../src/report/cost-text.js';
import { translator } from '../../src/report/message.js';
import { costMessages } from '../../src/report/messages/costs.js';
import { intervalText } from '../../src/report/quantity-text.js';
import type { PaceAnswer } from '../../src/trends/pace-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../../src/units/format.js';
import { inLanguage, link, type View } from '../view.js';
import { Figure } from './figure.js';
import { ScrollBox } from './scroll-box.js';

type Variant = NonNullable<PaceAnswer['variants']>[number];

export function CostVariants({
  view,
  pace,
  variants,
}: {
  readonly view: View;
  readonly pace: PaceAnswer;
  readonly variants: readonly Variant[];
}) {
  const { language } = view;
  const text = translator(costMessages, language);
  return (
    <>
      <h2 id="variants">{text('variantsTitle')}</h2>
      <p>{text('variants', { threshold: formatThreshold(pace.threshold, language) })}</p>
      <ScrollBox label={text('variantsTitle')}>
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
            {variants.map((variant) => (
              <Row key={`${variant.scope} ${variant.priceMonth}`} view={view} pace={pace} variant={variant} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function Row({
  view,
  pace: { cost, variants },
  variant: { scope, priceMonth, perMonth, low, high },
}: {
  readonly view: View;
  readonly pace: PaceAnswer;
  readonly variant: Variant;
}) {
  const { language, query } = view;
  const write = (value: number) => formatNumber(value, language, 1);
  // What every question without a wish takes comes first, and stays out of the address.
  const [usual] = variants ?? [];
  const wish = {
    scope: scope === usual?.scope ? '' : scope,
    'price-month': priceMonth === usual?.priceMonth ? '' : priceMonth,
  };
  const shown = scope === cost?.scope && priceMonth === cost.priceMonth;
  return (
    <tr class={shown ? 'shown' : undefined}>
      <th scope="row">
        <a
          href={inLanguage({ ...view, query: { ...query, ...wish } }, language)}
          aria-current={shown ? 'true' : undefined}
        >
          {scopeName(scope, language)}
        </a>
      </th>
      <td>{formatDate(priceMonth, language)}</td>
      <td class="number">
        <Figure href={link(view, '/methods/training-cost')}>
          {intervalText({ value: perMonth, low, high, level: null }, write, language)}
        </Figure>
      </td>
    </tr>
  );
}
