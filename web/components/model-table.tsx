/** Models in a table; each leads to its own page. */

import type { ModelEntry } from '../../src/catalog/model.js';
import { label } from '../../src/report/label.js';
import { quantityText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { link, type View } from '../view.js';
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
  return (
    <ScrollBox label={text('models')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('model')}</th>
            <th scope="col" class="number">
              {text('compute')}
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
                {model.trainingCompute.value === null ? (
                  <span class="gap">{text('notKnown')}</span>
                ) : (
                  <Figure
                    href={`${link(view, `/models/${encodeURIComponent(model.id)}`)}#trainingComputeFlop`}
                  >
                    {quantityText(model.trainingCompute, language)}
                  </Figure>
                )}
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
