/** Every field of a model with the rule it is shown by, and every cell that says so. */
import type { ModelField, Statement } from '../../src/catalog/model.js';
import { fieldName } from '../../src/report/field-name.js';
import { fieldValueText } from '../../src/report/field-value.js';
import { translator } from '../../src/report/message.js';
import { correctionMessages } from '../../src/report/messages/corrections.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import type { View } from '../view.js';
import { CellPlaces } from './cell-places.js';
import { ScrollBox } from './scroll-box.js';

export function FieldTable({
  view,
  fields,
}: {
  readonly view: View;
  readonly fields: readonly ModelField[];
}) {
  const { text } = view;
  return (
    <ScrollBox label={text('fieldsTitle')}>
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">{text('field')}</th>
            <th scope="col">{text('value')}</th>
            <th scope="col">{text('why')}</th>
            <th scope="col">{text('statements')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Field key={field.field} view={view} field={field} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Field({ view, field }: { readonly view: View; readonly field: ModelField }) {
  const { text, language } = view;
  return (
    <tr id={field.field}>
      <th scope="row">{fieldName(field.field, language)}</th>
      <td class="value">{fieldValueText(field, language) ?? <span class="gap">–</span>}</td>
      <td>
        {text(`rule.${field.rule}`)}
        {field.conflict && ` (${text('conflict')})`}
      </td>
      <td>
        <ul>
          {field.statements.map((statement, index) => (
            <StatementLine key={index} view={view} statement={statement} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

function StatementLine({ view, statement }: { readonly view: View; readonly statement: Statement }) {
  const newest = statement.cells.at(-1);
  if (!newest) return null;
  if (statement.correction)
    return (
      <li>
        <q>{visibleText(newest.text)}</q>{' '}
        <a href={statement.correction.source} rel="nofollow ugc noopener">
          {translator(correctionMessages, view.language)('statement', {
            day: formatDate(newest.retrieved, view.language),
          })}
        </a>
      </li>
    );
  return (
    <li>
      <q>{visibleText(newest.text)}</q> <CellPlaces view={view} cells={statement.cells} />
    </li>
  );
}
