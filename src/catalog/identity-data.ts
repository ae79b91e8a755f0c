/** Which names mean one model, and what the labels mean: declared data, each entry with its evidence. */
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { type AcceptedByModel, acceptedByModel, type StoredDecision } from './accepted-corrections.js';
import { OPEN_WEIGHTS } from './model.js';

export const Alias = z.strictObject({
  name: z.string(),
  canonical: z.string(),
  /** First vintage that uses the canonical name. */
  since: z.string(),
  /** `different` keeps two names apart that look alike. */
  decision: z.enum(['same', 'different']),
  evidence: z.array(z.string()).min(1),
});
export type Alias = z.infer<typeof Alias>;

const AliasFile = z.strictObject({ source: z.string(), date: z.string(), aliases: z.array(Alias) });
const AccessFile = z.strictObject({
  source: z.string(),
  date: z.string(),
  access: z.array(
    z.strictObject({ label: z.string(), openWeights: z.enum(OPEN_WEIGHTS), note: z.string().optional() }),
  ),
});

export const Correction = z.strictObject({
  /** The model's name as the file writes it. */
  name: z.string(),
  source: z.string(),
  retrieved: z.string(),
  field: z.string(),
  /** The faulty text: where it is no longer found, the correction is obsolete and not applied. */
  expectation: z.string(),
  value: z.number(),
  reason: z.string(),
  evidence: z.string(),
  reportedTo: z.string().nullable(),
});
export type Correction = z.infer<typeof Correction>;
const CorrectionFile = z.strictObject({ corrections: z.array(Correction) });

export interface IdentityData {
  readonly aliases: readonly Alias[];
  readonly openWeights: Readonly<Record<string, (typeof OPEN_WEIGHTS)[number]>>;
  readonly corrections: readonly Correction[];
  /** Corrections by readers that are in force, by model. */
  readonly accepted: AcceptedByModel;
}

/** Reads the texts of `data/catalog/*.json` and `data/corrections/*.json`, by their path below `data/`. */
export function readIdentityData(
  texts: Readonly<Record<string, string>>,
  decisions: readonly StoredDecision[] = [],
): IdentityData {
  const access = read(AccessFile, 'catalog/access.json', texts).access;
  return {
    aliases: read(AliasFile, 'catalog/aliases.json', texts).aliases,
    openWeights: Object.fromEntries(access.map(({ label, openWeights }) => [label, openWeights])),
    corrections: Object.keys(texts)
      .filter((path) => path.startsWith('corrections/'))
      .flatMap((path) => read(CorrectionFile, path, texts).corrections),
    accepted: acceptedByModel(decisions),
  };
}

function read<Shape>(schema: z.ZodType<Shape>, path: string, texts: Readonly<Record<string, string>>): Shape {
  const text = texts[path];
  if (text === undefined)
    throw new InputError('missing; is the installation complete?', { file: `data/${path}` });
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success)
    throw new InputError(result.error.issues[0]?.message ?? 'not of its form', { file: `data/${path}` });
  return result.data;
}
