/** Where the figures of a page come from: method, models with their cells, files with licence and date. */
import type { ModelEntry } from '../../src/catalog/model.js';
import type { Vintage } from '../../src/provenance/lineage.js';
import type { Quantity } from '../../src/provenance/quantity.js';
import { translator } from '../../src/report/message.js';
import { lineageMessages } from '../../src/report/messages/lineage.js';
import { amountText, evidenceText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import type { SourceEntry } from '../../src/snapshots/sources-answer.js';
import { formatDate, formatNumber, formatThreshold } from '../../src/units/format.js';
import { readThreshold } from '../../src/units/threshold.js';
import { CellPlaces } from '../components/cell-places.js';
import { COST_SECTION } from '../components/cost-section.js';
import { COMPUTE_SECTION } from '../components/estimate-section.js';
import { Figure } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { TableHead } from '../components/table-head.js';
import { apiLink, link, type View } from '../view.js';

export interface SizedModel {
  readonly model: ModelEntry;
  readonly quantity: Quantity;
}

interface LineageProps {
  readonly view: View;
  readonly kind: 'pace' | 'rate' | 'forecast' | 'growth-compute' | 'growth-cost';
  /** Null where none is asked for. */
  readonly threshold: string | null;
  readonly models: readonly SizedModel[];
  readonly vintage: Vintage;
  readonly sources: readonly SourceEntry[];
  /** Addresses: of all the models, of the page of the figure, of its method. */
  readonly list: string | null;
  readonly page: string;
  readonly method: string;
  readonly api: { readonly path: string; readonly state: Readonly<Record<string, string>> };
}

const MODELS_SHOWN = 200;

export function LineagePage(props: LineageProps) {
  const { view, kind, threshold, models, vintage, sources } = props;
  const { language } = view;
  const text = translator(lineageMessages, language);
  const number = (value: number) => formatNumber(value, language);
  const of = text(`of.${kind}`, {
    threshold: threshold === null ? '' : formatThreshold(readThreshold(threshold), language),
  });
  return (
    <Layout view={view} title={`${text('title')}: ${of}`} vintage={vintage.date}>
      <h1>{`${text('title')}: ${of}`}</h1>
      <p>{text('text')}</p>
      <ul>
        <li>
          <a href={props.method}>{text('method')}</a>
        </li>
        <li>
          <a href={props.page}>{text('page')}</a>
        </li>
        <li>
          <a href={apiLink(props.api.path, { ...props.api.state, 'as-of': vintage.date })}>{text('json')}</a>
        </li>
      </ul>
      <h2>{text('cellsTitle', { count: models.length, number: number(models.length) })}</h2>
      {models.length > MODELS_SHOWN && (
        <p class="note">{text('more', { shown: number(MODELS_SHOWN), total: number(models.length) })}</p>
      )}
      {models.length > 0 && <Cells view={view} models={models.slice(0, MODELS_SHOWN)} />}
      {props.list !== null && (
        <p>
          <a href={props.list}>{text('list')}</a>
        </p>
      )}
      <h2>{text('filesTitle')}</h2>
      <Files view={view} vintage={vintage} sources={sources} />
    </Layout>
  );
}

function Cells({ view, models }: Pick<LineageProps, 'view' | 'models'>) {
  const { language } = view;
  const text = translator(lineageMessages, language);
  return (
    <ScrollBox label={text('cell')}>
      <table>
        <TableHead names={[view.text('model'), view.text('published'), text('size'), text('cell')]} />
        <tbody>
          {models.map(({ model, quantity }) => {
            const page = link(view, `/models/${encodeURIComponent(model.id)}`);
            const isMoney = quantity.unit !== 'FLOP';
            const working = `${page}#${isMoney ? COST_SECTION : COMPUTE_SECTION}`;
            return (
              <tr key={model.id}>
                <th scope="row">
                  <a href={page}>{visibleText(model.name)}</a>
                </th>
                <td class="day">
                  {model.published === null ? view.text('notKnown') : formatDate(model.published, language)}
                </td>
                <td class="number">
                  {quantity.value !== null && (
                    <Figure href={working}>
                      {`${amountText(quantity.value, quantity.unit, language)}, ${evidenceText(quantity.evidence, language)}`}
                    </Figure>
                  )}
                </td>
                <td>
                  {quantity.sources.length > 0 ? (
                    <CellPlaces view={view} cells={quantity.sources} />
                  ) : (
                    <a href={working}>{text('working')}</a>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Files({ view, vintage, sources }: Pick<LineageProps, 'view' | 'vintage' | 'sources'>) {
  const { text, language } = view;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const newestFirst = [...vintage.snapshots].reverse();
  return (
    <ScrollBox label={translator(lineageMessages, language)('filesTitle')}>
      <table>
        <TableHead names={[text('file'), text('retrieved'), text('sources'), text('licence'), 'SHA-256']} />
        <tbody>
          {newestFirst.map(({ source, file, retrieved, sha256 }) => (
            <tr key={sha256 + source}>
              <th scope="row">
                <a href={`${link(view, '/sources')}#${source}-${retrieved}`}>{visibleText(file)}</a>
              </th>
              <td class="day">{formatDate(retrieved, language)}</td>
              <td>{byId.get(source)?.citation ?? source}</td>
              <td>{byId.get(source)?.licence.name}</td>
              <td>
                <code>{sha256.slice(0, 16)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
