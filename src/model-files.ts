/** What do files of models say, with nothing but their bytes? Rows to histories, catalogue, estimates and counts. */
import { catalogAsOf } from './catalog/as-of.js';
import type { Catalog } from './catalog/catalog.js';
import { buildHistories, type Histories, type ModelTable } from './catalog/history.js';
import type { IdentityData } from './catalog/identity-data.js';
import { listingsOf } from './catalog/listings.js';
import { type Asked, type KnownModels, readAsked } from './described-runs.js';
import { type CapabilityRow, openCapabilities } from './estimates/capabilities.js';
import type { ComputeReference } from './estimates/compute/compute-reference.js';
import { estimateCompute } from './estimates/compute/estimate-compute.js';
import { modelFacts } from './estimates/facts.js';
import { computeSizes, type Sizes } from './estimates/sizes.js';
import { summarizeCompute, type VintageEstimates } from './estimates/vintage-estimates.js';
import { InputError } from './provenance/input-error.js';
import { tableOf } from './snapshots/row-table.js';
import { findSource } from './sources/find-source.js';
import { parseSnapshot } from './sources/parse-snapshot.js';
import type { SourceId } from './sources/source.js';
import { answerBreakdown } from './trends/breakdown.js';
import type { BreakdownAnswer } from './trends/breakdown-answer.js';
import { checkForecastQuestion } from './trends/check-forecast-question.js';
import type { CountingReference } from './trends/counting-reference.js';
import { answerForecast } from './trends/forecast.js';
import type { ForecastAnswer } from './trends/forecast-answer.js';
import { ForecastQuestion } from './trends/forecast-question.js';
import type { ForecastReference } from './trends/forecasts/forecast-reference.js';
import { knownAt } from './trends/forecasts/known.js';
import { answerPace } from './trends/pace.js';
import type { PaceAnswer } from './trends/pace-answer.js';
import { BreakdownQuestion, PaceQuestion } from './trends/question.js';
import type { Threshold } from './units/threshold.js';

/** One dated file of a source, unpacked. */
export interface ModelFile {
  readonly source: SourceId;
  /** Day on which the source served it, YYYY-MM-DD. */
  readonly retrieved: string;
  /** How errors and citations name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Throws an InputError, naming file, row and column, for bytes that are no such table. */
export async function readModels(files: readonly ModelFile[], identity: IdentityData): Promise<Histories> {
  if (files.length === 0) throw new InputError('no file of models; expected at least one');
  return buildHistories(await Promise.all(files.map(modelTable)), identity);
}

async function modelTable({ source: id, retrieved, file, bytes }: ModelFile): Promise<ModelTable> {
  const source = findSource(id);
  if (source.subject !== 'model') throw new InputError(`${id} is no source of models`, { file });
  const parsed = parseSnapshot(source, bytes, { file, retrieved });
  return {
    snapshot: { source: id, retrieved, file, sha256: await sha256Of(bytes) },
    scope: source.scope,
    headers: Object.fromEntries(parsed.columns.map(({ field, header }) => [field, header])),
    table: tableOf(parsed),
  };
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every model that was listed by a day, with its estimated compute. Takes seconds for thousands of models. */
export function estimateModels(
  histories: Histories,
  asOf: string | null,
  reference: ComputeReference,
  capabilities: readonly CapabilityRow[] = [],
): KnownModels {
  const { vintage } = catalogAsOf(histories, asOf);
  const models = modelFacts(histories, asOf);
  const material = { ...reference, models, capabilityOf: openCapabilities(capabilities) };
  return { vintage, models, estimates: { compute: summarizeCompute(estimateCompute(material)) } };
}

/** How many models over a threshold; without `estimates` only those whose size a source states. */
export function countModels(
  asked: Asked<typeof PaceQuestion>,
  catalog: Catalog,
  reference: CountingReference,
  estimates: VintageEstimates | null = null,
): PaceAnswer {
  const question = readAsked(PaceQuestion, asked);
  const sizes = sizesOf(question.over, reference, estimates);
  return answerPace(catalog, question, reference.wording, sizes);
}

/** Whose, where and of which kind they are. */
export function splitModels(
  asked: Asked<typeof BreakdownQuestion>,
  catalog: Catalog,
  reference: CountingReference,
  estimates: VintageEstimates | null = null,
): BreakdownAnswer {
  const question = readAsked(BreakdownQuestion, asked);
  const sizes = sizesOf(question.over, reference, estimates);
  return answerBreakdown(catalog, question, sizes, reference.wording);
}

function sizesOf(
  over: Threshold,
  { counting }: CountingReference,
  estimates: VintageEstimates | null,
): Sizes | null {
  return estimates && over.unit === 'FLOP' ? computeSizes(estimates, over.value, counting) : null;
}

/** How many there will be whose size a source states. All the days whose vintages are known speak for how late reports are. */
export function forecastModels(
  asked: Asked<typeof ForecastQuestion>,
  histories: Histories,
  reference: ForecastReference,
): ForecastAnswer {
  const question = readAsked(ForecastQuestion, asked);
  const { over, until, method, by = null } = question;
  const { forecast: assumptions, reporting, published } = reference;
  const { vintage } = catalogAsOf(histories, question['as-of'] ?? null);
  checkForecastQuestion(question, vintage.date, assumptions);
  if (over === undefined || question.reading === 'expected')
    throw new InputError('only recorded counts over a threshold are forecast from files alone', {
      flag: over === undefined ? '--within' : '--reading',
    });
  const days = [...new Set(vintage.snapshots.map(({ retrieved }) => retrieved))].sort();
  const setup = { reporting: { ...reporting, draws: assumptions.lags }, assumptions };
  return answerForecast({
    ...{ vintage, over, until, method, by, within: null, reading: 'recorded', cost: null, levelLogSd: 0 },
    known: knownAt(listingsOf(histories, days), days.length - 1, over, setup),
    setup: {
      draws: question.simulations ?? assumptions.draws,
      seed: question.seed ?? assumptions.seed,
      ...{ assumptions, published },
    },
  });
}
