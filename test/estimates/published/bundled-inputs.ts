/** The published method's own files, read once. */
import { join } from 'node:path';
import { loadTrainingCostInputs } from '../../../src/training-cost-files.js';
import { files, PACKAGE_ROOT } from '../../observatory-fixture.js';

export const DATA = join(PACKAGE_ROOT, 'data');
export const { inputs, sources } = await loadTrainingCostInputs(DATA, files, null);
