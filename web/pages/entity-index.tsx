/** The indexes of organisations, countries, chips and clusters: search, page through, open one. */
import type { ChipEntry } from '../../src/catalog/entities/chip-answer.js';
import type { ClusterEntry } from '../../src/catalog/entities/cluster-entry.js';
import { type CreditedEntry, ENTITY_KINDS, type EntityKind } from '../../src/catalog/entities/entity.js';
import type { Vintage } from '../../src/provenance/lineage.js';
import { amountText, evidenceText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber, formatScientific } from '../../src/units/format.js';
import { EntityLink, entityIndex, entityPath } from '../components/entity-link.js';
import { ClusterTable, CreditedHeads, entityText } from '../components/entity-parts.js';
import { Figure } from '../components/figure.js';
import { IndexForm, IndexPages } from '../components/index-form.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { Term } from '../components/term.js';
import { link, type View } from '../view.js';

export const ENTITIES_PER_PAGE = 100;

interface IndexAnswer<Entry> {
  readonly vintage: Vintage;
  readonly total: number;
  readonly entries: readonly Entry[];
}

export type EntityIndex =
  | { readonly kind: 'organization' | 'country'; readonly answer: IndexAnswer<CreditedEntry> }
  | { readonly kind: 'chip'; readonly answer: IndexAnswer<ChipEntry> }
  | { readonly kind: 'cluster'; readonly answer: IndexAnswer<ClusterEntry> };

interface IndexProps {
  readonly view: View;
  readonly index: EntityIndex;
  readonly offset: number;
  readonly limit: number;
}

export function EntityIndexPage({ view, index, offset, limit }: IndexProps) {
  const text = entityText(view);
  const { kind, answer } = index;
  const { total, entries, vintage } = answer;
  const count = { count: total, number: formatNumber(total, view.language) };
  return (
    <Layout view={view} title={text(`nav.${kind}`)} vintage={vintage.date}>
      <h1>{text(`index.${kind}`, count)}</h1>
      <p>
        {total === 0
          ? text('index.none')
          : text(kind === 'chip' || kind === 'cluster' ? `indexText.${kind}` : 'indexText.credited')}
      </p>
      <IndexForm view={view} />
      <Rows view={view} index={index} />
      <IndexPages view={view} total={total} offset={offset} shown={entries.length} limit={limit} />
      <p class="choices">
        <span>{text('others')}</span>
        {ENTITY_KINDS.filter((other) => other !== kind).map((other) => (
          <a key={other} href={link(view, entityIndex(other))}>
            {text(`nav.${other}`)}
          </a>
        ))}
      </p>
    </Layout>
  );
}

function Rows({ view, index }: { readonly view: View; readonly index: EntityIndex }) {
  if (index.answer.entries.length === 0) return null;
  if (index.kind === 'chip') return <ChipRows view={view} entries={index.answer.entries} />;
  if (index.kind === 'cluster') return <ClusterTable view={view} clusters={index.answer.entries} />;
  return <CreditedRows view={view} kind={index.kind} entries={index.answer.entries} />;
}

function CreditedRows({
  view,
  kind,
  entries,
}: {
  readonly view: View;
  readonly kind: EntityKind;
  readonly entries: readonly CreditedEntry[];
}) {
  const text = entityText(view);
  const { language } = view;
  return (
    <ScrollBox label={text(`nav.${kind}`)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('name')}</th>
            <CreditedHeads view={view} />
            <th scope="col">{text('newest')}</th>
            <th scope="col">{text('largest')}</th>
            <th scope="col" class="number">
              {view.text('compute')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, name, models, credit, newest, largest }) => {
            const page = link(view, entityPath(kind, id));
            const model = largest && link(view, `/models/${encodeURIComponent(largest.id)}`);
            return (
              <tr key={id}>
                <th scope="row">
                  <EntityLink view={view} kind={kind} id={id} name={name} />
                </th>
                <td class="number">
                  <Figure href={page}>{formatNumber(models, language)}</Figure>
                </td>
                <td class="number">
                  <Figure href={page}>{formatNumber(credit, language, 1)}</Figure>
                </td>
                <td class="day">{newest === null ? '–' : formatDate(newest, language)}</td>
                <td>{largest && model ? <a href={model}>{visibleText(largest.name)}</a> : '–'}</td>
                <td class="number">
                  {largest && model ? (
                    <>
                      {largest.evidence !== 'recorded' && (
                        <span class="evidence">{`${evidenceText(largest.evidence, language)} `}</span>
                      )}
                      <Figure href={`${model}#compute`}>
                        {amountText(largest.trainingFlop, 'FLOP', language)}
                      </Figure>
                    </>
                  ) : (
                    '–'
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

function ChipRows({ view, entries }: { readonly view: View; readonly entries: readonly ChipEntry[] }) {
  const text = entityText(view);
  const { language } = view;
  return (
    <ScrollBox label={text('nav.chip')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('name')}</th>
            <th scope="col">{text('maker')}</th>
            <th scope="col">{text('released')}</th>
            <th scope="col" class="number">
              <Term view={view} id="peak">
                {text('peak')}
              </Term>
            </th>
            <th scope="col" class="number">
              {text('power')}
            </th>
            <th scope="col" class="number">
              {text('models')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, name, manufacturer, released, tensor16FlopPerSecond, powerWatts, models }) => {
            const page = link(view, entityPath('chip', id));
            return (
              <tr key={id}>
                <th scope="row">
                  <EntityLink view={view} kind="chip" id={id} name={name} />
                </th>
                <td>{visibleText(manufacturer ?? '–')}</td>
                <td class="day">{released === null ? '–' : formatDate(released, language)}</td>
                <td class="number">
                  {tensor16FlopPerSecond === null ? (
                    '–'
                  ) : (
                    <Figure href={`${page}#tensor16FlopPerSecond`}>
                      {`${formatScientific(tensor16FlopPerSecond, language, 3)} FLOP/s`}
                    </Figure>
                  )}
                </td>
                <td class="number">
                  {powerWatts === null ? (
                    '–'
                  ) : (
                    <Figure
                      href={`${page}#powerWatts`}
                    >{`${formatNumber(powerWatts, language, 0)} W`}</Figure>
                  )}
                </td>
                <td class="number">
                  <Figure href={page}>{formatNumber(models, language)}</Figure>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
