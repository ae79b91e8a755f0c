/** Models in a table; each leads to its own page. */

import type { ModelEntry } from '../../src/catalog/model.js';
import { label } from '../../src/report/label.js';
import { translator } from '../../src/report/message.js';
import { quantityMessages } from '../../src/report/messages/quantities.js';
import { amountText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { COMPUTE_SECTION } from './estimate-section.js';
import { Figure } from './figure.js';
import { ScrollBox } from './scroll-box.js';

export function ModelTable({
  view,
  models,
}: {
  readonly view: View;
  readonly models: readonly ModelEntry[];
}) {
  const { language, text } = view;
  const level =
    models.find(({ trainingCompute }) => trainingCompute.level)?.trainingCompute.level ?? undefined;
  return (
    <ScrollBox label={text('models')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('model')}</th>
            <th scope="col" class="number">
              {text('compute')}
              {level !== undefined && (
                <span class="span">
                  {text('intervalOf', { percent: formatNumber(level * 100, language) })}
                </span>
              )}
            </th>
            <th scope="col">{text('published')}</th>
            <th scope="col">{text('organization')}</th>
            <th scope="col">{text('access')}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.id}>
              <th scope="row">
                <a href={link(view, `/models/${encodeURIComponent(model.id)}`)}>{visibleText(model.name)}</a>
              </th>
              <td class="number">
                <Compute view={view} model={model} />
              </td>
              <td class="day">
                {model.published === null ? text('notKnown') : formatDate(model.published, language)}
              </td>
              <td>{visibleText(model.organizations.join(', '))}</td>
              <td>
                {model.access === null ? (
                  <span class="gap">{text('notKnown')}</span>
                ) : (
                  visibleText(label('access', model.access, language))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Median over its interval; what no source states is marked as what it is. */
function Compute({
  view,
  model: { id, trainingCompute },
}: {
  readonly view: View;
  readonly model: ModelEntry;
}) {
  const { language, text } = view;
  const { value, low, high, unit, evidence } = trainingCompute;
  if (value === null || evidence === 'gap') return <span class="gap">{text('notKnown')}</span>;
  const write = (amount: number) => amountText(amount, unit, language);
  // A stated value leads to its cells, an estimated one to its working.
  const anchor = evidence === 'recorded' ? 'trainingComputeFlop' : COMPUTE_SECTION;
  return (
    <>
      {evidence !== 'recorded' && (
        <span class="evidence">{`${translator(quantityMessages, language)(`evidence.${evidence}`)} `}</span>
      )}
      <Figure href={`${link(view, `/models/${encodeURIComponent(id)}`)}#${anchor}`}>{write(value)}</Figure>
      {low !== null && high !== null && (
        <span class="span">{text('interval', { low: write(low), high: write(high) })}</span>
      )}
    </>
  );
}
