/** By which declared choices are models counted, and in which words is a change told? Read from the reference files. */
import { CountingAssumptions } from '../estimates/sizes.js';
import { REFERENCE_FILES, type ReferenceFiles, referenceJson } from '../provenance/reference-files.js';
import { readWording, type Wording } from './wording.js';

export interface CountingReference {
  readonly wording: Wording;
  readonly counting: CountingAssumptions;
}

export function readCountingReference(files: ReferenceFiles): CountingReference {
  return {
    wording: readWording(referenceJson(files, REFERENCE_FILES.wording)),
    counting: CountingAssumptions.parse(referenceJson(files, REFERENCE_FILES.counting)),
  };
}
