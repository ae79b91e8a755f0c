/** The explorer: what its address may say, and what is asked for it. */
import type { Context } from 'hono';
import { ExplorePage } from '../../web/pages/explore.js';
import { inLanguage, openView, type View } from '../../web/view.js';
import type { Observatory } from '../observatory.js';
import { type ExplorerPicture, explorerPicture, filledState } from '../report/explorer-chart.js';
import { explorerSetup, explorerWords } from '../report/explorer-setup.js';
import { exploreTitle } from '../report/explorer-title.js';
import type { ExploreAnswer } from '../trends/explore/explore-answer.js';
import { ExploreQuestion } from '../trends/explore/explore-question.js';
import type { ExploreState } from '../trends/explore/explore-state.js';
import type { ExploreTrend } from '../trends/explore/explore-trend.js';
import type { Language } from '../units/language.js';
import { parseParameters } from './asked.js';
import { draw, type MadeChart } from './draw.js';

interface Explored {
  readonly state: ExploreState;
  readonly answer: ExploreAnswer;
  readonly other: ExploreAnswer | null;
  readonly trend: ExploreTrend;
  readonly picture: ExplorerPicture;
}

async function explored({ query, language }: View, observatory: Observatory): Promise<Explored> {
  const state = parseParameters(ExploreQuestion, query);
  const frame = await observatory.exploreFrame();
  const answer = await observatory.exploreAll(state['as-of']);
  const other = state.against === null ? null : await observatory.exploreAll(state.against);
  const trend = await observatory.exploreTrend(filledState(state, frame));
  const words = explorerWords(language);
  const title = (shown: number) => exploreTitle(state.quantity, trend, shown, language);
  const picture = explorerPicture({ answer, frame, state, other, words, title, line: trend.line });
  return { state, answer, other, trend, picture };
}

export async function explore(view: View, observatory: Observatory) {
  const found = await explored(view, observatory);
  const { answer, trend, picture } = found;
  const setup = explorerSetup(answer, await observatory.exploreFrame(), trend.line, view.language);
  return <ExplorePage view={view} {...found} pictures={await draw(picture.chart)} setup={setup} />;
}

export async function exploreAsChart(view: View, observatory: Observatory): Promise<MadeChart> {
  const { picture, answer } = await explored(view, observatory);
  return { chart: picture.chart, vintageDate: answer.vintage.date };
}

const LISTS = ['domain', 'country', 'organization', 'access', 'evidence', 'models'];

/**
 * The one address of a state: a form without scripts sends each ticked word by itself, and empty fields. Null for an
 * address that is that one already, or that is wrong in another way.
 */
export function joinedAddress(context: Context, language: Language): string | null {
  const given = Object.entries(context.req.queries());
  const joins = given.some(([key, values]) => LISTS.includes(key) && values.length > 1);
  const empty = given.some(([, values]) => values.length === 1 && values[0] === '');
  if (!joins && !empty) return null;
  if (given.some(([key, values]) => !LISTS.includes(key) && values.length > 1)) return null;
  const query = Object.fromEntries(
    given.map(([key, values]) => [key, values.filter((text) => text !== '').join(',')]),
  );
  return inLanguage(openView(language, '/explore', query, []), language);
}
