/**
 * The estimates of a vintage, from the cache where it is in line with snapshots and assumptions, else made anew: a few
 * seconds, once a vintage.
 */
import { join } from 'node:path';
import { type CachePlace, readPreparedFile, writeCacheFile } from './cache-file.js';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import type { Histories } from './catalog/history.js';
import { decisionsKey } from './decided-corrections.js';
import type { CapabilityRow } from './estimates/capabilities.js';
import type { ComputeMaterial } from './estimates/compute/estimate-compute.js';
import type { PackedEstimates } from './estimates/packed-estimates.js';
import type { VintageEstimates } from './estimates/vintage-estimates.js';
import { cacheKey } from './histories-cache.js';
import { REFERENCE_PATHS, type ReferenceFiles } from './provenance/reference-files.js';
import { loadReferenceFiles } from './reference-files.js';
import type { Manifest, SnapshotStore } from './snapshots/snapshot-store.js';

/** Raised whenever the methods or the shape of the estimates change. */
const ESTIMATES_FORMAT = 7;

export interface EstimatesRequest extends CachePlace {
  readonly store: SnapshotStore;
  /** Files of models and of the capabilities index. */
  readonly manifests: readonly Manifest[];
  readonly decisions: readonly StoredDecision[];
  readonly version: string;
  readonly asOf: string | null;
  readonly histories: () => Promise<Histories>;
}

export async function loadEstimates(request: EstimatesRequest): Promise<VintageEstimates> {
  const { asOf, progress } = request;
  const name = `estimates-${await estimatesKey(request)}.json`;
  const { packEstimates, unpackEstimates } = await import('./estimates/packed-estimates.js');
  const cached = await readPreparedFile<PackedEstimates>(name, request, asOf, 'estimates');
  if (cached) return unpackEstimates(cached);
  progress(`estimating every model${asOf === null ? '' : ` as of ${asOf}`}`);
  const { estimateCompute } = await import('./estimates/compute/estimate-compute.js');
  const { summarizeCompute } = await import('./estimates/vintage-estimates.js');
  const estimates = { compute: summarizeCompute(estimateCompute(await openMaterial(request))) };
  await writeCacheFile(name, packEstimates(estimates), request);
  return estimates;
}

/** Changes with the snapshots of the vintage, accepted corrections, the assumptions, and what a further step depends on. */
export async function estimatesKey(
  request: EstimatesRequest,
  further: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { asOf, manifests, decisions, version } = request;
  const visible = manifests.filter(({ retrieved }) => asOf === null || retrieved <= asOf);
  const texts = await readAssumptionTexts(request);
  return cacheKey(
    { manifests: visible, version },
    { ...texts, ...decisionsKey(decisions), ...further, format: String(ESTIMATES_FORMAT) },
  );
}

/** What the estimates of a vintage are made from. */
export async function openMaterial(request: EstimatesRequest): Promise<ComputeMaterial> {
  const { modelFacts } = await import('./estimates/facts.js');
  const { openCapabilities } = await import('./estimates/capabilities.js');
  return {
    ...(await openAssumptions(request)),
    models: modelFacts(await request.histories(), request.asOf),
    capabilityOf: openCapabilities(await readCapabilities(request)),
  };
}

/** What estimates need that no snapshot holds. */
export async function openAssumptions(
  place: Pick<CachePlace, 'files' | 'packageRoot'>,
): Promise<Pick<ComputeMaterial, 'chips' | 'assumptions'>> {
  const { readComputeReference } = await import('./estimates/compute/compute-reference.js');
  return readComputeReference(await readAssumptionTexts(place));
}

function readAssumptionTexts(place: Pick<CachePlace, 'files' | 'packageRoot'>): Promise<ReferenceFiles> {
  return loadReferenceFiles(join(place.packageRoot, 'data'), place.files, REFERENCE_PATHS.compute);
}

/** The newest index retrieved by the day. */
async function readCapabilities({ manifests, store, asOf }: EstimatesRequest): Promise<CapabilityRow[]> {
  const newest = manifests
    .filter(
      ({ source, retrieved }) => source === 'epoch-capabilities' && (asOf === null || retrieved <= asOf),
    )
    .sort((a, b) => (a.retrieved < b.retrieved ? -1 : 1))
    .at(-1);
  if (!newest) return [];
  const { columns, row } = await store.readRows(newest);
  return row.flatMap((_, index) => {
    const score = columns.capabilityScore?.[index];
    return typeof score === 'number'
      ? [{ model: String(columns.model?.[index] ?? ''), version: String(columns.name?.[index] ?? ''), score }]
      : [];
  });
}
