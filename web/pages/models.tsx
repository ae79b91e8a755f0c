/** The catalogue: search, filter by size, and page through. */
import type { ModelsAnswer } from '../../src/catalog/model.js';
import { formatThreshold } from '../../src/units/format.js';
import { readThreshold } from '../../src/units/threshold.js';
import { Layout } from '../components/layout.js';
import { ModelTable } from '../components/model-table.js';
import { OFFERED_THRESHOLDS } from '../components/pace-controls.js';
import { Select } from '../components/select.js';
import { VintageSelect } from '../components/vintage-select.js';
import { inLanguage, type View } from '../view.js';

export const MODELS_PER_PAGE = 50;

export interface ModelsProps {
  readonly view: View;
  readonly answer: ModelsAnswer;
  readonly offset: number;
}

export function ModelsPage({ view, answer, offset }: ModelsProps) {
  const { text, language, query } = view;
  const offered = [...new Set([...OFFERED_THRESHOLDS, ...(query.over ? [query.over] : [])])];
  const thresholds = offered.map((spelled): [string, string] => [
    spelled,
    formatThreshold(readThreshold(spelled), language),
  ]);
  const page = (start: number) =>
    inLanguage({ ...view, query: { ...query, offset: String(start) } }, language);
  return (
    <Layout view={view} title={text('models')} vintage={answer.vintage.date}>
      <h1 id="count" aria-live="polite">
        {text('modelsTitle', { count: answer.total })}
      </h1>
      <p>{answer.total === 0 ? text('widen') : text('modelsText')}</p>
      <form
        class="controls"
        method="get"
        action={inLanguage({ ...view, query: {} }, language)}
        data-island="search"
      >
        <label>
          <span>{text('search')}</span>
          <input type="search" name="search" value={query.search ?? ''} />
        </label>
        <Select
          name="over"
          label={text('threshold')}
          chosen={query.over ?? ''}
          options={[['', text('anySize')], ...thresholds]}
        />
        {(['from', 'to', 'domain', 'country'] as const).map(
          (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
        )}
        <VintageSelect view={view} />
        <button type="submit">{text('show')}</button>
      </form>
      <div id="results">
        <ModelTable view={view} models={answer.models} />
      </div>
      <p class="choices">
        {offset > 0 && (
          <a href={page(Math.max(0, offset - MODELS_PER_PAGE))} rel="prev">
            {text('previous')}
          </a>
        )}
        {offset + answer.models.length < answer.total && (
          <a href={page(offset + MODELS_PER_PAGE)} rel="next">
            {text('next')}
          </a>
        )}
      </p>
    </Layout>
  );
}
