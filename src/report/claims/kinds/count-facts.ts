/** What is counted over a threshold in a stretch of time, and what under every other reading? Made once for every number said. */
import type { ModelEntry } from '../../../catalog/model.js';
import { usableDay } from '../../../catalog/usable-day.js';
import { countedModels } from '../../../trends/counted.js';
import { rowsOver } from '../../../trends/file-count.js';
import type { PacePeriod } from '../../../trends/pace-answer.js';
import type { Sized } from '../../../trends/vintage-sketch.js';
import type { PeriodLength } from '../../../units/period.js';
import { readThreshold, spellThreshold, type Threshold } from '../../../units/threshold.js';
import type { CountReading, Members, OtherReading } from '../claim.js';
import { daysOf } from '../read/dates.js';
import type { Ground } from './claim-kind.js';
import { belongs, hasMembers } from './members.js';

/** What is counted, whatever number a text says. */
export type CountQuestion = Omit<CountReading, 'kind' | 'value' | 'comparator'>;

/** Days from and up to which models count; null on an open side. */
interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

export interface CountFacts {
  readonly recorded: readonly ModelEntry[];
  /** Of the file of the newest day that counts most; null where only some models are meant. */
  readonly widest: number | null;
  readonly estimates: PacePeriod | null;
  /** False where a text asks for more thresholds than may be estimated. */
  readonly estimated: boolean;
}

const FACTS = new WeakMap<Ground, Map<string, Promise<CountFacts>>>();
const OTHERS = new WeakMap<Ground, Map<string, Promise<readonly OtherReading[]>>>();

export function countFacts(question: CountQuestion, ground: Ground): Promise<CountFacts> {
  return once(FACTS, question, ground, makeFacts);
}

/** Every other reading, the likeliest first. */
export function otherCounts(question: CountQuestion, ground: Ground): Promise<readonly OtherReading[]> {
  return once(OTHERS, question, ground, makeOthers);
}

function once<Value>(
  made: WeakMap<Ground, Map<string, Promise<Value>>>,
  question: CountQuestion,
  ground: Ground,
  make: (question: CountQuestion, ground: Ground) => Promise<Value>,
): Promise<Value> {
  const ofGround = made.get(ground) ?? new Map<string, Promise<Value>>();
  made.set(ground, ofGround);
  const key = JSON.stringify(question);
  const value = ofGround.get(key) ?? make(question, ground);
  ofGround.set(key, value);
  return value;
}

async function makeFacts(question: CountQuestion, ground: Ground): Promise<CountFacts> {
  const over = readThreshold(question.over);
  const stretch = stretchOf(question, question.mode);
  const recorded = membersOver(ground, over, stretch, question);
  const estimates = await estimatesOf(question, question.mode, over, ground);
  const widest = hasMembers(question) ? null : (widestFile(ground, over, stretch)?.recorded ?? null);
  if (estimates === 'too-many') return { recorded, widest, estimates: null, estimated: false };
  return { recorded, widest, estimates, estimated: true };
}

export function stretchOf({ period }: CountQuestion, mode: CountQuestion['mode']): Stretch {
  if (period === null) return { from: null, to: null };
  const { from, to } = daysOf(period);
  return mode === 'by' ? { from: null, to } : { from, to };
}

function holds({ from, to }: Stretch, day: string | null): boolean {
  if (day === null) return from === null && to === null;
  return (from === null || day >= from) && (to === null || day <= to);
}

function membersOver(ground: Ground, over: Threshold, stretch: Stretch, members: Members): ModelEntry[] {
  return countedModels(ground.catalog, over)
    .filter(({ model, day }) => holds(stretch, day) && belongs(model, members))
    .map(({ model }) => model);
}

/** Counts with those whose size is derived or imputed; null where the reading asks for what no pace gives. */
async function estimatesOf(
  { period, ...members }: CountQuestion,
  mode: CountQuestion['mode'],
  over: Threshold,
  ground: Ground,
): Promise<PacePeriod | null | 'too-many'> {
  const by = period === null ? 'year' : lengthOf(period);
  if (hasMembers(members) || by === null) return null;
  const pace = await ground.pace(over, by, mode === 'by');
  if (pace === null) return 'too-many';
  if (period === null) return pace.periods.at(-1) ?? null;
  return pace.periods.find((found) => found.period === period) ?? null;
}

function lengthOf(period: string): PeriodLength | null {
  if (/^\d{4}$/.test(period)) return 'year';
  if (/^\d{4}-Q\d$/.test(period)) return 'quarter';
  return /^\d{4}-\d\d$/.test(period) ? 'month' : null;
}

function widestFile(ground: Ground, over: Threshold, stretch: Stretch) {
  const day = ground.vintage.date;
  const counts = ground.catalog.files
    .filter(({ snapshot }) => snapshot.retrieved === day)
    .map((file) => {
      const rows = [...rowsOver(file, over).values()];
      const dated = rows.filter(({ published }) => holds(stretch, usableDay(published, day)));
      return { file: file.snapshot.file, total: rows.length, recorded: dated.length };
    });
  return counts.sort((a, b) => b.total - a.total)[0] ?? null;
}

async function makeOthers(question: CountQuestion, ground: Ground): Promise<readonly OtherReading[]> {
  const over = readThreshold(question.over);
  const { estimates } = await countFacts(question, ground);
  const otherMode = question.mode === 'in' ? 'by' : 'in';
  const way = otherMode === 'by' ? ('cumulative' as const) : ('in-period' as const);
  const turned = question.period !== null;
  const found: OtherReading[] = turned ? countedOtherwise(question, over, otherMode, way, ground) : [];
  if (hasMembers(question)) {
    const all = membersOver(ground, over, stretchOf(question, question.mode), {}).length;
    return [...found, other(['all-models'], all)];
  }
  found.push(...estimated(estimates, []), ...(await byVintage(question, over, question.mode, [], ground)));
  if (turned) {
    found.push(...(await byVintage(question, over, otherMode, [way], ground)));
    const cumulated = await estimatesOf(question, otherMode, over, ground);
    if (cumulated !== 'too-many') found.push(...estimated(cumulated, [way]));
  }
  return [...found, ...decades(question, over, ground)];
}

function countedOtherwise(
  question: CountQuestion,
  over: Threshold,
  mode: CountQuestion['mode'],
  way: 'cumulative' | 'in-period',
  ground: Ground,
): OtherReading[] {
  const stretch = stretchOf(question, mode);
  const widest = hasMembers(question) ? null : widestFile(ground, over, stretch);
  return [
    other([way], membersOver(ground, over, stretch, question).length),
    ...(widest ? [other([way, 'file'], widest.recorded, { file: widest.file })] : []),
  ];
}

function estimated(period: PacePeriod | null, ways: OtherReading['ways']): OtherReading[] {
  if (!period) return [];
  const { derived, expected, low, high } = period;
  return [
    ...(derived === null ? [] : [other([...ways, 'derived'], derived)]),
    ...(expected === null ? [] : [other([...ways, 'expected'], expected, { low, high })]),
  ];
}

/** What was counted at earlier vintages, those from after the period: before its end nobody could tell. */
async function byVintage(
  question: CountQuestion,
  over: Threshold,
  mode: CountQuestion['mode'],
  ways: OtherReading['ways'],
  ground: Ground,
): Promise<OtherReading[]> {
  const stretch = stretchOf(question, mode);
  const sketches = (await ground.sketches()).filter(
    ({ date }) => date < ground.vintage.date && (stretch.to === null || date > stretch.to),
  );
  const isOver = (sized: Sized) =>
    ((over.unit === 'FLOP' ? sized.trainingFlop : sized.trainingCostUsd) ?? 0) > over.value;
  return [...sketches].reverse().flatMap(({ date: vintage, models, files }) => {
    const within = ({ published }: Sized) => holds(stretch, usableDay(published, vintage));
    const recorded = models.filter((model) => isOver(model) && within(model)).length;
    const counts = files.map((file) => ({
      file: file.snapshot.file,
      recorded: [...rowsOver(file, over).values()].filter(within).length,
    }));
    const [widest] = counts.sort((a, b) => b.recorded - a.recorded);
    const whole = other([...ways, 'vintage'], recorded, { vintage });
    if (!widest || widest.recorded === recorded) return [whole];
    return [whole, other([...ways, 'vintage', 'file'], widest.recorded, { vintage, file: widest.file })];
  });
}

/** A power of ten more or less: the usual slip. */
function decades(question: CountQuestion, over: Threshold, ground: Ground): OtherReading[] {
  return [over.value * 10, over.value / 10].map((value) => {
    const shifted = { ...over, value: Number(value.toPrecision(6)) };
    const members = membersOver(ground, shifted, stretchOf(question, question.mode), question);
    return other(['threshold'], members.length, { over: spellThreshold(shifted) });
  });
}

function other(
  ways: OtherReading['ways'],
  value: number,
  more: Partial<Omit<OtherReading, 'ways' | 'value'>> = {},
): OtherReading {
  return {
    ways,
    value,
    low: null,
    high: null,
    date: null,
    vintage: null,
    file: null,
    over: null,
    scope: null,
    ...more,
  };
}
