/** Which decisions are in force, and does one say what a field should be? */
import { type AcceptedCorrection, CORRECTION_SOURCE, type CorrectionDecision } from './value-correction.js';

export interface StoredDecision {
  readonly decision: CorrectionDecision;
  /** Of decisions on one correction the one with the highest number counts. */
  readonly number: number;
  readonly file: string;
  readonly sha256: string;
}

export type AcceptedByModel = Readonly<Record<string, readonly AcceptedCorrection[]>>;

/** The last decision on each correction. */
export function lastDecisions(stored: readonly StoredDecision[]): ReadonlyMap<string, StoredDecision> {
  const last = new Map<string, StoredDecision>();
  for (const entry of stored) {
    const known = last.get(entry.decision.id);
    if (!known || known.number < entry.number) last.set(entry.decision.id, entry);
  }
  return last;
}

/** Those whose last decision accepts them, by the id of their model, in the order in which they were decided. */
export function acceptedByModel(stored: readonly StoredDecision[]): AcceptedByModel {
  const accepted = [...lastDecisions(stored).values()]
    .filter(({ decision }) => decision.decision === 'accepted')
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const byModel = new Map<string, AcceptedCorrection[]>();
  for (const entry of accepted) {
    const { model } = entry.decision.correction;
    byModel.set(model, [...(byModel.get(model) ?? []), inForce(entry)]);
  }
  return Object.fromEntries(byModel);
}

function sortKey({ decision }: StoredDecision): string {
  return `${decision.decided} ${decision.id}`;
}

function inForce({ decision, file, sha256 }: StoredDecision): AcceptedCorrection {
  const { id, decided, correction } = decision;
  const text = String(correction.value);
  const place = { source: CORRECTION_SOURCE, retrieved: decided, sha256, file };
  return { ...correction, id, cell: { ...place, row: 1, column: correction.field, text } };
}

export function acceptedOf(accepted: AcceptedByModel, model: string): readonly AcceptedCorrection[] {
  return Object.hasOwn(accepted, model) ? (accepted[model] ?? []) : [];
}

/** The newest one for a field that was made for what the sources say now: `text`, or null where they say nothing. */
export function acceptedFor(
  accepted: AcceptedByModel,
  model: string,
  field: string,
  text: string | null,
): AcceptedCorrection | null {
  const found = acceptedOf(accepted, model).filter(
    (entry) => entry.field === field && entry.expectation === text,
  );
  return found.at(-1) ?? null;
}
