/** Models side by side: facts, estimates, intervals; which ones stands in the address. */
import type { ModelEntry } from '../../src/catalog/model.js';
import type { IntervalChart } from '../../src/charts/chart.js';
import type { Vintage } from '../../src/provenance/lineage.js';
import type { ComparedSize } from '../../src/report/compare-chart.js';
import { explorerWords } from '../../src/report/explorer-setup.js';
import { modelSizeText } from '../../src/report/explorer-words.js';
import { labelList } from '../../src/report/field-value.js';
import { label } from '../../src/report/label.js';
import { translator } from '../../src/report/message.js';
import { compareMessages } from '../../src/report/messages/compare.js';
import { quantityText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { ExploreAnswer } from '../../src/trends/explore/explore-answer.js';
import { INITIAL_STATE, MOST_COMPARED } from '../../src/trends/explore/explore-state.js';
import { formatDate, formatList } from '../../src/units/format.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { COST_SECTION, RECORDED_FIELD } from '../components/cost-section.js';
import { COMPUTE_SECTION } from '../components/estimate-section.js';
import { compareLink, exploreLink } from '../components/explore-links.js';
import { Figure } from '../components/figure.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { KeptVintage } from '../components/vintage-select.js';
import { inLanguage, link, type View } from '../view.js';

export interface DrawnComparison {
  readonly size: ComparedSize;
  readonly chart: IntervalChart;
  readonly pictures: Pictures;
}

export interface CompareProps {
  readonly view: View;
  readonly vintage: Vintage;
  readonly models: readonly ModelEntry[];
  /** Data and power, which no list of models holds. */
  readonly sizes: ExploreAnswer;
  readonly drawn: readonly DrawnComparison[];
}

export function ComparePage({ view, vintage, models, sizes, drawn }: CompareProps) {
  const text = translator(compareMessages, view.language);
  const title =
    models.length === 0
      ? text('titleNone')
      : text('title', {
          names: formatList(
            models.map(({ name }) => visibleText(name)),
            view.language,
          ),
        });
  const ids = models.map(({ id }) => id);
  return (
    <Layout view={view} title={title} vintage={vintage.date}>
      <h1>{title}</h1>
      <p>{text('intro', { most: MOST_COMPARED })}</p>
      <AddForm view={view} ids={ids} />
      {models.length > 0 && <FactTable view={view} models={models} sizes={sizes} />}
      {drawn.map(({ size, chart, pictures }) => (
        <ChartFaces
          key={size}
          view={view}
          id={`compare-${size}`}
          chart={chart}
          pictures={pictures}
          vintage={vintage}
          data={{ path: '/explore', state: { models: ids.join(',') }, csv: true, parquet: true }}
        >
          <ul>
            {chart.rows.map(({ label: name, said }) => (
              <li key={name}>{said}</li>
            ))}
          </ul>
        </ChartFaces>
      ))}
      {drawn.length > 0 && <p>{text('sure')}</p>}
      <p>
        <a href={exploreLink(view, { ...INITIAL_STATE, models: ids })}>{text('inExplorer')}</a>
      </p>
    </Layout>
  );
}

function AddForm({ view, ids }: { readonly view: View; readonly ids: readonly string[] }) {
  const text = translator(compareMessages, view.language);
  if (ids.length >= MOST_COMPARED) return null;
  return (
    <form class="controls" method="get" action={inLanguage({ ...view, query: {} }, view.language)}>
      <KeptVintage view={view} />
      {ids.length > 0 && <input type="hidden" name="models" value={ids.join(',')} />}
      <Input kind="text" name="add" label={text('add')} value="" example={text('addHint')} />
      <button type="submit">{text('addButton')}</button>
    </form>
  );
}

type Row = readonly [name: string, cell: (model: ModelEntry) => readonly [said: string, href: string | null]];

function rowsOf(view: View, sizes: ExploreAnswer): readonly Row[] {
  const { language, text } = view;
  const words = explorerWords(language);
  const place = ({ id }: ModelEntry) => sizes.models.id.indexOf(id);
  const at = (model: ModelEntry, section: string) =>
    `${link(view, `/models/${encodeURIComponent(model.id)}`)}#${section}`;
  return [
    [text('organization'), (model) => [model.organizations.join(', '), at(model, 'organization')]],
    [text('country'), (model) => [labelList('country', model.countries, language), at(model, 'country')]],
    [text('domain'), (model) => [labelList('domain', model.domains, language), at(model, 'domain')]],
    [
      text('published'),
      (model) => [
        model.published === null ? '' : formatDate(model.published, language),
        at(model, 'published'),
      ],
    ],
    [
      text('access'),
      (model) => [
        model.access === null ? '' : label('access', model.access, language),
        at(model, 'accessibility'),
      ],
    ],
    [text('parameters'), (model) => [quantityText(model.parameters, language), at(model, 'parameters')]],
    [
      words.text('of.data'),
      (model) => [modelSizeText(sizes, place(model), 'data', words), at(model, 'datasetSize')],
    ],
    [
      text('compute'),
      (model) => [
        quantityText(model.trainingCompute, language),
        at(model, model.trainingCompute.evidence === 'recorded' ? 'trainingComputeFlop' : COMPUTE_SECTION),
      ],
    ],
    [
      text('cost'),
      (model) => [
        quantityText(model.trainingCost, language),
        at(model, model.trainingCost.evidence === 'recorded' ? RECORDED_FIELD : COST_SECTION),
      ],
    ],
    [
      words.text('of.power'),
      (model) => [modelSizeText(sizes, place(model), 'power', words), at(model, 'trainingPowerWatts')],
    ],
  ];
}

/** A model a column; every figure leads to where the model's page says where it is from. */
function FactTable({ view, models, sizes }: Pick<CompareProps, 'view' | 'models' | 'sizes'>) {
  const text = translator(compareMessages, view.language);
  const ids = models.map(({ id }) => id);
  return (
    <ScrollBox label={text('titleNone')}>
      <table class="compared">
        <thead>
          <tr>
            <th scope="col">{text('fact')}</th>
            {models.map(({ id, name }) => (
              <th key={id} scope="col">
                <a href={link(view, `/models/${encodeURIComponent(id)}`)}>{visibleText(name)}</a>{' '}
                <a
                  class="lift"
                  href={compareLink(
                    view,
                    ids.filter((one) => one !== id),
                  )}
                  aria-label={text('removeLabel', { name: visibleText(name) })}
                >
                  {text('remove')}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(view, sizes).map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {models.map((model) => {
                const [said, href] = cell(model);
                const known = said !== '' && said !== '–';
                return (
                  <td key={model.id}>
                    {known ? (
                      <Figure href={href}>{visibleText(said)}</Figure>
                    ) : (
                      <span class="gap">{view.text('notKnown')}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
