/** What is known of an organisation, a country, a chip or a cluster? Vintage, files of chips and clusters, and prices joined. */
import { join } from 'node:path';
import type { ChipAnswer, ChipsAnswer } from './catalog/entities/chip-answer.js';
import type { ClusterAnswer, ClustersAnswer } from './catalog/entities/cluster-answer.js';
import type { ClusterEntry } from './catalog/entities/cluster-entry.js';
import type { CountriesAnswer, CountryAnswer } from './catalog/entities/country-answer.js';
import { type Described, describe } from './catalog/entities/described.js';
import type { EntitiesQuestion, EntityKind } from './catalog/entities/entity.js';
import type { OrganizationAnswer, OrganizationsAnswer } from './catalog/entities/organization-answer.js';
import { openAssumptions } from './estimates-cache.js';
import { fileTable } from './histories-cache.js';
import { findSource } from './sources/find-source.js';
import type { SourceId } from './sources/source.js';
import { kept, once, type Vintages, type VintagesRequest } from './vintages.js';

export interface EntityAnswers {
  readonly organization: OrganizationAnswer;
  readonly country: CountryAnswer;
  readonly chip: ChipAnswer;
  readonly cluster: ClusterAnswer;
}

export interface EntityIndexes {
  readonly organization: OrganizationsAnswer;
  readonly country: CountriesAnswer;
  readonly chip: ChipsAnswer;
  readonly cluster: ClustersAnswer;
}

export interface Entities {
  one<Kind extends EntityKind>(kind: Kind, wanted: string, asOf: string | null): Promise<EntityAnswers[Kind]>;
  all<Kind extends EntityKind>(kind: Kind, question: EntitiesQuestion): Promise<EntityIndexes[Kind]>;
}

/** Below the package's root. */
const PRICES = {
  dated: 'data/training-cost/hardware_prices.csv',
  monthly: 'data/prices/gpu_rental_2026.csv',
} as const;

type Place = Pick<VintagesRequest, 'files' | 'packageRoot' | 'manifests' | 'store'>;

export function openEntities(known: Vintages, place: Place): Entities {
  const chips = once(() => openDescribed(place, 'epoch-hardware', 'chip'));
  const clusters = once(() => openDescribed(place, 'epoch-clusters', 'cluster'));
  const names = once(async () => (await openAssumptions(place)).chips);
  const prices = once(async () => {
    const { priceHistory } = await import('./estimates/chips/price-history.js');
    const chipNames = await names();
    const read = async (file: string) => ({
      file,
      bytes: await place.files.read(join(place.packageRoot, file)),
    });
    return priceHistory(
      await read(PRICES.dated),
      await read(PRICES.monthly),
      (name) => chipNames.find(name)?.name ?? null,
    );
  });

  const entries = new Map<string, Promise<readonly ClusterEntry[]>>();

  /** None at a vintage before the first file of clusters, which is no fault of who asks for something else. */
  function clusterEntries(asOf: string | null): Promise<readonly ClusterEntry[]> {
    return kept(entries, asOf ?? '', async () => {
      const { clusterEntries: entriesOf } = await import('./catalog/entities/cluster.js');
      const described = await clusters();
      const [first] = described.histories.files;
      if (!first || (asOf !== null && asOf < first.snapshot.retrieved)) return [];
      return entriesOf(described, asOf);
    });
  }

  async function credited(asOf: string | null) {
    return {
      catalog: await known.catalogWithEstimates(asOf),
      histories: await known.histories(asOf),
      counts: await known.credits(asOf),
      clusters: await clusterEntries(asOf),
    };
  }

  async function chipMaterial(asOf: string | null) {
    const chipNames = await names();
    const { models } = await known.material(asOf);
    return {
      ...(await credited(asOf)),
      described: await chips(),
      hardwareOf: new Map(
        models.flatMap(({ model, hardware }) => (hardware ? [[model.id, hardware.value] as const] : [])),
      ),
      canonical: (name: string) => chipNames.find(name)?.name ?? null,
      prices: await prices(),
    };
  }

  const one: {
    readonly [Kind in EntityKind]: (wanted: string, asOf: string | null) => Promise<EntityAnswers[Kind]>;
  } = {
    organization: async (wanted, asOf) => {
      const { answerOrganization } = await import('./catalog/entities/organization.js');
      return answerOrganization(await credited(asOf), wanted);
    },
    country: async (wanted, asOf) => {
      const { answerCountry } = await import('./catalog/entities/country.js');
      return answerCountry(await credited(asOf), wanted);
    },
    chip: async (wanted, asOf) => {
      const { answerChip } = await import('./catalog/entities/chip.js');
      return answerChip(await chipMaterial(asOf), wanted, asOf);
    },
    cluster: async (wanted, asOf) => {
      const { answerCluster } = await import('./catalog/entities/cluster.js');
      return answerCluster(await clusters(), wanted, asOf);
    },
  };

  const all: { readonly [Kind in EntityKind]: (question: EntitiesQuestion) => Promise<EntityIndexes[Kind]> } =
    {
      organization: async (question) => {
        const { answerOrganizations } = await import('./catalog/entities/organization.js');
        return answerOrganizations(await known.catalogWithEstimates(question['as-of'] ?? null), question);
      },
      country: async (question) => {
        const { answerCountries } = await import('./catalog/entities/country.js');
        return answerCountries(await known.catalogWithEstimates(question['as-of'] ?? null), question);
      },
      chip: async (question) => {
        const { answerChips } = await import('./catalog/entities/chip.js');
        return answerChips(await chipMaterial(question['as-of'] ?? null), question);
      },
      cluster: async (question) => {
        const { answerClusters } = await import('./catalog/entities/cluster.js');
        return answerClusters(await clusters(), question);
      },
    };

  return {
    one: (kind, wanted, asOf) => one[kind](wanted, asOf),
    all: (kind, question) => all[kind](question),
  };
}

async function openDescribed({ manifests, store }: Place, id: SourceId, noun: string): Promise<Described> {
  const source = findSource(id);
  const stored = manifests.filter((manifest) => manifest.source === id);
  const tables = await Promise.all(stored.map((manifest) => fileTable(manifest, store)));
  const units = source.columns.flatMap(({ field, unit }) =>
    unit === undefined ? [] : [[field, unit] as const],
  );
  return describe(tables, Object.fromEntries(units), noun);
}
