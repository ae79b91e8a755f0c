/** Models in a table; each leads to its own page. */

import type { ModelEntry } from '../../src/catalog/model.js';
import type { Quantity } from '../../src/provenance/quantity.js';
import { label } from '../../src/report/label.js';
import { translator } from '../../src/report/message.js';
import { quantityMessages } from '../../src/report/messages/quantities.js';
import { amountText, dollarsText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { COST_SECTION, RECORDED_FIELD } from './cost-section.js';
import { COMPUTE_SECTION } from './estimate-section.js';
import { Figure } from './figure.js';
import { ScrollBox } from './scroll-box.js';

export function ModelTable({
  view,
  models,
  costs,
}: {
  readonly view: View;
  readonly models: readonly ModelEntry[];
  /** Whether it is money that the models are chosen or ordered by. */
  readonly costs: boolean;
}) {
  const { text } = view;
  return (
    <ScrollBox label={text('models')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('model')}</th>
            <th scope="col" class="number">
              {text('compute')}
              <IntervalNote view={view} quantities={models.map(({ trainingCompute }) => trainingCompute)} />
            </th>
            {costs && (
              <th scope="col" class="number">
                {text('cost')}
                <IntervalNote view={view} quantities={models.map(({ trainingCost }) => trainingCost)} />
              </th>
            )}
            <th scope="col">{text('published')}</th>
            <th scope="col">{text('organization')}</th>
            <th scope="col">{text('access')}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <Row key={model.id} view={view} model={model} costs={costs} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** What stands under a median: the probability of the interval and, of money, whose dollars. */
function IntervalNote({
  view: { text, language },
  quantities,
}: {
  readonly view: View;
  readonly quantities: readonly Quantity[];
}) {
  const estimated = quantities.find(({ level }) => level !== null);
  if (!estimated?.level) return null;
  const interval = text('intervalOf', { percent: formatNumber(estimated.level * 100, language) });
  const dollars = dollarsText(estimated.unit, language);
  return <span class="span">{dollars === null ? interval : `${interval}, ${dollars}`}</span>;
}

function Row({
  view,
  model,
  costs,
}: {
  readonly view: View;
  readonly model: ModelEntry;
  readonly costs: boolean;
}) {
  const { language, text } = view;
  const { id, published, organizations, access, trainingCompute, trainingCost } = model;
  const page = link(view, `/models/${encodeURIComponent(id)}`);
  return (
    <tr>
      <th scope="row">
        <a href={page}>{visibleText(model.name)}</a>
      </th>
      <td class="number">
        <Amount
          view={view}
          quantity={trainingCompute}
          stated={`${page}#trainingComputeFlop`}
          working={`${page}#${COMPUTE_SECTION}`}
        />
      </td>
      {costs && (
        <td class="number">
          <Amount
            view={view}
            quantity={trainingCost}
            stated={`${page}#${RECORDED_FIELD}`}
            working={`${page}#${COST_SECTION}`}
          />
        </td>
      )}
      <td class="day">{published === null ? text('notKnown') : formatDate(published, language)}</td>
      <td>{visibleText(organizations.join(', '))}</td>
      <td>
        {access === null ? (
          <span class="gap">{text('notKnown')}</span>
        ) : (
          visibleText(label('access', access, language))
        )}
      </td>
    </tr>
  );
}

/** Median over its interval; what no source states is marked as what it is. */
export function Amount({
  view: { language, text },
  quantity: { value, low, high, unit, evidence },
  stated,
  working,
}: {
  readonly view: View;
  readonly quantity: Quantity;
  /** A stated value leads to its cells, an estimated one to its working. */
  readonly stated: string;
  readonly working: string;
}) {
  if (value === null || evidence === 'gap') return <span class="gap">{text('notKnown')}</span>;
  const write = (amount: number) => amountText(amount, unit, language);
  // Without an interval it is as a source states it, in dollars of its own.
  const dollars = low === null ? dollarsText(unit, language) : null;
  return (
    <>
      {evidence !== 'recorded' && (
        <span class="evidence">{`${translator(quantityMessages, language)(`evidence.${evidence}`)} `}</span>
      )}
      <Figure href={evidence === 'recorded' ? stated : working}>{write(value)}</Figure>
      {dollars !== null && <span class="span">{dollars}</span>}
      {low !== null && high !== null && (
        <span class="span">{text('interval', { low: write(low), high: write(high) })}</span>
      )}
    </>
  );
}
