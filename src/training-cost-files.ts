/** Where do the inputs of the published training-cost method lie? Its four files, checked and read when asked for. */
import { basename, join } from 'node:path';
import * as z from 'zod';
import { bundledSnapshot, checkedBytes, type DescribedFile, readJsonFile } from './bundled-files.js';
import { readChips } from './estimates/inputs/chips-table.js';
import { readHardwarePrices } from './estimates/inputs/hardware-prices.js';
import { readPriceIndex } from './estimates/inputs/price-index.js';
import { readPublishedAssumptions } from './estimates/published/published-assumptions.js';
import type { PublishedInputs } from './estimates/published/published-costs.js';
import { readPublishedModels } from './estimates/published/published-model.js';
import { InputError } from './provenance/input-error.js';
import { ReproductionFile } from './provenance/reproduction-file.js';
import type { FileSystem } from './snapshots/file-system.js';
import { readInputFile } from './snapshots/input-file.js';
import { sha256Of } from './snapshots/layout.js';

const MODELS = { day: '2025-06-20', name: 'all_ai_models' };

const FilesManifest = z.array(ReproductionFile);

/** Throws an InputError for a bundled file that is not the one its manifest describes. */
export async function loadTrainingCostInputs(
  dataDirectory: string,
  files: FileSystem,
  /** A models file of one's own; null for the method's. */
  modelsPath: string | null,
): Promise<{ readonly inputs: PublishedInputs; readonly sources: readonly ReproductionFile[] }> {
  const assumptionsPath = join(dataDirectory, 'assumptions', 'published-training-cost.json');
  const assumptions = readPublishedAssumptions(await readJsonFile(assumptionsPath, files), assumptionsPath);
  const [chipsFile, pricesFile, indexFile] = await Promise.all(
    ['chips.csv', 'hardware_prices.csv', 'price_index_PCU518210518210.csv'].map((file) =>
      describedFile(join(dataDirectory, 'training-cost'), file, files),
    ),
  );
  if (!chipsFile || !pricesFile || !indexFile) throw new Error('three files were asked for');
  const modelsFile =
    modelsPath === null
      ? await bundledSnapshot(dataDirectory, MODELS, files)
      : await ownModels(modelsPath, files);

  const models = readPublishedModels(modelsFile.bytes, modelsFile.file);
  const chips = readChips(chipsFile.bytes, chipsFile.file);
  const prices = readHardwarePrices(pricesFile.bytes, pricesFile.file);
  const index = readPriceIndex(indexFile.bytes, indexFile.file, assumptions.priceIndexSeries.value);
  const sources = [modelsFile, chipsFile, pricesFile, indexFile].map(({ bytes, ...file }) => file);
  return { inputs: { models, chips, prices, index, assumptions }, sources };
}

async function describedFile(directory: string, file: string, files: FileSystem): Promise<DescribedFile> {
  const manifests = FilesManifest.parse(await readJsonFile(join(directory, 'manifest.json'), files));
  const manifest = manifests.find((entry) => entry.file === file);
  const path = join(directory, file);
  if (!manifest) throw new InputError('the manifest does not describe this file', { file: path });
  const bytes = await checkedBytes(path, manifest.sha256, files);
  const { producer, title, page, licence, sha256 } = manifest;
  return { file, producer, title, page, licence, sha256, bytes };
}

/** Whose it is and on which terms is for its owner to say. */
async function ownModels(path: string, files: FileSystem): Promise<DescribedFile> {
  const { bytes } = await readInputFile(path, files);
  const file = basename(path);
  return { file, producer: '', title: file, page: '', licence: '', sha256: sha256Of(bytes), bytes };
}
