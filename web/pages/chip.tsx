/** The page of a chip: what it does, what it cost, which models were trained on it, and every cell that says so. */
import type { ChipAnswer, ChipPrice } from '../../src/catalog/entities/chip-answer.js';
import type { CountChart } from '../../src/charts/chart.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber, formatScientific } from '../../src/units/format.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { entityIndex, entityPath } from '../components/entity-link.js';
import { ClusterTable, CreditedTable, entityText, KnownFact, YearTable } from '../components/entity-parts.js';
import { FieldTable } from '../components/field-table.js';
import { Figure, FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { TableHead } from '../components/table-head.js';
import { link, type View } from '../view.js';

export interface ChipProps {
  readonly view: View;
  readonly answer: ChipAnswer;
  readonly chart: CountChart | null;
  readonly pictures: Pictures;
}

const [BYTES_A_GIGABYTE, MODELS_SECTION] = [1e9, 'trained'];

export function ChipPage({ view, answer, chart, pictures }: ChipProps) {
  const text = entityText(view);
  const { language } = view;
  const { chip, models, prices, clusters } = answer;
  const name = visibleText(chip.name);
  return (
    <Layout view={view} title={name} vintage={answer.vintage.date}>
      <h1>
        <FigureText
          text={text('title.chip', { name, count: chip.models, number: formatNumber(chip.models, language) })}
          names={[name]}
          href={`#${MODELS_SECTION}`}
        />
      </h1>
      <ChipFacts view={view} answer={answer} />
      {chart && (
        <ChartFaces
          view={view}
          id="chip-years"
          subject={chip.id}
          chart={chart}
          pictures={pictures}
          vintage={answer.vintage}
          data={{ path: entityPath('chip', chip.id), state: {}, csv: false }}
        >
          <YearTable view={view} years={answer.years} modelsOf={() => `#${MODELS_SECTION}`} />
        </ChartFaces>
      )}
      <h2>{text('pricesTitle')}</h2>
      {prices.length > 0 ? <Prices view={view} prices={prices} /> : <p>{text('pricesNone')}</p>}
      {models.length > 0 && (
        <>
          <h2 id={MODELS_SECTION}>{text('trainedTitle')}</h2>
          <CreditedTable view={view} models={models} />
        </>
      )}
      {clusters.length > 0 && (
        <>
          <h2>{text('clustersTitle')}</h2>
          <ClusterTable view={view} clusters={clusters} />
        </>
      )}
      <h2>{text('fieldsTitle')}</h2>
      <FieldTable view={view} fields={answer.fields} />
      <p>
        <a href={link(view, entityIndex('chip'))}>{text('nav.chip')}</a>
      </p>
    </Layout>
  );
}

function ChipFacts({ view, answer: { chip } }: { readonly view: View; readonly answer: ChipAnswer }) {
  const text = entityText(view);
  const { language } = view;
  const facts: [string, string, string | null][] = [
    ['manufacturer', text('maker'), chip.manufacturer && visibleText(chip.manufacturer)],
    ['released', text('released'), chip.released && formatDate(chip.released, language)],
    [
      'tensor16FlopPerSecond',
      text('peak'),
      chip.tensor16FlopPerSecond && `${formatScientific(chip.tensor16FlopPerSecond, language, 3)} FLOP/s`,
    ],
    [
      'memoryBytes',
      text('memory'),
      chip.memoryBytes && `${formatNumber(chip.memoryBytes / BYTES_A_GIGABYTE, language, 0)} GB`,
    ],
    ['powerWatts', text('power'), chip.powerWatts && `${formatNumber(chip.powerWatts, language, 0)} W`],
  ].map(([field, name, value]) => [String(field), String(name), value ? String(value) : null]);
  return (
    <dl>
      {facts.map(([field, label, value]) => (
        <KnownFact key={field} view={view} label={label} field={field} value={value} />
      ))}
    </dl>
  );
}

const PRICES_SHOWN = 60;

function Prices({ view, prices }: { readonly view: View; readonly prices: readonly ChipPrice[] }) {
  const text = entityText(view);
  const { language } = view;
  return (
    <>
      <p>{text('pricesText')}</p>
      <ScrollBox label={text('pricesTitle')}>
        <table>
          <TableHead
            names={[text('date'), text('kind'), text('price'), text('vendor'), text('whereStated')]}
          />
          <tbody>
            {prices.slice(0, PRICES_SHOWN).map((price) => (
              <tr key={`${price.file} ${price.row} ${price.term}`}>
                <th scope="row" class="day">
                  {formatDate(price.date, language)}
                </th>
                <td>{text(`price.${priceKind(price)}`)}</td>
                <td class="number">
                  <Figure href={safeAddress(price.url)}>{`$${formatNumber(price.usd, language)}`}</Figure>
                </td>
                <td>{visibleText(price.vendor ?? '–')}</td>
                <td>{text('price.place', { file: price.file, row: String(price.row) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function priceKind({ kind, term }: ChipPrice): 'purchase' | 'on-demand' | 'one-year' | 'three-year' {
  if (kind === 'purchase' || term === null) return 'purchase';
  return term === 'one-year' || term === 'three-year' ? term : 'on-demand';
}

/** An address from a table leads somewhere only where it is one of the web. */
function safeAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\//.test(url) ? url : null;
}
