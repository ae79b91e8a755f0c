/** Forecasts and their backtest: listings, estimates and what is assumed, brought to the pure stages. */
import { join } from 'node:path';
import { InputError } from './provenance/input-error.js';
import { REFERENCE_PATHS } from './provenance/reference-files.js';
import { loadReferenceFiles } from './reference-files.js';
import type { FileSystem } from './snapshots/file-system.js';
import { backtestCells } from './trends/backtest.js';
import { BacktestAnswer, type BacktestCell } from './trends/backtest-answer.js';
import { scoreCells } from './trends/backtest-scores.js';
import { checkForecastQuestion } from './trends/check-forecast-question.js';
import { thresholdShape } from './trends/counted.js';
import { expectedCounts, sizedModels, tellsOfAll } from './trends/expected.js';
import { answerForecast, type ForecastOrder } from './trends/forecast.js';
import type { ForecastAnswer } from './trends/forecast-answer.js';
import type { BacktestQuestion, ForecastQuestion } from './trends/forecast-question.js';
import { type ForecastReference, readForecastReference } from './trends/forecasts/forecast-reference.js';
import { FORECAST_METHODS } from './trends/forecasts/index.js';
import { type KnownSetup, knownAt, knownExpected, knownNearFrontier } from './trends/forecasts/known.js';
import type { Threshold } from './units/threshold.js';
import type { Vintages } from './vintages.js';

export interface ForecastPlace {
  readonly files: FileSystem;
  readonly packageRoot: string;
}

type Asked = Pick<ForecastQuestion, 'seed' | 'simulations'>;

async function openAssumptions(place: ForecastPlace): Promise<ForecastReference> {
  return readForecastReference(
    await loadReferenceFiles(join(place.packageRoot, 'data'), place.files, REFERENCE_PATHS.forecast),
  );
}

export async function forecast(
  vintages: Vintages,
  place: ForecastPlace,
  question: ForecastQuestion,
): Promise<ForecastAnswer> {
  const asOf = question['as-of'] ?? null;
  const { vintage } = await vintages.catalog(asOf);
  const { forecast: assumptions, reporting, published } = await openAssumptions(place);
  const { over = null, within = null } = question;
  checkForecastQuestion(question, vintage.date, assumptions);
  const reading = question.reading ?? (over?.unit === 'USD' ? 'expected' : 'recorded');
  const setup = { reporting: { ...reporting, draws: assumptions.lags }, assumptions };
  const found = await knownOf(vintages, { over, within, reading, asOf, question, setup });
  return answerForecast({
    vintage,
    over,
    within,
    reading,
    method: question.method,
    by: question.by ?? null,
    until: question.until,
    ...found,
    setup: { ...setupOf(question, assumptions), assumptions, published },
  });
}

function setupOf({ seed, simulations }: Asked, { draws, seed: usual }: { draws: number; seed: number }) {
  return { draws: simulations ?? draws, seed: seed ?? usual };
}

interface KnownWish {
  readonly over: Threshold | null;
  readonly within: number | null;
  readonly reading: ForecastOrder['reading'];
  readonly asOf: string | null;
  readonly question: ForecastQuestion;
  readonly setup: KnownSetup;
}

async function knownOf(
  vintages: Vintages,
  { over, within, reading, asOf, question, setup }: KnownWish,
): Promise<Pick<ForecastOrder, 'known' | 'levelLogSd' | 'cost'>> {
  const listings = await vintages.listings();
  const vintage = listings.vintages.findLastIndex(({ date }) => asOf === null || date <= asOf);
  const exact = { levelLogSd: 0, cost: null };
  if (over === null) return { ...exact, known: knownNearFrontier(listings, vintage, within ?? 0, setup) };
  if (reading === 'recorded') {
    requireNoBasis(over, question);
    return { ...exact, known: knownAt(listings, vintage, over, setup) };
  }
  const catalog = await vintages.catalog(asOf);
  const sizes = await vintages.sizes(asOf, over, question);
  const { intervalLevel: level } = await vintages.wording();
  const models = sizedModels(catalog, sizes);
  if (!tellsOfAll(catalog, sizes)) return { known: null, levelLogSd: 0, cost: sizes.cost };
  const [all] = expectedCounts(models, 1, () => [0], sizes, { level, cumulate: 0 });
  const known = knownExpected(
    listings,
    vintage,
    over,
    models.map(({ day, size }) => ({ published: day, probability: size.probability, median: size.value })),
    setup,
  );
  const width = all ? Math.log((all.high + HALF) / (all.low + HALF)) : 0;
  return { known, levelLogSd: width / 2 / NORMAL_95, cost: sizes.cost };
}

function requireNoBasis({ unit }: Threshold, question: ForecastQuestion): void {
  for (const flag of ['scope', 'price-month'] as const)
    if (question[flag] !== undefined)
      throw new InputError(
        unit === 'USD'
          ? 'recorded costs are as their source has them; it goes with --reading expected'
          : 'says which dollars are meant; the threshold is in FLOP',
        { flag: `--${flag}` },
      );
}

/** So that an interval that starts at none has a width on the log. */
const HALF = 0.5;
/** Standard normal quantile of 0.95: half the width of a 90 % interval in standard deviations. */
const NORMAL_95 = 1.6449;

/** Of one opened observatory: the same question is worked on once, however many ask it. */
const answered = new WeakMap<Vintages, Map<string, Promise<BacktestAnswer>>>();
const MOST_ANSWERED = 16;

export function backtest(
  vintages: Vintages,
  place: ForecastPlace,
  question: BacktestQuestion,
): Promise<BacktestAnswer> {
  const known = answered.get(vintages) ?? new Map<string, Promise<BacktestAnswer>>();
  answered.set(vintages, known);
  const key = JSON.stringify(question);
  const found = known.get(key);
  if (found) return found;
  const made = makeBacktest(vintages, place, question);
  known.set(key, made);
  made.catch(() => known.delete(key));
  if (known.size > MOST_ANSWERED) known.delete(known.keys().next().value ?? '');
  return made;
}

export async function bundledBacktest({ files, packageRoot }: ForecastPlace): Promise<BacktestAnswer> {
  const path = join(packageRoot, 'data', 'validation', 'backtest.json');
  return BacktestAnswer.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}

async function makeBacktest(
  vintages: Vintages,
  place: ForecastPlace,
  question: BacktestQuestion,
): Promise<BacktestAnswer> {
  const asOf = question['as-of'] ?? null;
  const { vintage } = await vintages.catalog(asOf);
  const { forecast: assumptions, reporting, published } = await openAssumptions(place);
  const all = await vintages.listings();
  const listings = { ...all, vintages: all.vintages.filter(({ date }) => asOf === null || date <= asOf) };
  const { draws, lags, overFlop, horizonMonths } = assumptions.backtest;
  const own = { ...assumptions, lags };
  const thresholds: readonly Threshold[] = question.over
    ? [question.over]
    : overFlop.map((value) => ({ value, unit: 'FLOP' }));
  const setup = setupOf(question, { draws, seed: assumptions.seed });
  const cells: BacktestCell[] = [];
  for (const over of thresholds)
    for (const found of backtestCells({
      listings,
      over,
      methods: methodsFor(question.method),
      before: question.before ?? null,
      known: { reporting: { ...reporting, draws: lags }, assumptions: own },
      setup: { ...setup, assumptions: own, published },
    })) {
      cells.push(...found);
      // Whoever serves others meanwhile answers them between two forecasts.
      await new Promise((resume) => setImmediate(resume));
    }
  return {
    vintage,
    thresholds: thresholds.map(thresholdShape),
    origins: [...new Set(cells.map(({ origin }) => origin))].sort(),
    targets: [...new Set(cells.map(({ target }) => target))].sort(),
    seed: setup.seed,
    simulations: setup.draws,
    ...scoreCells(cells, horizonMonths),
    cells: question.explain ? cells : null,
  };
}

/** What a pool is made of comes before it. */
function methodsFor(wanted: BacktestQuestion['method']) {
  const methods = FORECAST_METHODS.filter(({ id }) => wanted === undefined || id === wanted);
  return [...methods].reverse();
}
