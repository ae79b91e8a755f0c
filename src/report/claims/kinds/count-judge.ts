/** Is a number of models over a threshold what the data counts, or what it counts under another reading? */
import type { ModelEntry } from '../../../catalog/model.js';
import { sizeOf } from '../../../catalog/over.js';
import type { PacePeriod } from '../../../trends/pace-answer.js';
import { readThreshold, type Threshold } from '../../../units/threshold.js';
import type { ClaimFigure, ClaimSource, CountReading, OtherReading } from '../claim.js';
import { daysOf } from '../read/dates.js';
import type { Ground, Judgement } from './claim-kind.js';
import { countFacts, otherCounts, stretchOf } from './count-facts.js';
import { countFits, oneSided } from './fits.js';

const MOST_CELLS = 25;
const MOST_OTHER_READINGS = 3;

export async function judgeCount(reading: CountReading, ground: Ground): Promise<Judgement> {
  const { kind, value: claimed, comparator, ...question } = reading;
  if (liesAhead(reading, ground))
    return { verdict: 'not-decidable', figure: null, otherReadings: [], sources: fileSources(ground) };
  const { recorded, widest, estimates, estimated } = await countFacts(question, ground);
  const judgement = {
    figure: figureOf(recorded.length, estimates),
    otherReadings: [],
    sources: countSources(recorded, readThreshold(reading.over), ground),
  };
  const { count, roundedCount } = ground.assumptions;
  const fits = (value: number) =>
    countFits(value, claimed, comparator, { exactly: count, about: roundedCount });
  if (fits(recorded.length) || (widest !== null && fits(widest)))
    return { ...judgement, verdict: 'supported' };
  if (!estimated) return { ...judgement, verdict: 'not-decidable' };
  const others = (await otherCounts(question, ground)).filter((other) => otherFits(other, reading, ground));
  if (others.length === 0) {
    const { to } = stretchOf(question, reading.mode);
    const open = to !== null && to >= ground.vintage.date;
    const mayCome = open && claimed > recorded.length && !/most|less/.test(comparator);
    return { ...judgement, verdict: mayCome ? 'not-decidable' : 'contradicted' };
  }
  const distinct = others.filter(
    ({ value }, at) => others.findIndex((other) => other.value === value) === at,
  );
  const otherReadings = distinct.slice(0, MOST_OTHER_READINGS);
  const sources = [...judgement.sources, ...otherSources(otherReadings, ground)];
  return { ...judgement, verdict: 'supported-other-reading', otherReadings, sources };
}

/** A period that has not begun, or a count up to a day after the year of the vintage. */
function liesAhead({ period, mode }: CountReading, { vintage: { date } }: Ground): boolean {
  if (period === null) return false;
  const { from, to } = daysOf(period);
  return from > date || (mode === 'by' && (to ?? '') > `${date.slice(0, 4)}-12-31`);
}

/** Other readings must fit closer, for one of many fits by chance; a slip of a power of ten exactly. */
function otherFits(
  { ways, value, low, high }: OtherReading,
  { value: claimed, comparator }: CountReading,
  { assumptions }: Ground,
): boolean {
  const figure = value ?? 0;
  if (ways.includes('threshold'))
    return claimed > 0 && figure === claimed && /exactly|about/.test(comparator);
  if (low !== null && high !== null) {
    const widen = comparator === 'about' ? assumptions.count.share : 0;
    return (
      oneSided(figure, claimed, comparator) ?? (low * (1 - widen) <= claimed && claimed <= high * (1 + widen))
    );
  }
  const { otherCount, roundedCount } = assumptions;
  const about = { models: otherCount.models, share: roundedCount.share };
  return countFits(figure, claimed, comparator, { exactly: otherCount, about });
}

function figureOf(recorded: number, estimates: PacePeriod | null): ClaimFigure {
  const { expected, low, high } = estimates ?? { expected: null, low: null, high: null };
  const known = expected !== null && low !== null && high !== null;
  return {
    value: recorded,
    low: null,
    high: null,
    level: known ? 0.9 : null,
    unit: 'models',
    evidence: 'recorded',
    date: null,
    expected: known ? { value: expected, low, high } : null,
  };
}

/** The files of the vintage's day: what was counted in them. */
export function fileSources({ vintage }: Ground): ClaimSource[] {
  return vintage.snapshots
    .filter(({ retrieved }) => retrieved === vintage.date)
    .map((snapshot) => ({ type: 'file', ...snapshot }));
}

/** Few models are named by their cells, many by the files. */
function countSources(models: readonly ModelEntry[], over: Threshold, ground: Ground): ClaimSource[] {
  if (models.length === 0 || models.length > MOST_CELLS) return fileSources(ground);
  return models.flatMap((model) => {
    const { sources } = over.unit === 'FLOP' ? model.trainingCompute : model.trainingCost;
    const cell = sizeOf(model, over.unit) === null ? undefined : sources[0];
    return cell ? [{ type: 'cell' as const, ...cell }] : [];
  });
}

function otherSources(others: readonly OtherReading[], ground: Ground): ClaimSource[] {
  const { snapshots } = ground.vintage;
  return others.flatMap(({ vintage, file }) =>
    vintage === null
      ? []
      : snapshots
          .filter((snapshot) => snapshot.retrieved === vintage && (file === null || snapshot.file === file))
          .map((snapshot) => ({ type: 'file' as const, ...snapshot })),
  );
}
