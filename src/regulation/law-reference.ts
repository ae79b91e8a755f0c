/** Which rules are there, and by what are they judged? Read from the reference files. */
import { InputError } from '../provenance/input-error.js';
import { REFERENCE_FILES, type ReferenceFiles, referenceJson } from '../provenance/reference-files.js';
import type { Law } from './assess.js';
import { VerdictAssumptions } from './position.js';
import { issueText, readRuleBook } from './rule-book.js';

const RULES = 'rules/';

/** Every file of rules that is handed over; the terms they share lie in `rules/terms/`. */
export function readLaw(files: ReferenceFiles): Law {
  const book = readRuleBook(
    Object.entries(files)
      .filter(([path]) => path.startsWith(RULES))
      .map(([path, text]) => ({ name: path.slice(RULES.length), text })),
  );
  const assumptions = referenceJson(files, REFERENCE_FILES.verdicts);
  const result = VerdictAssumptions.safeParse(assumptions);
  if (result.success) return { book, assumptions: result.data };
  throw new InputError(issueText(result.error.issues[0], assumptions), { file: REFERENCE_FILES.verdicts });
}
