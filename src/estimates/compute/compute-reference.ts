/** What do estimates of compute rest on beside a catalogue? Chips and assumptions, read from the reference files. */
import { REFERENCE_FILES, type ReferenceFiles, referenceJson } from '../../provenance/reference-files.js';
import { openChips } from '../chips/chips.js';
import { readComputeAssumptions } from './assumptions.js';
import type { ComputeMaterial } from './estimate-compute.js';

export type ComputeReference = Pick<ComputeMaterial, 'chips' | 'assumptions'>;

export function readComputeReference(files: ReferenceFiles): ComputeReference {
  return {
    chips: openChips(referenceJson(files, REFERENCE_FILES.chips)),
    assumptions: readComputeAssumptions(
      referenceJson(files, REFERENCE_FILES.compute),
      referenceJson(files, REFERENCE_FILES.activeParameters),
    ),
  };
}
