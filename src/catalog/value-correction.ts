/** What does a reader say is wrong in a record, and what became of it? Shapes of proposals, decisions and their list. */
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import type { SourceCell } from '../provenance/lineage.js';
import { DayParameter } from '../units/parameter.js';

/** Lengths a person needs; more is no correction. */
const LONGEST = { model: 200, field: 60, value: 200, source: 2000, note: 2000, by: 100 } as const;

/** Controls, line separators and characters that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function line(name: keyof typeof LONGEST, description: string) {
  return z
    .string()
    .transform((text) => text.replaceAll(/[\t\r\n]+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: 'is empty' })
        .max(LONGEST[name], { error: `longer than ${LONGEST[name]} characters` })
        .refine((text) => !UNSEEN.test(text), { error: 'holds control characters' }),
    )
    .meta({ description });
}

/** A web address without a name and password in it. */
const SourceAddress = line('source', 'Address of the page or paper that says so: http or https.').transform(
  (text, context): string => {
    const address = URL.canParse(text) ? new URL(text) : null;
    const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:';
    if (address && isWeb && address.username === '' && address.password === '') return address.href;
    context.addIssue({ code: 'custom', message: `invalid address: ${text}; expected https://…` });
    return z.NEVER;
  },
);

/** As a reader hands it in: on the command line, by the form, or over HTTP. */
export const CorrectionProposal = z.strictObject({
  model: line('model', 'Id, name or former name of the model.'),
  field: line('field', 'Field of the model, as show --json names it: trainingComputeFlop.'),
  value: line('value', 'What it should be, in the unit of the field: 2.1e25, 70B, 78Musd, 2023-03-14.'),
  source: SourceAddress,
  note: line('note', 'What the source says, and where in it.'),
  by: line('by', 'Who proposes it, if that is to be known.').optional(),
});
export type CorrectionProposal = z.infer<typeof CorrectionProposal>;

/** A proposal whose model, field and value were checked. */
export const ValueCorrection = z.strictObject({
  model: z.string(),
  field: z.string(),
  value: z.union([z.number(), z.string()]),
  /** The text the sources stood at when it was proposed, null for none: where they say otherwise it no longer applies. */
  expectation: z.string().nullable(),
  source: z.string(),
  note: z.string(),
  by: z.string().nullable(),
  proposed: DayParameter,
});
export type ValueCorrection = z.infer<typeof ValueCorrection>;

export const DECISIONS = ['accepted', 'rejected'] as const;

/** Whole in itself: an accepted one can be copied into `data/corrections/decided/` as it is. */
export const CorrectionDecision = z.strictObject({
  id: z.string(),
  decision: z.enum(DECISIONS),
  decided: DayParameter,
  by: z.string().nullable(),
  correction: ValueCorrection,
});
export type CorrectionDecision = z.infer<typeof CorrectionDecision>;

export const CORRECTION_STATES = ['proposed', ...DECISIONS] as const;

export const ListedCorrection = ValueCorrection.extend({
  id: z.string(),
  unit: z.string().nullable(),
  state: z.enum(CORRECTION_STATES),
  /** Whether the sources still say what it was made for. */
  applies: z.boolean(),
  /** Who decided it, and when; null as long as it is proposed. */
  decided: z.object({ day: z.string(), by: z.string().nullable() }).nullable(),
});
export type ListedCorrection = z.infer<typeof ListedCorrection>;

/** Newest first. */
export const CorrectionsAnswer = z.object({ corrections: z.array(ListedCorrection) });
export type CorrectionsAnswer = z.infer<typeof CorrectionsAnswer>;

export const CorrectionsQuestion = z.strictObject({
  model: z.string().optional().meta({ description: 'Only those of a model, by id, name or former name.' }),
  state: z
    .enum(CORRECTION_STATES)
    .optional()
    .meta({ description: 'Only proposed, accepted or rejected ones.' }),
});
export type CorrectionsQuestion = z.infer<typeof CorrectionsQuestion>;

/** What was done with a proposal: `added` is false where the same had been proposed before. */
export const ProposedAnswer = z.object({ added: z.boolean(), correction: ListedCorrection });
export type ProposedAnswer = z.infer<typeof ProposedAnswer>;

/** A correction in force, with the place it is kept as its lineage. */
export interface AcceptedCorrection extends ValueCorrection {
  readonly id: string;
  readonly cell: SourceCell;
}

/** Stands where a cell names its source: a correction is no row of a file. */
export const CORRECTION_SOURCE = 'correction';

/** @param path how the file is named in errors */
export function readStored<Shape>(schema: z.ZodType<Shape>, text: string, path: string): Shape {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError('this is no JSON', { file: path }, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = issue?.path.join('.') ?? '';
  throw new InputError([key, issue?.message ?? 'not of its form'].filter(Boolean).join(': '), { file: path });
}
