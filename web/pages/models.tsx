/** The catalogue: search, filter by size, page through, take away. */
import type { ModelsAnswer } from '../../src/catalog/model.js';
import { READINGS } from '../../src/catalog/over.js';
import { MODEL_SORTS } from '../../src/catalog/question.js';
import { translator } from '../../src/report/message.js';
import { failureMessages } from '../../src/report/messages/failures.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatNumber } from '../../src/units/format.js';
import { readThreshold, spellThreshold } from '../../src/units/threshold.js';
import { ChoiceForm } from '../components/choice-form.js';
import { Layout } from '../components/layout.js';
import { HiddenFilters, ModelFilters } from '../components/model-filters.js';
import { ModelTable } from '../components/model-table.js';
import { thresholdOptions } from '../components/offered-thresholds.js';
import { Select } from '../components/select.js';
import { KeptVintage } from '../components/vintage-select.js';
import { apiLink, inLanguage, type View } from '../view.js';

export const MODELS_PER_PAGE = 50;

export interface ModelsProps {
  readonly view: View;
  readonly answer: ModelsAnswer;
  readonly offset: number;
  readonly limit: number;
}

export function ModelsPage(props: ModelsProps) {
  const { view, answer } = props;
  const { text, query } = view;
  return (
    <Layout view={view} title={text('models')} vintage={answer.vintage.date}>
      <h1 data-live="count" aria-live="polite">
        {text('modelsTitle', { count: answer.total })}
      </h1>
      <div data-live="filters">
        <ModelFilters view={view} />
      </div>
      <p data-live="hint">{answer.total === 0 ? text('widen') : text('modelsText')}</p>
      <p class="note" data-live="reading">
        {query.reading === 'imputed' && query.over && text('expectedList')}
      </p>
      <ChoiceForm view={view} island="search">
        <label>
          <span>{text('search')}</span>
          <input type="search" name="search" value={query.search ?? ''} />
        </label>
        <ThresholdSelect view={view} />
        <Select
          name="reading"
          label={text('reading')}
          chosen={query.reading ?? ''}
          options={READINGS.map((reading) => [
            reading === 'recorded' ? '' : reading,
            text(`reading.${reading}`),
          ])}
        />
        <Select
          name="sort"
          label={text('sort')}
          chosen={query.sort ?? ''}
          options={MODEL_SORTS.map((sort) => [sort === 'published' ? '' : sort, text(`sort.${sort}`)])}
        />
        <HiddenFilters view={view} />
        <KeptVintage view={view} />
        <button type="submit">{text('show')}</button>
      </ChoiceForm>
      <div data-live="results">
        {answer.nearest && <NearestNames view={view} names={answer.nearest} />}
        {answer.models.length > 0 && (
          <ModelTable view={view} models={answer.models} costs={speaksOfMoney(view)} />
        )}
      </div>
      <p class="choices" data-live="pager">
        <Pager {...props} />
      </p>
      <p class="choices" data-live="download">
        {answer.total > 0 && <Download view={view} />}
      </p>
    </Layout>
  );
}

/** The same choices with a name that is on record in place of the one searched. */
function NearestNames({ view, names }: { readonly view: View; readonly names: readonly string[] }) {
  return (
    <>
      <p>{translator(failureMessages, view.language)('nearest')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={inLanguage({ ...view, query: { ...view.query, search: name } }, view.language)}>
              {visibleText(name)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function speaksOfMoney({ query: { over, sort } }: View): boolean {
  return sort === 'cost' || (over !== undefined && readThreshold(over).unit === 'USD');
}

/** A group is one of the models over a size, so it leaves no choice without one. */
function ThresholdSelect({ view: { text, language, query } }: { readonly view: View }) {
  const chosen = query.over ? spellThreshold(readThreshold(query.over)) : '';
  const thresholds = thresholdOptions(chosen ? [chosen] : [], language);
  return (
    <Select
      name="over"
      label={text('threshold')}
      chosen={chosen}
      options={query.group ? thresholds : [['', text('anySize')], ...thresholds]}
    />
  );
}

function Pager({ view, answer, offset, limit }: ModelsProps) {
  const { text, language, query } = view;
  const { total, models } = answer;
  const page = (start: number) =>
    inLanguage({ ...view, query: { ...query, offset: start > 0 ? String(start) : '' } }, language);
  const last = Math.max(0, total - 1) - (Math.max(0, total - 1) % limit);
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      {models.length > 0 && total > models.length && (
        <span>
          {text('range', {
            first: number(offset + 1),
            last: number(offset + models.length),
            total: number(total),
          })}
        </span>
      )}
      {offset > 0 && (
        <a href={page(Math.min(last, Math.max(0, offset - limit)))} rel="prev">
          {text('previous')}
        </a>
      )}
      {offset + models.length < total && models.length > 0 && (
        <a href={page(offset + limit)} rel="next">
          {text('next')}
        </a>
      )}
    </>
  );
}

/** All models of the question, not only those of the page. */
function Download({ view: { text, query } }: { readonly view: View }) {
  const { limit: _limit, offset: _offset, ...question } = query;
  return (
    <>
      <span>{text('downloadModels')}</span>
      <a href={apiLink('/models', { ...question, format: 'csv' })} download="flopscope-models.csv">
        CSV
      </a>
      <a href={apiLink('/models', { ...question, format: 'json' })}>JSON</a>
    </>
  );
}
