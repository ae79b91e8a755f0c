/** The page of a cluster: how large, whose, how sure, since when, and every cell that says so. */
import type { ClusterAnswer } from '../../src/catalog/entities/cluster-answer.js';
import type { EntityRef } from '../../src/catalog/entities/entity.js';
import { visibleText } from '../../src/report/visible-text.js';
import { formatDate, formatNumber } from '../../src/units/format.js';
import { EntityLink, EntityLinks, entityIndex } from '../components/entity-link.js';
import { entityText, KnownFact } from '../components/entity-parts.js';
import { FieldTable } from '../components/field-table.js';
import { Figure, FigureText } from '../components/figure.js';
import { Layout } from '../components/layout.js';
import { link, type View } from '../view.js';

export function ClusterPage({ view, answer }: { readonly view: View; readonly answer: ClusterAnswer }) {
  const text = entityText(view);
  const { language } = view;
  const { cluster, vintage, fields, buildsUpon, supersededBy } = answer;
  const name = visibleText(cluster.name);
  const size = cluster.h100Equivalents === null ? 'none' : formatNumber(cluster.h100Equivalents, language, 0);
  return (
    <Layout view={view} title={name} vintage={vintage.date}>
      <h1>
        <FigureText
          text={text('title.cluster', { name, size })}
          names={[name, 'H100']}
          href="#h100Equivalents"
        />
      </h1>
      <p>
        <Figure href="#certainty">
          {text('said.cluster', { status: cluster.status ?? '', certainty: cluster.certainty ?? '' })}
        </Figure>
      </p>
      <dl>
        <KnownFact
          view={view}
          label={text('h100')}
          field="h100Equivalents"
          value={size === 'none' ? null : size}
        />
        <KnownFact
          view={view}
          label={text('power')}
          field="powerMegawatts"
          value={
            cluster.powerMegawatts === null ? null : `${formatNumber(cluster.powerMegawatts, language, 1)} MW`
          }
        />
        <KnownFact
          view={view}
          label={text('operational')}
          field="operational"
          value={cluster.operational === null ? null : formatDate(cluster.operational, language)}
        />
        <div>
          <dt>{text('owner')}</dt>
          <dd>
            <EntityLinks view={view} kind="organization" names={cluster.owners} />
          </dd>
        </div>
        <div>
          <dt>{text('countries')}</dt>
          <dd>
            <EntityLinks view={view} kind="country" names={cluster.countries} />
          </dd>
        </div>
        {cluster.chipType !== null && (
          <div>
            <dt>{text('chip')}</dt>
            <dd>
              {cluster.chipQuantity !== null && (
                <>
                  <Figure href="#chipQuantity">{formatNumber(cluster.chipQuantity, language, 0)}</Figure>
                  {' × '}
                </>
              )}
              <EntityLink view={view} kind="chip" id={null} name={cluster.chipType} />
            </dd>
          </div>
        )}
        <Other view={view} label={text('buildsUpon')} other={buildsUpon} />
        <Other view={view} label={text('supersededBy')} other={supersededBy} />
      </dl>
      <h2>{text('fieldsTitle')}</h2>
      <FieldTable view={view} fields={fields} />
      <p>
        <a href={link(view, entityIndex('cluster'))}>{text('nav.cluster')}</a>
      </p>
    </Layout>
  );
}

function Other({
  view,
  label,
  other,
}: {
  readonly view: View;
  readonly label: string;
  readonly other: EntityRef | null;
}) {
  if (other === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <EntityLink view={view} kind="cluster" id={other.id} name={other.name} />
      </dd>
    </div>
  );
}
