/** The published forecast of model counts, on its own data: the notable models of a bundled day, the constants in `data/`. */
import { join } from 'node:path';
import { bundledSnapshot, readJsonFile } from './bundled-files.js';
import type { ReproductionFile } from './provenance/reproduction-file.js';
import type { FileSystem } from './snapshots/file-system.js';
import { readCountAssumptions } from './trends/published/count-assumptions.js';
import { readCountModels } from './trends/published/count-models.js';
import { answerModelCount, type ModelCountInputs } from './trends/published/model-count.js';
import type { ModelCountAnswer } from './trends/published/model-count-answer.js';
import type { ModelCountQuestion } from './trends/published/model-count-question.js';

const MODELS = { day: '2025-02-24', name: 'notable_ai_models' };

export async function loadModelCountInputs(
  dataDirectory: string,
  files: FileSystem,
): Promise<{ readonly inputs: ModelCountInputs; readonly sources: readonly ReproductionFile[] }> {
  const assumptionsPath = join(dataDirectory, 'assumptions', 'published-model-count.json');
  const assumptions = readCountAssumptions(await readJsonFile(assumptionsPath, files), assumptionsPath);
  const { bytes, ...source } = await bundledSnapshot(dataDirectory, MODELS, files);
  const models = readCountModels(bytes, source.file, assumptions.excludedModels.value);
  return { inputs: { assumptions, models }, sources: [source] };
}

export async function modelCount(
  dataDirectory: string,
  question: ModelCountQuestion,
  files: FileSystem,
): Promise<ModelCountAnswer> {
  const { inputs, sources } = await loadModelCountInputs(dataDirectory, files);
  return answerModelCount(inputs, question, sources);
}
