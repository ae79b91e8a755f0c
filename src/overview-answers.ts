/** What the start page says, from the answers to a handful of questions; for the bundled data it is made with the build. */
import { createHash } from 'node:crypto';
import { type CachePlace, readCacheFile, writeCacheFile } from './cache-file.js';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import { ModelsQuestion, RevisionsQuestion } from './catalog/question.js';
import { decisionsKey } from './decided-corrections.js';
import type { Observatory } from './observatory.js';
import type { Manifest } from './snapshots/snapshot-store.js';
import { ForecastQuestion } from './trends/forecast-question.js';
import { ComputeTrendQuestion } from './trends/growth/growth-question.js';
import type { CountFigure, LargestModel, News, Overview } from './trends/overview.js';
import type { PaceAnswer, PacePeriod } from './trends/pace-answer.js';
import { PaceQuestion } from './trends/question.js';

/** The size the EU's guidelines speak of general-purpose AI from, its line of systemic risk, and the sum reporters ask about. */
const [LARGE, SYSTEMIC, COSTLY] = ['1e23flop', '1e25flop', '10Musd'];
const YEARS_AHEAD = 2;
const CROSSINGS_SHOWN = 8;

export interface OverviewRequest extends CachePlace {
  readonly manifests: readonly Manifest[];
  readonly decisions: readonly StoredDecision[];
  readonly version: string;
}

/**
 * Read from what the build has made, where it is of this data; else made anew. Only the build writes it down: it follows
 * from the methods of half a dozen answers, and a figure here must never lag behind the page it leads to.
 */
export async function overview(
  observatory: Observatory,
  asOf: string | null,
  request: OverviewRequest,
): Promise<Overview> {
  const prepared = asOf === null ? await readCacheFile<Overview>(cacheName(request), request) : null;
  return prepared ?? makeOverview(observatory, asOf);
}

/** For the build. */
export async function prepareOverview(observatory: Observatory, request: OverviewRequest): Promise<void> {
  await writeCacheFile(cacheName(request), await makeOverview(observatory, null), request);
}

function cacheName({ manifests, decisions, version }: OverviewRequest): string {
  const parts = manifests.map(({ source, retrieved, sha256 }) => [source, retrieved, sha256]);
  return `overview-${createHash('sha256')
    .update(JSON.stringify([version, parts, decisionsKey(decisions)]))
    .digest('hex')
    .slice(0, 32)}.json`;
}

async function makeOverview(observatory: Observatory, asOf: string | null): Promise<Overview> {
  const when = asOf === null ? {} : { 'as-of': asOf };
  const ask = (question: object) => observatory.pace(PaceQuestion.parse({ ...question, ...when }));
  const { files: _files, earlierFiles: _earlier, lineage: _lineage, ...pace } = await ask({ over: LARGE });
  const year = Number(pace.vintage.date.slice(0, 'YYYY'.length));
  const trend = await observatory.computeTrend(ComputeTrendQuestion.parse(when));
  return {
    vintage: pace.vintage,
    pace,
    forecast: await observatory.forecast(
      ForecastQuestion.parse({ over: LARGE, until: String(year + YEARS_AHEAD), ...when }),
    ),
    costly: figure(await ask({ over: COSTLY }), (periods) =>
      periods.find(({ period }) => period === String(year - 1)),
    ),
    systemic: figure(await ask({ over: SYSTEMIC, cumulative: 'true' }), (periods) => periods.at(-1)),
    growth: {
      growth: trend.growth,
      doublingMonths: trend.doublingMonths,
      set: trend.set,
      from: trend.from,
    },
    largest: await largestModel(observatory, when),
    news: await news(observatory, when),
  };
}

function figure(
  answer: PaceAnswer,
  choose: (periods: readonly PacePeriod[]) => PacePeriod | undefined,
): CountFigure | null {
  const period = choose(answer.periods);
  if (period === undefined) return null;
  return { threshold: answer.threshold, period, level: answer.expectedRate?.level ?? null };
}

async function largestModel(observatory: Observatory, when: object): Promise<LargestModel | null> {
  const { models } = await observatory.models(ModelsQuestion.parse({ sort: 'compute', limit: '1', ...when }));
  const [first] = models;
  if (!first || first.trainingCompute.value === null) return null;
  const { value, low, high, level } = first.trainingCompute;
  return { id: first.id, name: first.name, value, low, high, level };
}

async function news(observatory: Observatory, when: object): Promise<News | null> {
  const found = await observatory.revisions(RevisionsQuestion.parse({ over: LARGE, ...when }));
  const { vintageFrom, vintageTo, added, removed, changes, crossings } = found;
  if (vintageFrom.date === vintageTo.date || crossings === null) return null;
  return {
    from: vintageFrom.date,
    to: vintageTo.date,
    added: added.length,
    removed: removed.length,
    changedModels: new Set(changes.map(({ model }) => model)).size,
    threshold: crossings.threshold,
    before: crossings.before,
    after: crossings.after,
    crossings: [...crossings.models]
      .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
      .slice(0, CROSSINGS_SHOWN),
  };
}
