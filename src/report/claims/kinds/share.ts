/** `Two thirds of models above 10²³ FLOP have open weights`: a part of the models over a threshold. */
import type { CatalogFile } from '../../../catalog/catalog.js';
import type { ModelEntry } from '../../../catalog/model.js';
import { usableDay } from '../../../catalog/usable-day.js';
import { countedModels } from '../../../trends/counted.js';
import { rowsOver } from '../../../trends/file-count.js';
import { readThreshold, spellThreshold, type Threshold } from '../../../units/threshold.js';
import type { ClaimFigure, Members, OtherReading, ShareReading } from '../claim.js';
import { type Amount, thresholdOf } from '../read/amounts.js';
import { daysOf } from '../read/dates.js';
import type { GroupMark } from '../read/groups.js';
import { type Part, readParts, SMALLEST_WHOLE } from '../read/parts.js';
import type { ReadSentence } from '../read/sentence.js';
import type { ClaimKind, Found, Ground, Judgement } from './claim-kind.js';
import { isOfOthers, isThreshold } from './count.js';
import { fileSources } from './count-judge.js';
import { oneSided } from './fits.js';
import { belongs } from './members.js';
import { MODEL_NOUN, SUCH } from './words.js';

export const share: ClaimKind<ShareReading> = { kind: 'share', find, judge };

const LARGE = /\b(?:large|big|frontier|great)|\bgroße[nrs]?\b|großmodelle|spitzenmodelle/;
/** What `large` means where no threshold is named: the line of the files of large models. */
const LARGE_OVER = '1e23flop';

function find(sentence: ReadSentence, free: (amount: Amount) => boolean): readonly Found<ShareReading>[] {
  const { lower } = sentence;
  if (!MODEL_NOUN.test(lower) && !SUCH.test(lower)) return [];
  if (!sentence.amounts.some((amount) => isThreshold(amount, sentence)) && isOfOthers(sentence)) return [];
  const parts = readParts(sentence, free);
  return parts.flatMap((part, index) => readingOf(sentence, part, { free, first: index === 0, parts }) ?? []);
}

interface AmongParts {
  readonly free: (amount: Amount) => boolean;
  readonly first: boolean;
  readonly parts: readonly Part[];
}

/** A further part of a sentence needs a group of its own: `42 percent are American, 40 percent Chinese`. */
function readingOf(
  sentence: ReadSentence,
  part: Part,
  { free, first, parts }: AmongParts,
): Found<ShareReading> | null {
  const { lower, context } = sentence;
  const used = parts.flatMap(({ uses }) => uses);
  const threshold = sentence.amounts.find(
    (amount) =>
      free(amount) &&
      !used.includes(amount) &&
      isThreshold(amount, sentence) &&
      !/less|most/.test(amount.comparator),
  );
  const size = threshold && thresholdOf(threshold);
  const over = size ? spellThreshold(size) : SUCH.test(lower) ? context.over : null;
  if (over === null && part.whole === undefined && !LARGE.test(lower)) return null;
  const own = parts.length > 1 ? groupsOf(sentence, part, true) : null;
  const groups = own ?? (first ? groupsOf(sentence, part, false) : null);
  if (!groups) return null;
  const date = sentence.dates.find(({ mode, date: day }) => mode === 'in' && !day.endsWith('/'));
  const { fraction, part: top, whole, comparator } = part;
  const reading: ShareReading = {
    kind: 'share',
    ...(over === null ? {} : { over }),
    period: date?.date ?? null,
    ...(whole !== undefined && whole > SMALLEST_WHOLE
      ? { part: top, whole }
      : { fraction: Number((fraction ?? (top ?? 0) / (whole ?? 1)).toPrecision(3)) }),
    comparator,
    ...groups,
  };
  return { reading, start: part.start, uses: [...part.uses, ...(threshold ? [threshold] : [])] };
}

/** The group said of the part; others say which models the whole is of. Null where there is none. */
function groupsOf(sentence: ReadSentence, part: Part, ownClause: boolean): Members | null {
  const { groups, organizations, lower } = sentence;
  const clause = sentence.clause();
  const marks = groups().filter(
    ({ start }) =>
      (start < part.start || start >= part.end) && (!ownClause || clause(start) === clause(part.start)),
  );
  const members: Members = {};
  for (const mark of marks) put(members, mark);
  const maker = ownClause ? undefined : organizations[0];
  const id = maker?.ids[0];
  if (
    maker &&
    id !== undefined &&
    /(?:from|by|von|aus) (?:the )?$/.test(lower.slice(Math.max(0, maker.start - 12), maker.start))
  )
    members.organization = id;
  return Object.keys(members).length > 0 ? members : null;
}

function put(members: Members, { by, key }: GroupMark): void {
  if (by === 'domain') members.domain = key;
  if (by === 'country') members.country = key;
  if (by === 'access') members.access = key === 'open' ? 'open' : 'closed';
}

/** What the share is of: the last said of access, country, domain; the others narrow the whole. */
function split(reading: ShareReading): { readonly group: Members; readonly whole: Members } {
  const { access, country, domain, organization } = reading;
  if (organization !== undefined) return { group: { organization }, whole: defined({ domain, access }) };
  if (access !== undefined) return { group: { access }, whole: defined({ domain, country }) };
  if (country !== undefined) return { group: { country }, whole: defined({ domain }) };
  return { group: defined({ domain }), whole: {} };
}

function defined(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

interface Pair {
  readonly ways: OtherReading['ways'];
  readonly part: number;
  readonly whole: number;
  /** By credit for joint work; the plain share where there is none. */
  readonly credit: number;
  readonly vintage: string | null;
  readonly file: string | null;
}

async function judge(reading: ShareReading, ground: Ground): Promise<Judgement> {
  const over = readThreshold(reading.over ?? LARGE_OVER);
  const sources = fileSources(ground);
  const days = reading.period === null ? null : daysOf(reading.period);
  if (days && days.from > ground.vintage.date)
    return { verdict: 'not-decidable', figure: null, otherReadings: [], sources };
  const catalog = catalogPair(reading, over, ground, 'recorded');
  const figure: ClaimFigure = {
    ...{ value: share3(catalog), low: null, high: null, level: null },
    ...{
      unit: reading.part === undefined ? 'share' : `share of ${catalog.whole} models`,
      evidence: 'recorded',
    },
    date: null,
    expected: null,
  };
  const judged = { figure, sources };
  if (fits(catalog, reading, ground)) return { ...judged, verdict: 'supported', otherReadings: [] };
  const others = [
    catalogPair(reading, over, ground, 'derived'),
    catalogPair(reading, over, ground, 'imputed'),
    ...filePairs(reading, over, ground),
  ].filter((pair) => fits(pair, reading, ground));
  const distinct = others.filter(
    ({ ways, file }, at) => others.findIndex((one) => one.file === file && one.ways[0] === ways[0]) === at,
  );
  const otherReadings = distinct.slice(0, 3).map(
    (pair): OtherReading => ({
      ways: pair.ways,
      value: pair.part / (pair.whole || 1),
      ...{ low: null, high: null, date: null, over: null, scope: null },
      vintage: pair.vintage,
      file: pair.file,
    }),
  );
  return {
    ...judged,
    verdict: others.length > 0 ? 'supported-other-reading' : 'contradicted',
    otherReadings,
  };
}

function share3({ part, whole }: Pair): number {
  return whole === 0 ? 0 : Number((part / whole).toPrecision(4));
}

function fits({ part, whole, credit }: Pair, reading: ShareReading, { assumptions }: Ground): boolean {
  if (whole === 0) return false;
  if (reading.part !== undefined && reading.whole !== undefined) {
    const { models, share: portion } = assumptions.count;
    const close = (value: number, claimed: number) =>
      Math.abs(value - claimed) <= Math.max(models, portion * claimed);
    return close(part, reading.part) && close(whole, reading.whole);
  }
  const claimed = reading.fraction ?? 0;
  return [part / whole, credit].some(
    (value) =>
      oneSided(value, claimed, reading.comparator) ??
      Math.abs(value - claimed) <= assumptions.sharePoints + 1e-9,
  );
}

function within(day: string | null, { period }: ShareReading): boolean {
  if (period === null) return true;
  const { from, to } = daysOf(period);
  return day !== null && day >= from && (to === null || day <= to);
}

/** Of the catalogue: with recorded sizes; also derived ones; also imputed ones. */
function catalogPair(
  reading: ShareReading,
  over: Threshold,
  ground: Ground,
  evidence: 'recorded' | 'derived' | 'imputed',
): Pair {
  const { group, whole } = split(reading);
  const day = ({ published }: ModelEntry) => usableDay(published, ground.vintage.date);
  const counted =
    evidence === 'recorded'
      ? countedModels(ground.catalog, over).map(({ model }) => model)
      : ground.catalog.models.filter((model) => model.listing === 'listed' && isOver(model, over, evidence));
  const all = counted.filter((model) => within(day(model), reading) && belongs(model, whole));
  const part = all.filter((model) => belongs(model, group));
  const credited =
    group.country === undefined
      ? part.length
      : all.reduce((sum, model) => sum + creditOf(model, group.country ?? ''), 0);
  const ways: OtherReading['ways'] = [evidence === 'derived' ? 'derived' : 'expected'];
  return {
    ways,
    part: part.length,
    whole: all.length,
    credit: credited / (all.length || 1),
    vintage: null,
    file: null,
  };
}

function isOver(model: ModelEntry, over: Threshold, evidence: 'derived' | 'imputed'): boolean {
  const quantity = over.unit === 'FLOP' ? model.trainingCompute : model.trainingCost;
  return (quantity.value ?? 0) > over.value && (evidence === 'imputed' || quantity.evidence !== 'imputed');
}

function creditOf({ credits }: ModelEntry, country: string): number {
  return credits.reduce(
    (sum, { countries, share: portion }) =>
      sum + (countries.includes(country) ? portion / countries.length : 0),
    0,
  );
}

/**
 * Of files alone, newest first: of every file for a pair of numbers, which fits by chance in none, of the widest of each
 * day for a share. Rows are of the catalogue's models, whose groups they take.
 */
function filePairs(reading: ShareReading, over: Threshold, ground: Ground): Pair[] {
  const models = new Map(ground.catalog.models.map((model) => [model.id, model]));
  const pairs = [...ground.catalog.files].reverse().map((file) => filePair(file, reading, over, models));
  const ended = pairs.filter(
    ({ retrieved }) => reading.period === null || (daysOf(reading.period).to ?? '') < retrieved,
  );
  const used =
    reading.part !== undefined
      ? ended
      : ended.filter(({ pair, retrieved }) =>
          ended.every((other) => other.retrieved !== retrieved || other.pair.whole <= pair.whole),
        );
  return used.map(({ pair, retrieved }) =>
    retrieved === ground.vintage.date ? { ...pair, ways: ['file'] } : pair,
  );
}

function filePair(
  { snapshot, rows }: CatalogFile,
  reading: ShareReading,
  over: Threshold,
  models: ReadonlyMap<string, ModelEntry>,
): { readonly pair: Pair; readonly retrieved: string } {
  const { group, whole } = split(reading);
  const { retrieved, file } = snapshot;
  const size: Threshold = reading.over === undefined ? { value: 0, unit: 'FLOP' } : over;
  const counted = [...rowsOver({ rows }, size).values()].filter(({ published }) =>
    within(usableDay(published, retrieved), reading),
  );
  const all = counted
    .flatMap(({ model }) => models.get(model) ?? [])
    .filter((model) => belongs(model, whole));
  const part = all.filter((model) => belongs(model, group)).length;
  const credit = part / (all.length || 1);
  return {
    pair: { ways: ['file', 'vintage'], part, whole: all.length, credit, vintage: retrieved, file },
    retrieved,
  };
}
