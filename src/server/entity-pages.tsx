/** The pages of organisations, countries, chips and clusters: what their addresses may say, and what is asked for them. */
import { ChipPage } from '../../web/pages/chip.js';
import { ClusterPage } from '../../web/pages/cluster.js';
import { CountryPage, OrganizationPage } from '../../web/pages/credited.js';
import { ENTITIES_PER_PAGE, type EntityIndex, EntityIndexPage } from '../../web/pages/entity-index.js';
import type { View } from '../../web/view.js';
import { EntitiesQuestion, type EntityKind, EntityQuestion } from '../catalog/entities/entity.js';
import type { Observatory } from '../observatory.js';
import { NotFound } from '../provenance/input-error.js';
import { yearsChart } from '../report/entity-charts.js';
import { label } from '../report/label.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';
import { Moved } from './moved.js';

export async function entityIndexPage(view: View, observatory: Observatory, kind: EntityKind) {
  const { limit = ENTITIES_PER_PAGE, ...question } = parseParameters(EntitiesQuestion, view.query);
  const asked = { ...question, limit };
  const index = await indexOf(kind, observatory, asked);
  return <EntityIndexPage view={view} index={index} offset={question.offset} limit={limit} />;
}

async function indexOf(
  kind: EntityKind,
  observatory: Observatory,
  asked: EntitiesQuestion,
): Promise<EntityIndex> {
  if (kind === 'chip') return { kind, answer: await observatory.entities(kind, asked) };
  if (kind === 'cluster') return { kind, answer: await observatory.entities(kind, asked) };
  return { kind, answer: await observatory.entities(kind, asked) };
}

export async function organizationPage(view: View, observatory: Observatory, id: string) {
  const answer = await observatory.entity('organization', id, asOfIn(view));
  movedUnless(id, answer.organization.id, '/organizations');
  const chart = creditedChart(view, answer.organization.name, answer);
  return <OrganizationPage view={view} answer={answer} chart={chart} pictures={await draw(chart)} />;
}

export async function countryPage(view: View, observatory: Observatory, code: string) {
  const answer = await observatory.entity('country', code, asOfIn(view));
  movedUnless(code, answer.country.id, '/countries');
  const chart = creditedChart(view, label('country', answer.country.name, view.language), answer);
  return <CountryPage view={view} answer={answer} chart={chart} pictures={await draw(chart)} />;
}

export async function chipPage(view: View, observatory: Observatory, id: string) {
  const answer = await observatory.entity('chip', id, asOfIn(view));
  movedUnless(id, answer.chip.id, '/chips');
  const { chip, years, vintage } = answer;
  const chart = yearsChart(chip.name, years, vintage.date, 'chip', view.language);
  return <ChipPage view={view} answer={answer} chart={chart} pictures={await draw(chart)} />;
}

export async function clusterPage(view: View, observatory: Observatory, id: string) {
  const answer = await observatory.entity('cluster', id, asOfIn(view));
  movedUnless(id, answer.cluster.id, '/clusters');
  return <ClusterPage view={view} answer={answer} />;
}

function asOfIn(view: View): string | null {
  return parseParameters(EntityQuestion, view.query)['as-of'] ?? null;
}

/** What was found by another spelling has its page under its id. */
function movedUnless(asked: string, id: string, folder: string): void {
  if (asked !== id) throw new Moved(`${folder}/${encodeURIComponent(id)}`);
}

type Credited = {
  readonly years: Parameters<typeof yearsChart>[1];
  readonly vintage: { readonly date: string };
};

function creditedChart(view: View, name: string, { years, vintage }: Credited) {
  return yearsChart(name, years, vintage.date, 'credited', view.language);
}

/** The name of the parameter by which a chart alone says whose it is. */
export const SUBJECT = 'of';

/** Models by year, of one of a kind, as a chart alone. */
export function yearsAsChart(kind: 'organization' | 'country' | 'chip') {
  return async (view: View, observatory: Observatory): Promise<MadeChart> => {
    const { [SUBJECT]: id = '', ...query } = view.query;
    const asOf = asOfIn({ ...view, query });
    const { name, years, vintage } = await yearsOf(kind, observatory, id, asOf);
    const shown = kind === 'country' ? label('country', name, view.language) : name;
    const chart = yearsChart(
      shown,
      years,
      vintage.date,
      kind === 'chip' ? 'chip' : 'credited',
      view.language,
    );
    if (!chart) throw new NotFound(`no model of ${name} has a date, so there is nothing to draw`, []);
    return { chart, vintageDate: vintage.date };
  };
}

async function yearsOf(
  kind: 'organization' | 'country' | 'chip',
  observatory: Observatory,
  id: string,
  asOf: string | null,
) {
  if (kind === 'chip') {
    const answer = await observatory.entity(kind, id, asOf);
    return { ...answer, name: answer.chip.name };
  }
  if (kind === 'country') {
    const answer = await observatory.entity(kind, id, asOf);
    return { ...answer, name: answer.country.name };
  }
  const answer = await observatory.entity(kind, id, asOf);
  return { ...answer, name: answer.organization.name };
}
