/** Parts that pages of organisations, countries, chips and clusters share. */
import type { ClusterEntry } from '../../src/catalog/entities/cluster-entry.js';
import type { CreditedModel, VintageCount, YearCount } from '../../src/catalog/entities/entity.js';
import { type Translator, translator } from '../../src/report/message.js';
import { entityMessages } from '../../src/report/messages/entities.js';
import { shownModelsText } from '../../src/report/shown-models.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { link, type View } from '../view.js';
import { CellPlaces } from './cell-places.js';
import { EntityLink, EntityLinks } from './entity-link.js';
import { COMPUTE_SECTION } from './estimate-section.js';
import { Figure } from './figure.js';
import { Amount } from './model-table.js';
import { ScrollBox } from './scroll-box.js';
import { Term } from './term.js';

/** Rows a page shows; the files have all. */
export const MODELS_SHOWN = 100;

export function entityText(view: View): Translator<keyof typeof entityMessages> {
  return translator(entityMessages, view.language);
}

/** A table of numbers behind a chart; each leads to the models it counts. */
export function YearTable({
  view,
  years,
  modelsOf,
}: {
  readonly view: View;
  readonly years: readonly YearCount[];
  readonly modelsOf: (year: string) => string;
}) {
  const text = entityText(view);
  return (
    <ScrollBox label={text('year')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('year')}</th>
            <CreditedHeads view={view} />
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, models, credit }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td class="number">
                <Figure href={modelsOf(year)}>{formatNumber(models, view.language)}</Figure>
              </td>
              <td class="number">
                <Figure href={modelsOf(year)}>{formatNumber(credit, view.language, 1)}</Figure>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Heads of two columns of numbers: models, and their credit. */
export function CreditedHeads({ view }: { readonly view: View }) {
  const text = entityText(view);
  return (
    <>
      <th scope="col" class="number">
        {text('models')}
      </th>
      <CreditHead view={view} />
    </>
  );
}

function CreditHead({ view }: { readonly view: View }) {
  return (
    <th scope="col" class="number">
      <Term view={view} id="credit">
        {entityText(view)('credit')}
      </Term>
    </th>
  );
}

/** What each vintage listed; each leads to the page at that vintage. */
export function VintageTable({
  view,
  counts,
}: {
  readonly view: View;
  readonly counts: readonly VintageCount[];
}) {
  const text = entityText(view);
  const at = (date: string) => link(view, view.path, { 'as-of': date });
  return (
    <ScrollBox label={text('vintagesTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{view.text('vintage')}</th>
            <CreditedHeads view={view} />
          </tr>
        </thead>
        <tbody>
          {[...counts].reverse().map(({ date, models, credit }) => (
            <tr key={date}>
              <th scope="row">{formatDate(date, view.language)}</th>
              <td class="number">
                {models === 0 ? '0' : <Figure href={at(date)}>{formatNumber(models, view.language)}</Figure>}
              </td>
              <td class="number">
                {models === 0 ? (
                  '0'
                ) : (
                  <Figure href={at(date)}>{formatNumber(credit, view.language, 1)}</Figure>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Models with size, part, and the cell that ties each to what the page is of. */
export function CreditedTable({
  view,
  models,
}: {
  readonly view: View;
  readonly models: readonly CreditedModel[];
}) {
  const text = entityText(view);
  const rows = models.slice(0, MODELS_SHOWN);
  const more = shownModelsText(models, rows.length, view.language);
  return (
    <>
      {more !== null && <p class="note">{more}</p>}
      <ScrollBox label={text('models')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{view.text('model')}</th>
              <th scope="col">{view.text('published')}</th>
              <th scope="col" class="number">
                {view.text('compute')}
              </th>
              <CreditHead view={view} />
              <th scope="col">{text('whereStated')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((model) => (
              <ModelRow key={model.id} view={view} model={model} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function ModelRow({ view, model }: { readonly view: View; readonly model: CreditedModel }) {
  const { language } = view;
  const page = link(view, `/models/${encodeURIComponent(model.id)}`);
  return (
    <tr>
      <th scope="row">
        <a href={page}>{visibleText(model.name)}</a>
      </th>
      <td class="day">
        {model.published === null ? view.text('notKnown') : formatDate(model.published, language)}
      </td>
      <td class="number">
        <Amount
          view={view}
          quantity={model.trainingCompute}
          stated={`${page}#trainingComputeFlop`}
          working={`${page}#${COMPUTE_SECTION}`}
        />
      </td>
      <td class="number">
        <Figure href={`${page}#organization`}>{formatNumber(model.share, language)}</Figure>
      </td>
      <td>{model.source && <CellPlaces view={view} cells={[model.source]} />}</td>
    </tr>
  );
}

/** Clusters of an owner, a country or a chip. */
export function ClusterTable({
  view,
  clusters,
}: {
  readonly view: View;
  readonly clusters: readonly ClusterEntry[];
}) {
  const text = entityText(view);
  const { language } = view;
  return (
    <ScrollBox label={text('clustersTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('name')}</th>
            <th scope="col" class="number">
              <Term view={view} id="h100-equivalent">
                {text('h100')}
              </Term>
            </th>
            <th scope="col" class="number">
              {text('power')}
            </th>
            <th scope="col">{text('status')}</th>
            <th scope="col">{text('certainty')}</th>
            <th scope="col">{text('owner')}</th>
            <th scope="col">{text('countries')}</th>
            <th scope="col">{text('operational')}</th>
          </tr>
        </thead>
        <tbody>
          {clusters.slice(0, MODELS_SHOWN).map((cluster) => (
            <tr key={cluster.id}>
              <th scope="row">
                <EntityLink view={view} kind="cluster" id={cluster.id} name={cluster.name} />
              </th>
              <td class="number">
                <ClusterFigure view={view} cluster={cluster} field="h100Equivalents" unit="" />
              </td>
              <td class="number">
                <ClusterFigure view={view} cluster={cluster} field="powerMegawatts" unit=" MW" />
              </td>
              <td>{word(view, 'status', cluster.status)}</td>
              <td>{word(view, 'certainty', cluster.certainty)}</td>
              <td>
                <EntityLinks view={view} kind="organization" names={cluster.owners} />
              </td>
              <td>
                <EntityLinks view={view} kind="country" names={cluster.countries} />
              </td>
              <td class="day">
                {cluster.operational === null ? '–' : formatDate(cluster.operational, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** Leads to the cells of the field on the page of the cluster. */
function ClusterFigure({
  view,
  cluster,
  field,
  unit,
}: {
  readonly view: View;
  readonly cluster: ClusterEntry;
  readonly field: 'h100Equivalents' | 'powerMegawatts';
  readonly unit: string;
}) {
  const value = cluster[field];
  if (value === null) return <span class="gap">{view.text('notKnown')}</span>;
  return (
    <Figure href={`${link(view, `/clusters/${encodeURIComponent(cluster.id)}`)}#${field}`}>
      {`${formatNumber(value, view.language, 0)}${unit}`}
    </Figure>
  );
}

/** A word of the source in the language; its own where the catalogue has none. */
export function word(view: View, kind: 'status' | 'certainty', said: string | null): string {
  if (said === null) return '–';
  const key = `${kind}.${said}`;
  return Object.hasOwn(entityMessages, key)
    ? entityText(view)(key as keyof typeof entityMessages)
    : visibleText(said);
}

/** What is known under a label, leading to the field it is from; or that it is not known. */
export function KnownFact({
  view,
  label,
  field,
  value,
}: {
  readonly view: View;
  readonly label: string;
  readonly field: string;
  readonly value: string | null;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value === null ? (
          <span class="gap">{view.text('notKnown')}</span>
        ) : (
          <Figure href={`#${field}`}>{value}</Figure>
        )}
      </dd>
    </div>
  );
}
