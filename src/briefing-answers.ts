/** Which briefing is asked for? Written from its facts once, in both languages, and kept on disk. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type BriefingMaterial, openFacts } from './briefing-facts.js';
import { readCacheFile, writeCacheFile } from './cache-file.js';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import { decisionsKey } from './decided-corrections.js';
import type { BriefingOptions } from './report/briefing/briefing.js';
import type { BriefingFacts } from './report/briefing/facts.js';
import { type BriefingPeriod, briefingPeriod } from './report/briefing/period.js';
import { type WrittenBriefing, writeBriefing } from './report/briefing/write-briefing.js';
import type { Language } from './units/language.js';
import { kept } from './vintages.js';

export interface Briefings {
  /** What it is written from. */
  facts(options: Pick<BriefingOptions, 'period' | 'as-of'>): Promise<BriefingFacts>;
  write(options: BriefingOptions): Promise<WrittenBriefing>;
}

interface WrittenFrom extends BriefingMaterial {
  readonly decisions: readonly StoredDecision[];
}

/** Raised whenever what is told of the same facts changes. */
const BRIEFING_FORMAT = 1;
/** A briefing of 2025 is a megabyte. */
const MOST_KEPT = 8;

/** One period at one vintage, in both languages. */
type InLanguages = Readonly<Record<Language, WrittenBriefing>>;

/** Facts serve both languages, and what is written is kept on disk: gathering them takes some seconds. */
export function openBriefings(material: WrittenFrom): Briefings {
  const written = new Map<string, Promise<InLanguages>>();
  const factsOf = openFacts(material);

  async function wishOf(options: Pick<BriefingOptions, 'period' | 'as-of'>) {
    const { vintage } = await material.known.catalog(options['as-of'] ?? null);
    return { vintage, period: briefingPeriod(options.period ?? null, vintage.date) };
  }

  return {
    facts: async (options) => {
      const { vintage, period } = await wishOf(options);
      return factsOf(vintage.date, period);
    },
    write: async ({ lang, ...options }) => {
      const { vintage, period } = await wishOf(options);
      const key = `${vintage.date} ${period.id}`;
      const found = await kept(
        written,
        key,
        () => writtenOrCached(material, vintage.date, period, () => factsOf(vintage.date, period)),
        MOST_KEPT,
      );
      const { briefing, charts } = found[lang];
      return { briefing: { ...briefing, vintage }, charts };
    },
  };
}

async function writtenOrCached(
  material: WrittenFrom,
  day: string,
  period: BriefingPeriod,
  gather: () => Promise<BriefingFacts>,
): Promise<InLanguages> {
  const { place } = material;
  const name = await cacheName(material, day, period);
  const cached = await readCacheFile<InLanguages>(name, place);
  if (cached) return cached;
  const facts = await gather();
  const made = { en: writeBriefing(facts, 'en'), de: writeBriefing(facts, 'de') };
  await writeCacheFile(name, made, place);
  return made;
}

/** Folders of `data/` that a briefing is made from, beside the snapshots. */
const DATA_FOLDERS = [
  'assumptions',
  'catalog',
  'corrections',
  'prices',
  'rules',
  'rules/terms',
  'training-cost',
];

async function cacheName(
  { ask, place, decisions }: WrittenFrom,
  day: string,
  period: BriefingPeriod,
): Promise<string> {
  const { sources } = await ask.sources(day);
  const snapshots = sources.flatMap((source) => source.snapshots.map(({ sha256 }) => sha256));
  const hash = createHash('sha256');
  hash.update(JSON.stringify([BRIEFING_FORMAT, place.version, day, period, snapshots]));
  hash.update(JSON.stringify(decisionsKey(decisions)));
  for (const folder of DATA_FOLDERS)
    for (const file of await place.files.list(join(place.packageRoot, 'data', folder)))
      if (file.includes('.'))
        hash.update(file).update(await place.files.read(join(place.packageRoot, 'data', folder, file)));
  return `briefing-${hash.digest('hex').slice(0, 32)}.json`;
}
