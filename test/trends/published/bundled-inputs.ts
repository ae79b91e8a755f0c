/** The published forecast's own file and constants, read once, and answers made from them. */
import { join } from 'node:path';
import { loadModelCountInputs } from '../../../src/model-count-answers.js';
import type { CountAssumptions } from '../../../src/trends/published/count-assumptions.js';
import type { CountVariant } from '../../../src/trends/published/count-summary.js';
import { answerModelCount } from '../../../src/trends/published/model-count.js';
import type { ModelCountAnswer } from '../../../src/trends/published/model-count-answer.js';
import { files, PACKAGE_ROOT } from '../../observatory-fixture.js';

export const DATA = join(PACKAGE_ROOT, 'data');
export const { inputs, sources } = await loadModelCountInputs(DATA, files);

export function answer(variant: CountVariant, seed = 1, simulations = 1000): ModelCountAnswer {
  return answerModelCount(inputs, { variant, seed, simulations, explain: false }, sources);
}

/** With values of some assumptions replaced. */
export function answerWith(
  values: {
    readonly [Name in keyof CountAssumptions]?: CountAssumptions[Name] extends { value: infer Value }
      ? Value
      : never;
  },
): ModelCountAnswer {
  const changed = Object.entries(values).map(([name, value]) => [
    name,
    { ...(inputs.assumptions[name as keyof CountAssumptions] as object), value },
  ]);
  const assumptions = { ...inputs.assumptions, ...Object.fromEntries(changed) };
  const question = { variant: 'published', seed: 1, simulations: 1000, explain: false } as const;
  return answerModelCount({ ...inputs, assumptions }, question, sources);
}

export type Triple = readonly [low: number, median: number, high: number];

interface Cell {
  readonly year: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export function tripleOf<Of extends Cell>(cells: readonly Of[], wanted: (cell: Of) => boolean): Triple {
  const found = cells.filter(wanted);
  if (found.length !== 1) throw new Error(`${found.length} cells where one was wanted`);
  const [{ low, median, high }] = found as [Of];
  return [low, median, high];
}

/** How far figures are from others: the largest difference as a share of the other, less what is allowed in models. */
export function worstGap(own: Triple, other: Triple, allowedModels = 0): number {
  const gaps = own.map((value, index) => {
    const expected = other[index] as number;
    const difference = Math.max(0, Math.abs(value - expected) - allowedModels);
    return difference === 0 ? 0 : difference / expected;
  });
  return Math.max(...gaps);
}
