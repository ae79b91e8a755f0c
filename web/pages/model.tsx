/** One model: what is known, by which rule it is shown, and every cell that says so. */

import type { ModelEntry, ModelField, ShowAnswer, Statement } from '../../src/catalog/model.js';
import type { Quantity } from '../../src/provenance/quantity.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatScientific } from '../../src/units/format.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { VintageSelect } from '../components/vintage-select.js';
import { inLanguage, link, type View } from '../view.js';

export function ModelPage({ view, answer }: { readonly view: View; readonly answer: ShowAnswer }) {
  const { text, language } = view;
  const { model, fields, identity } = answer;
  return (
    <Layout view={view} title={visibleText(model.name)} vintage={answer.vintage.date}>
      <h1>{visibleText(model.name)}</h1>
      {model.listing === 'delisted' && (
        <p class="note">{text('delisted', { date: formatDate(model.listedUntil, language) })}</p>
      )}
      <Facts view={view} model={model} />
      <form
        class="controls"
        method="get"
        action={inLanguage({ ...view, query: {} }, language)}
        data-island="controls"
      >
        <VintageSelect view={view} />
        <button type="submit">{text('show')}</button>
      </form>
      {model.flags.length > 0 && <Flags view={view} model={model} />}
      <h2>{text('fieldsTitle')}</h2>
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
            {fields
              .filter((field) => field.statements.length > 0)
              .map((field) => (
                <Field key={field.field} view={view} field={field} />
              ))}
          </tbody>
        </table>
      </ScrollBox>
      {identity.length > 1 && (
        <>
          <h2>{text('identityTitle')}</h2>
          <ul>
            {identity.map(({ name, since, evidence }) => (
              <li key={name}>{`${visibleText(name)} (${since}): ${evidence}`}</li>
            ))}
          </ul>
        </>
      )}
    </Layout>
  );
}

function Facts({ view, model }: { readonly view: View; readonly model: ModelEntry }) {
  const { text, language } = view;
  const facts: [string, string, string][] = [
    [
      'published',
      text('published'),
      model.published === null ? text('notKnown') : formatDate(model.published, language),
    ],
    ['organization', text('organization'), model.organizations.join(', ')],
    ['country', text('country'), model.countries.join(', ')],
    ['domain', text('domain'), model.domains.join(', ')],
    ['accessibility', text('access'), model.access ?? text('notKnown')],
    ['trainingComputeFlop', text('compute'), quantityText(view, model.trainingCompute)],
    ['parameters', text('parameters'), quantityText(view, model.parameters)],
    ['trainingCostUsd2023', text('cost'), quantityText(view, model.trainingCost)],
  ];
  return (
    <dl>
      {facts.map(([field, label, value]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            <a class="figure" href={`#${field}`}>
              {visibleText(value) || text('notKnown')}
            </a>
          </dd>
        </div>
      ))}
      {model.otherNames.length > 0 && (
        <div>
          <dt>{text('otherNames')}</dt>
          <dd>{visibleText(model.otherNames.join(', '))}</dd>
        </div>
      )}
    </dl>
  );
}

function quantityText({ text, language }: View, { value, unit, gap }: Quantity): string {
  if (value === null)
    return `${text('notKnown')}: ${gap?.reason === 'no source states it' ? text('gap.never') : (gap?.reason ?? '')}`;
  return `${formatScientific(value, language, 3)}${unit === 'FLOP' || unit === 'parameters' ? '' : ` ${unit}`}`;
}

function Flags({ view: { text }, model }: { readonly view: View; readonly model: ModelEntry }) {
  return (
    <>
      <h2>{text('flagsTitle')}</h2>
      <ul>
        {model.flags.map((flag) => (
          <li key={flag.code + flag.field}>{`${flag.field}: ${flagText(text, flag)}`}</li>
        ))}
      </ul>
    </>
  );
}

const FLAG_CODES = [
  'unreadable-number',
  'unreadable-date',
  'published-after-retrieval',
  'compute-below-finetune',
  'day-may-be-placeholder',
  'month-may-be-placeholder',
  'name-trimmed',
] as const;

function flagText(text: View['text'], { code, detail }: ModelEntry['flags'][number]): string {
  const known = FLAG_CODES.find((candidate) => candidate === code);
  return known ? text(`flag.${known}`, { detail: visibleText(detail) }) : visibleText(detail);
}

function Field({ view, field }: { readonly view: View; readonly field: ModelField }) {
  const { text } = view;
  return (
    <tr id={field.field}>
      <th scope="row">{field.field}</th>
      <td class="value">
        {field.shown === null ? (
          <span class="gap">–</span>
        ) : (
          `${visibleText(String(field.shown))}${field.unit ? ` ${field.unit}` : ''}`
        )}
      </td>
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
  const { text, language } = view;
  const last = statement.cells.at(-1);
  if (!last) return null;
  const place = {
    file: last.file,
    date: formatDate(last.retrieved, language),
    row: String(last.row),
    column: last.column,
  };
  const more = statement.cells.length - 1;
  return (
    <li>
      {`${visibleText(last.text)}: `}
      <a href={`${link(view, '/sources')}#${last.source}`}>{text('cellPlace', place)}</a>
      {more > 0 && `, ${text('andMore', { count: more })}`}
    </li>
  );
}
