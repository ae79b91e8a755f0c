/** The page of an organisation or a country: how many models, in which years, whose, and how that number changed. */
import type { ComponentChildren } from 'preact';
import type { CountryAnswer } from '../../src/catalog/entities/country-answer.js';
import type { OrganizationAnswer } from '../../src/catalog/entities/organization-answer.js';
import type { CountChart } from '../../src/charts/chart.js';
import { labelList } from '../../src/report/field-value.js';
import { label } from '../../src/report/label.js';
import { amountText, evidenceText } from '../../src/report/quantity-text.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import type { Pictures } from '../components/chart.js';
import { ChartFaces } from '../components/chart-faces.js';
import { EntityLink, EntityLinks, entityIndex, entityPath } from '../components/entity-link.js';
import {
  ClusterTable,
  CreditedHeads,
  CreditedTable,
  entityText,
  VintageTable,
  YearTable,
} from '../components/entity-parts.js';
import { Figure, FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { ScrollBox } from '../components/scroll-box.js';
import { link, modelsLink, type View } from '../view.js';

interface CreditedProps<Answer> {
  readonly view: View;
  readonly answer: Answer;
  readonly chart: CountChart | null;
  readonly pictures: Pictures;
}

export function OrganizationPage({ view, answer, chart, pictures }: CreditedProps<OrganizationAnswer>) {
  const text = entityText(view);
  const { organization, partners } = answer;
  const { countries, sectors } = organization;
  return (
    <Frame
      view={view}
      kind="organization"
      name={organization.name}
      answer={answer}
      entry={organization}
      chart={chart}
      pictures={pictures}
      filter={{ organization: organization.name }}
    >
      <dl>
        <div>
          <dt>{text('countries')}</dt>
          <dd>
            {countries.length > 0 ? (
              <EntityLinks view={view} kind="country" names={countries} />
            ) : (
              <span class="gap">{view.text('notKnown')}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{text('sectors')}</dt>
          <dd>{labelList('sector', sectors, view.language) || view.text('notKnown')}</dd>
        </div>
      </dl>
      {partners.length > 0 && (
        <>
          <h2>{text('partnersTitle')}</h2>
          <p>
            {partners.slice(0, 20).map(({ id, name, models }, index) => (
              <>
                {index > 0 && ', '}
                <EntityLink key={id} view={view} kind="organization" id={id} name={name} />
                {' ('}
                <Figure href="#models">{formatNumber(models, view.language)}</Figure>)
              </>
            ))}
          </p>
        </>
      )}
    </Frame>
  );
}

export function CountryPage({ view, answer, chart, pictures }: CreditedProps<CountryAnswer>) {
  const text = entityText(view);
  const { country, organizations } = answer;
  return (
    <Frame
      view={view}
      kind="country"
      name={label('country', country.name, view.language)}
      answer={answer}
      entry={country}
      chart={chart}
      pictures={pictures}
      filter={{ country: country.id }}
    >
      <h2>{text('organizationsTitle')}</h2>
      <ScrollBox label={text('organizationsTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('name')}</th>
              <CreditedHeads view={view} />
            </tr>
          </thead>
          <tbody>
            {organizations.slice(0, ORGANIZATIONS_SHOWN).map(({ id, name, models, credit }) => (
              <tr key={id}>
                <th scope="row">
                  <EntityLink view={view} kind="organization" id={id} name={name} />
                </th>
                <td class="number">
                  <Figure href={link(view, entityPath('organization', id))}>
                    {formatNumber(models, view.language)}
                  </Figure>
                </td>
                <td class="number">
                  <Figure href={link(view, entityPath('organization', id))}>
                    {formatNumber(credit, view.language, 1)}
                  </Figure>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Frame>
  );
}

const ORGANIZATIONS_SHOWN = 30;

interface FrameProps {
  readonly view: View;
  readonly kind: 'organization' | 'country';
  readonly name: string;
  readonly answer: OrganizationAnswer | CountryAnswer;
  readonly entry: OrganizationAnswer['organization'] | CountryAnswer['country'];
  readonly chart: CountChart | null;
  readonly pictures: Pictures;
  /** How the catalogue is narrowed to its models. */
  readonly filter: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

/** Answer, picture, how it changed, which models. */
function Frame({ view, kind, name, answer, entry, chart, pictures, filter, children }: FrameProps) {
  const text = entityText(view);
  const { language } = view;
  const shown = visibleText(name);
  const count = { count: answer.total, number: formatNumber(answer.total, language) };
  return (
    <Layout view={view} title={shown} vintage={answer.vintage.date}>
      <h1>
        <FigureText text={text('title.credited', { name: shown, ...count })} names={[shown]} href="#models" />
      </h1>
      <p>
        <FigureText
          text={text('said.credit', { credit: formatNumber(answer.credit, language, 1) })}
          href="#models"
        />
        {entry.newest !== null && ` ${text('said.newest', { date: formatDate(entry.newest, language) })}`}
      </p>
      {entry.largest && (
        <p>
          <FigureText
            text={text('said.largest', {
              model: visibleText(entry.largest.name),
              flop: amountText(entry.largest.trainingFlop, 'FLOP', language),
              evidence: evidenceText(entry.largest.evidence, language),
            })}
            names={[visibleText(entry.largest.name)]}
            href={`${link(view, `/models/${encodeURIComponent(entry.largest.id)}`)}#compute`}
          />
        </p>
      )}
      {chart && (
        <ChartFaces
          view={view}
          id={`${kind}-years`}
          subject={entry.id}
          chart={chart}
          pictures={pictures}
          vintage={answer.vintage}
          data={{ path: entityPath(kind, entry.id), state: {}, csv: false }}
        >
          <YearTable
            view={view}
            years={answer.years}
            modelsOf={(year) => modelsLink(view, { ...filter, from: `${year}-01-01`, to: `${year}-12-31` })}
          />
        </ChartFaces>
      )}
      {children}
      <h2>{text('vintagesTitle')}</h2>
      <p>{text('vintagesText')}</p>
      <VintageTable view={view} counts={answer.vintages} />
      <h2 id="models">{text('modelsTitle')}</h2>
      <CreditedTable view={view} models={answer.models} />
      <p>
        <a href={modelsLink(view, filter)}>{view.text('allModels', { count: answer.total })}</a>
      </p>
      {answer.clusters.length > 0 && (
        <>
          <h2>{text('clustersTitle')}</h2>
          <ClusterTable view={view} clusters={answer.clusters} />
        </>
      )}
      <p>
        <a href={link(view, entityIndex(kind))}>{text(`nav.${kind}`)}</a>
      </p>
    </Layout>
  );
}
