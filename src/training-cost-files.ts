/** Where do the inputs of the published training-cost method lie? Its four files, checked and read when asked for. */
import { basename, join } from 'node:path';
import * as z from 'zod';
import { readChips } from './estimates/inputs/chips-table.js';
import { readHardwarePrices } from './estimates/inputs/hardware-prices.js';
import { readPriceIndex } from './estimates/inputs/price-index.js';
import { readPublishedAssumptions } from './estimates/published/published-assumptions.js';
import type { PublishedInputs } from './estimates/published/published-costs.js';
import { readPublishedModels } from './estimates/published/published-model.js';
import type { ReproductionFile } from './estimates/published/training-cost-answer.js';
import { InputError } from './provenance/input-error.js';
import type { FileSystem } from './snapshots/file-system.js';
import { readInputFile } from './snapshots/input-file.js';
import { sha256Of } from './snapshots/layout.js';

const MODELS_FILE = join('snapshots', '2025-06-20', 'all_ai_models.csv.gz');
const MODELS_MANIFEST = join('snapshots', '2025-06-20', 'all_ai_models.manifest.json');

/** The fields the two kinds of manifest have in common, and where they differ. */
const SnapshotManifest = z.object({
  producer: z.string(),
  title: z.string(),
  pageUrl: z.string(),
  licence: z.object({ id: z.string() }),
  sha256: z.string(),
});
const FilesManifest = z.array(
  z.object({
    file: z.string(),
    producer: z.string(),
    title: z.string(),
    page: z.string(),
    licence: z.string(),
    sha256: z.string(),
  }),
);

type Described = ReproductionFile & { readonly bytes: Uint8Array };

/** Throws an InputError for a bundled file that is not the one its manifest describes. */
export async function loadTrainingCostInputs(
  dataDirectory: string,
  files: FileSystem,
  /** A models file of one's own; null for the method's. */
  modelsPath: string | null,
): Promise<{ readonly inputs: PublishedInputs; readonly sources: readonly ReproductionFile[] }> {
  const assumptionsPath = join(dataDirectory, 'assumptions', 'published-training-cost.json');
  const assumptions = readPublishedAssumptions(await readJson(assumptionsPath, files), assumptionsPath);
  const [chipsFile, pricesFile, indexFile] = await Promise.all(
    ['chips.csv', 'hardware_prices.csv', 'price_index_PCU518210518210.csv'].map((file) =>
      describedFile(join(dataDirectory, 'training-cost'), file, files),
    ),
  );
  if (!chipsFile || !pricesFile || !indexFile) throw new Error('three files were asked for');
  const modelsFile =
    modelsPath === null ? await bundledModels(dataDirectory, files) : await ownModels(modelsPath, files);

  const models = readPublishedModels(modelsFile.bytes, modelsFile.file);
  const chips = readChips(chipsFile.bytes, chipsFile.file);
  const prices = readHardwarePrices(pricesFile.bytes, pricesFile.file);
  const index = readPriceIndex(indexFile.bytes, indexFile.file, assumptions.priceIndexSeries.value);
  const sources = [modelsFile, chipsFile, pricesFile, indexFile].map(({ bytes, ...file }) => file);
  return { inputs: { models, chips, prices, index, assumptions }, sources };
}

async function describedFile(directory: string, file: string, files: FileSystem): Promise<Described> {
  const manifests = FilesManifest.parse(await readJson(join(directory, 'manifest.json'), files));
  const manifest = manifests.find((entry) => entry.file === file);
  const path = join(directory, file);
  if (!manifest) throw new InputError('the manifest does not describe this file', { file: path });
  const bytes = checked((await readInputFile(path, files)).bytes, manifest.sha256, path);
  const { producer, title, page, licence, sha256 } = manifest;
  return { file, producer, title, page, licence, sha256, bytes };
}

async function bundledModels(dataDirectory: string, files: FileSystem): Promise<Described> {
  const manifest = SnapshotManifest.parse(await readJson(join(dataDirectory, MODELS_MANIFEST), files));
  const path = join(dataDirectory, MODELS_FILE);
  const bytes = checked((await readInputFile(path, files)).bytes, manifest.sha256, path);
  const { producer, title, pageUrl: page, licence, sha256 } = manifest;
  return { file: basename(path, '.gz'), producer, title, page, licence: licence.id, sha256, bytes };
}

/** Whose it is and on which terms is for its owner to say. */
async function ownModels(path: string, files: FileSystem): Promise<Described> {
  const { bytes } = await readInputFile(path, files);
  const file = basename(path);
  return { file, producer: '', title: file, page: '', licence: '', sha256: sha256Of(bytes), bytes };
}

function checked(bytes: Uint8Array, sha256: string, path: string): Uint8Array {
  if (sha256Of(bytes) === sha256) return bytes;
  throw new InputError('the bundled file is not the one its manifest describes', { file: path });
}

async function readJson(path: string, files: FileSystem): Promise<unknown> {
  const text = new TextDecoder().decode((await readInputFile(path, files)).bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('this is no JSON', { file: path }, { cause: error });
  }
}
