/** How late are models put on record? Where listings, assumptions, the cache and the pure stages meet. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type CachePlace, readCacheFile, writeCacheFile } from './cache-file.js';
import type { Listings } from './catalog/listings.js';
import type { PreparedNowcast } from './trends/pace.js';
import type { ReportingQuestion } from './trends/question.js';
import { answerReporting } from './trends/reporting/answer-reporting.js';
import { borrowsLag, type NowcastOver, nowcastOver, pooledLag } from './trends/reporting/nowcast-over.js';
import { windowCuts } from './trends/reporting/pace-nowcast.js';
import { type PackedNowcast, packNowcast, unpackNowcast } from './trends/reporting/packed-nowcast.js';
import type { ReportingAnswer } from './trends/reporting/reporting-answer.js';
import { ReportingAssumptions } from './trends/reporting/reporting-assumptions.js';
import type { LagSummary } from './trends/reporting/reporting-lag.js';
import type { Threshold } from './units/threshold.js';
import type { Vintages } from './vintages.js';

export interface Reporting {
  /** For the pace: months cut where its windows begin. */
  nowcast(vintage: string, over: Threshold): Promise<PreparedNowcast>;
  answer(question: ReportingQuestion): Promise<ReportingAnswer>;
}

/** Raised whenever the method of the nowcast or the shape of what is cached changes. */
const NOWCAST_FORMAT = 2;
/** Each holds some hundred draws. */
const MOST_KEPT = 16;

export async function openReporting(
  known: Vintages,
  place: CachePlace & { readonly version: string },
): Promise<Reporting> {
  const bytes = await place.files.read(join(place.packageRoot, 'data', 'assumptions', 'reporting.json'));
  const assumptions = ReportingAssumptions.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const pooled = new Map<string, LagSummary>();
  const made = new Map<string, NowcastOver>();

  function lagAt(listings: Listings, vintage: string): LagSummary {
    const lag = pooled.get(vintage) ?? pooledLag(listings, vintage, assumptions);
    pooled.set(vintage, lag);
    return lag;
  }

  async function over(size: Threshold, vintage: string, cuts: readonly string[]): Promise<NowcastOver> {
    const key = JSON.stringify([size, vintage, cuts]);
    const kept = made.get(key);
    if (kept) return kept;
    const make = async () => {
      const listings = await known.listings();
      const lag = borrowsLag(size, assumptions) ? lagAt(listings, vintage) : null;
      return nowcastOver(listings, size, { asOf: vintage, cuts }, assumptions, lag);
    };
    const name = cacheName(size, [NOWCAST_FORMAT, place.version, await known.recordKey(), assumptions, key]);
    const found = name === null ? await make() : await cachedOr(make, name, place);
    made.set(key, found);
    if (made.size > MOST_KEPT) made.delete(made.keys().next().value ?? '');
    return found;
  }

  return {
    nowcast: async (vintage, size) => ({
      found: await over(size, vintage, windowCuts(vintage, await known.wording())),
      assumptions,
    }),
    answer: async (question) => {
      const { vintage } = await known.catalog(question['as-of'] ?? null);
      const { intervalLevel } = await known.wording();
      return answerReporting(
        await over(question.over, vintage.date, []),
        vintage,
        intervalLevel,
        assumptions,
      );
    },
  };
}

/** Powers of ten are what laws and pages ask for; whoever asks for every size in between fills no disk. */
function cacheName({ value }: Threshold, parts: readonly unknown[]): string | null {
  if (!Number.isInteger(Math.log10(value))) return null;
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
  return `nowcast-${key}.json`;
}

async function cachedOr(
  make: () => Promise<NowcastOver>,
  name: string,
  place: CachePlace,
): Promise<NowcastOver> {
  const cached = await readCacheFile<PackedNowcast>(name, place);
  if (cached) return unpackNowcast(cached);
  const found = await make();
  await writeCacheFile(name, packNowcast(found), place);
  return found;
}
