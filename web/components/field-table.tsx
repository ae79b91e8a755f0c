/** Every field of a model with the rule it is shown by, and every cell that says so. */
import type { ModelField, Statement } from '../../src/catalog/model.js';
import type { SourceCell } from '../../src/provenance/lineage.js';
import { fieldName } from '../../src/report/field-name.js';
import { fieldValueText } from '../../src/report/field-value.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate } from '../../src/units/format.js';
import { link, type View } from '../view.js';
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

/** The newest cell at once, the others on demand. */
function StatementLine({ view, statement }: { readonly view: View; readonly statement: Statement }) {
  const [newest, ...others] = [...statement.cells].reverse();
  if (!newest) return null;
  return (
    <li>
      <q>{visibleText(newest.text)}</q> <CellPlace view={view} cell={newest} />
      {others.length > 0 && (
        <details>
          <summary>{view.text('andMore', { count: others.length })}</summary>
          <ul>
            {others.map((cell) => (
              <li key={`${cell.file} ${cell.retrieved} ${cell.row}`}>
                <CellPlace view={view} cell={cell} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function CellPlace({ view, cell }: { readonly view: View; readonly cell: SourceCell }) {
  const { file, retrieved, row, column, source } = cell;
  const place = {
    file: visibleText(file),
    date: formatDate(retrieved, view.language),
    row: String(row),
    column: visibleText(column),
  };
  return <a href={`${link(view, '/sources')}#${source}-${retrieved}`}>{view.text('cellPlace', place)}</a>;
}
