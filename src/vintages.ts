/** What is known at each vintage: catalogue, estimates and what they are made from, each made once and kept. */
import { join } from 'node:path';
import type { CachePlace } from './cache-file.js';
import type { StoredDecision } from './catalog/accepted-corrections.js';
import type { Catalog } from './catalog/catalog.js';
import type { CreditCounts } from './catalog/entities/credited.js';
import type { Histories } from './catalog/history.js';
import type { Listings } from './catalog/listings.js';
import type { CostBasisWish } from './cost-basis.js';
import type { EstimateAnswer } from './estimates/answer.js';
import type { ComputeMaterial } from './estimates/compute/estimate-compute.js';
import type { CostMethod } from './estimates/cost/estimate-cost.js';
import type { RentalCommitment } from './estimates/cost/run-constants.js';
import type { CountingAssumptions, Sizes } from './estimates/sizes.js';
import type { VintageCosts } from './estimates/vintage-costs.js';
import type { VintageEstimates } from './estimates/vintage-estimates.js';
import type { EstimatesRequest } from './estimates-cache.js';
import {
  historiesKey,
  loadCatalog,
  loadCredits,
  loadHistories,
  loadListings,
  loadSketches,
} from './histories-cache.js';
import { InputError } from './provenance/input-error.js';
import type { Manifest, SnapshotStore } from './snapshots/snapshot-store.js';
import { findSource } from './sources/find-source.js';
import type { Subject } from './sources/source.js';
import type { VintageSketch } from './trends/vintage-sketch.js';
import { readWording, type Wording } from './trends/wording.js';
import type { Threshold } from './units/threshold.js';

export interface VintagesRequest extends CachePlace {
  readonly store: SnapshotStore;
  readonly manifests: readonly Manifest[];
  readonly decisions: readonly StoredDecision[];
  readonly version: string;
}

/** `asOf` null: everything. Each throws an InputError for a day before the first vintage. */
export interface Vintages {
  /** Retrieval days of the files of models, oldest first. */
  readonly days: readonly string[];
  /** Every field of every model. */
  histories(asOf: string | null): Promise<Histories>;
  catalog(asOf: string | null): Promise<Catalog>;
  catalogWithEstimates(asOf: string | null): Promise<Catalog>;
  /** Every vintage up to the day, for a look back. */
  sketches(asOf: string | null): Promise<readonly VintageSketch[]>;
  /** Whose models each vintage listed, up to the day. */
  credits(asOf: string | null): Promise<readonly CreditCounts[]>;
  /** Of all vintages: whoever asks for an earlier one leaves the later ones out. */
  listings(): Promise<Listings>;
  /** Changes with the files of models and with the rules that bring them together. */
  recordKey(): Promise<string>;
  estimates(asOf: string | null): Promise<VintageEstimates>;
  costs(asOf: string | null): Promise<VintageCosts>;
  /** The method behind the costs, to cost one model or run with its working. */
  costMethod(asOf: string | null, commitment?: RentalCommitment): Promise<CostMethod>;
  /** Of every model against a threshold; `basis` says which cost and whose dollars, and is refused for FLOP. */
  sizes(asOf: string | null, over: Threshold, basis: CostBasisWish): Promise<Sizes>;
  /** The same sum by every scope and in dollars of other months; null for FLOP. */
  variants(asOf: string | null, over: Threshold): Promise<readonly Sizes[] | null>;
  /** What the estimates of the vintage are made from. */
  material(asOf: string | null): Promise<ComputeMaterial>;
  /** @param id of a model that is visible at the vintage */
  explain(asOf: string | null, id: string): Promise<EstimateAnswer>;
  wording(): Promise<Wording>;
}

/** What the estimates read beside the files of models. */
const ESTIMATE_SUBJECTS: readonly Subject[] = ['model', 'model-version'];
const MOST_KEPT = 64;
/** Whole catalogues, of which an address can ask for any day. */
const MOST_FILLED = 4;

export function openVintages(request: VintagesRequest): Vintages {
  const subjects = (wanted: readonly Subject[]) =>
    request.manifests.filter(({ source }) => wanted.includes(findSource(source).subject));
  const ofModels = subjects(['model']);
  const ofEstimates = subjects(ESTIMATE_SUBJECTS);
  const days = daysOf(ofModels);
  const listed = once(() => loadHistories({ ...request, manifests: ofModels }, 'listed'));
  const whole = once(() => loadHistories({ ...request, manifests: ofModels }, 'whole'));
  const sketched = new Map<string, Promise<readonly VintageSketch[]>>();
  const credited = new Map<string, Promise<readonly CreditCounts[]>>();
  const catalogs = new Map<string, Promise<Catalog>>();
  const filled = new Map<string, Promise<Catalog>>();
  const estimated = new Map<string, Promise<VintageEstimates>>();
  const materials = new Map<string, Promise<ComputeMaterial>>();
  const costed = new Map<string, Promise<VintageCosts>>();
  const methods = new Map<string, Promise<CostMethod>>();

  async function check(asOf: string | null): Promise<void> {
    const [first] = days;
    if (first === undefined) throw new InputError('the data directory holds no file of models yet');
    if (asOf !== null && asOf < first)
      throw new InputError(`nothing was retrieved by ${asOf}; the first vintage is ${first}`, {
        flag: '--as-of',
      });
  }

  async function histories(asOf: string | null): Promise<Histories> {
    await check(asOf);
    return whole();
  }

  /** One catalogue a vintage, whichever day of it was asked for. */
  async function catalog(asOf: string | null): Promise<Catalog> {
    await check(asOf);
    const day = days.filter((date) => asOf === null || date <= asOf).at(-1) ?? '';
    const made = await kept(catalogs, day, () =>
      loadCatalog({ ...request, manifests: ofModels }, day, listed),
    );
    return { ...made, vintage: { ...made.vintage, asOf } };
  }

  /** One estimate a vintage, whichever day of it was asked for. */
  function estimateKey(asOf: string | null): string {
    return (
      daysOf(ofEstimates)
        .filter((day) => asOf === null || day <= asOf)
        .at(-1) ?? ''
    );
  }

  function estimateRequest(asOf: string | null): EstimatesRequest {
    return { ...request, manifests: ofEstimates, asOf, histories: whole };
  }

  function estimates(asOf: string | null): Promise<VintageEstimates> {
    return kept(estimated, estimateKey(asOf), async () => {
      await check(asOf);
      return (await import('./estimates-cache.js')).loadEstimates(estimateRequest(asOf));
    });
  }

  function costs(asOf: string | null): Promise<VintageCosts> {
    return kept(costed, estimateKey(asOf), async () => {
      await check(asOf);
      return (await import('./costs-cache.js')).loadCosts(
        estimateRequest(asOf),
        () => material(asOf),
        () => estimates(asOf),
      );
    });
  }

  function material(asOf: string | null): Promise<ComputeMaterial> {
    return kept(materials, estimateKey(asOf), async () =>
      (await import('./estimates-cache.js')).openMaterial(estimateRequest(asOf)),
    );
  }

  async function assumption(name: string): Promise<unknown> {
    const path = join(request.packageRoot, 'data', 'assumptions', `${name}.json`);
    return JSON.parse(new TextDecoder().decode(await request.files.read(path)));
  }

  async function counting(): Promise<CountingAssumptions> {
    const { CountingAssumptions: schema } = await import('./estimates/sizes.js');
    return schema.parse(await assumption('counting'));
  }

  return {
    days,
    histories,
    catalog,
    sketches: async (asOf) => {
      await check(asOf);
      const all = await kept(sketched, '', () =>
        loadSketches({ ...request, manifests: ofModels }, days, listed),
      );
      return all.filter(({ date }) => asOf === null || date <= asOf);
    },
    credits: async (asOf) => {
      await check(asOf);
      const all = await kept(credited, '', () =>
        loadCredits({ ...request, manifests: ofModels }, days, listed),
      );
      return all.filter(({ date }) => asOf === null || date <= asOf);
    },
    listings: once(() => loadListings({ ...request, manifests: ofModels }, days, listed)),
    recordKey: once(() => historiesKey({ ...request, manifests: ofModels })),
    estimates,
    material,
    catalogWithEstimates: (asOf) =>
      kept(
        filled,
        asOf ?? '',
        async () => {
          const { withEstimates } = await import('./estimates/overlay.js');
          return withEstimates(await catalog(asOf), await estimates(asOf), await costs(asOf));
        },
        MOST_FILLED,
      ),
    costs,
    costMethod: (asOf, commitment = 'one-year') =>
      kept(methods, `${estimateKey(asOf)} ${commitment}`, async () => {
        const { openCosts } = await import('./costs-cache.js');
        const { computeLookup } = await import('./estimates/compute-lookup.js');
        const known = computeLookup(await estimates(asOf));
        return openCosts(request, await material(asOf), known, commitment);
      }),
    variants: async (asOf, over) => {
      if (over.unit !== 'USD') return null;
      const { sizeVariants } = await import('./cost-basis.js');
      return sizeVariants(await catalog(asOf), await costs(asOf), over.value, await counting(), request);
    },
    sizes: async (asOf, over, basis) => {
      const { computeSizes } = await import('./estimates/sizes.js');
      if (over.unit === 'USD') {
        const { sizesInDollars } = await import('./cost-basis.js');
        return sizesInDollars(
          await catalog(asOf),
          await costs(asOf),
          over.value,
          basis,
          await counting(),
          request,
        );
      }
      for (const flag of ['scope', 'price-month'] as const)
        if (basis[flag] !== undefined)
          throw new InputError('says which dollars are meant; the threshold is in FLOP', {
            flag: `--${flag}`,
          });
      return computeSizes(await estimates(asOf), over.value, await counting());
    },
    explain: async (asOf, id) => {
      const { explainModel } = await import('./estimates/explain.js');
      const found = await material(asOf);
      const facts = found.models.find(({ model }) => model.id === id);
      if (!facts) throw new InputError(`${id} was not listed by ${asOf}`);
      const estimate = (await estimates(asOf)).compute.find(({ model }) => model === id);
      return explainModel(facts, estimate, found, (await catalog(asOf)).vintage);
    },
    wording: async () => readWording(await assumption('wording')),
  };
}

function daysOf(manifests: readonly Manifest[]): string[] {
  return [...new Set(manifests.map(({ retrieved }) => retrieved))].sort();
}

/** Made when first asked for, and kept. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  const made = new Map<string, Promise<Value>>();
  return () => kept(made, '', make);
}

/** A failure is not kept: the next question tries again. */
export function kept<Value>(
  made: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
  most = MOST_KEPT,
): Promise<Value> {
  const known = made.get(key);
  if (known) return known;
  const making = make();
  made.set(key, making);
  making.catch(() => made.delete(key));
  if (made.size > most) made.delete(made.keys().next().value ?? '');
  return making;
}
