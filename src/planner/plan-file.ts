/** A plan as a file: kept with what it was asked, read back strictly, compared with another. */
import * as z from 'zod';
import { InputError } from '../provenance/input-error.js';
import { OPTION_KINDS, type PlanOption } from './option.js';
import { PlanAnswer } from './plan-answer.js';

/** Raised whenever an older file could no longer be read. */
const FORMAT = 'flopscope-plan-1';

const PlanFile = z.strictObject({ format: z.literal(FORMAT), plan: PlanAnswer });

export function writePlanFile(plan: PlanAnswer): string {
  return `${JSON.stringify({ format: FORMAT, plan }, null, 2)}\n`;
}

/** Throws an InputError that names file and key, also for a key that no plan has. */
export function readPlanFile(text: string, file: string): PlanAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError('is no JSON', { file }, { cause: error });
  }
  const result = PlanFile.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const key = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])];
    throw new InputError(issue?.message ?? 'is no plan', { file, column: key.join('.') });
  }
  const unknown = unknownKey(value, result.data, []);
  if (unknown) throw new InputError('no plan has this key', { file, column: unknown.join('.') });
  return result.data.plan;
}

/** The first key of what was read that the schema dropped. */
function unknownKey(given: unknown, known: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null) return null;
  const kept = new Map(Object.entries(known));
  for (const [key, value] of Object.entries(given)) {
    if (!kept.has(key)) return [...path, key];
    const found = unknownKey(value, kept.get(key), [...path, key]);
    if (found) return found;
  }
  return null;
}

const ComparedOption = z.object({
  kind: z.enum(OPTION_KINDS),
  a: z
    .object({
      cost: z.number(),
      days: z.number().nullable(),
      flop: z.number().nullable(),
      model: z.string().nullable(),
    })
    .nullable(),
  b: z
    .object({
      cost: z.number(),
      days: z.number().nullable(),
      flop: z.number().nullable(),
      model: z.string().nullable(),
    })
    .nullable(),
  /** Of b over a; null where one of them lacks it. */
  costRatio: z.number().nullable(),
  flopRatio: z.number().nullable(),
});
export type ComparedOption = z.infer<typeof ComparedOption>;

export const PlanComparison = z.object({
  /** Keys of the question that differ. */
  asked: z.array(z.object({ key: z.string(), a: z.string().nullable(), b: z.string().nullable() })),
  dates: z.object({ a: z.string(), b: z.string() }),
  vintages: z.object({ a: z.string(), b: z.string() }),
  options: z.array(ComparedOption),
  prices: z.array(
    z.object({ kind: z.string(), name: z.string(), a: z.number().nullable(), b: z.number().nullable() }),
  ),
});
export type PlanComparison = z.infer<typeof PlanComparison>;

export function comparePlans(a: PlanAnswer, b: PlanAnswer): PlanComparison {
  const kinds = OPTION_KINDS.filter((kind) =>
    [a, b].some(({ options }) => options.some((one) => one.kind === kind)),
  );
  return {
    asked: differences(a.asked, b.asked),
    dates: { a: a.date, b: b.date },
    vintages: { a: a.vintage.date, b: b.vintage.date },
    options: kinds.map((kind) => compared(kind, a, b)),
    prices: priceDifferences(a, b),
  };
}

function differences(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .sort()
    .filter((key) => a[key] !== b[key])
    .map((key) => ({ key, a: a[key] ?? null, b: b[key] ?? null }));
}

function compared(kind: PlanOption['kind'], a: PlanAnswer, b: PlanAnswer): ComparedOption {
  const [first, second] = [side(kind, a), side(kind, b)];
  const ratio = (x: number | null | undefined, y: number | null | undefined) =>
    x && y ? Number((y / x).toPrecision(4)) : null;
  return {
    ...{ kind, a: first, b: second },
    costRatio: ratio(first?.cost, second?.cost),
    flopRatio: ratio(first?.flop, second?.flop),
  };
}

function side(kind: PlanOption['kind'], { options }: PlanAnswer): ComparedOption['a'] {
  const option = options.find((one) => one.kind === kind);
  if (!option) return null;
  const { cost, days, run, model } = option;
  return { cost: cost.value, days: days?.value ?? null, flop: run?.flop ?? null, model: model?.name ?? null };
}

function priceDifferences(a: PlanAnswer, b: PlanAnswer): PlanComparison['prices'] {
  const key = ({ kind, name }: PlanAnswer['prices'][number]) => JSON.stringify([kind, name]);
  const [first, second] = [a, b].map(({ prices }) => new Map(prices.map((price) => [key(price), price])));
  const all = new Map([...(first ?? []), ...(second ?? [])]);
  return [...all].flatMap(([id, { kind, name }]) => {
    const [x, y] = [first?.get(id)?.value ?? null, second?.get(id)?.value ?? null];
    return x === y ? [] : [{ kind, name, a: x, b: y }];
  });
}
