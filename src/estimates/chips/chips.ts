/** Which chips are known, and what do they compute, draw and cost? From `data/assumptions/chips.json`. */
import * as z from 'zod';
import { looseKey } from '../../catalog/name.js';
import { nearest } from '../../catalog/nearest-names.js';
import { InputError } from '../../provenance/input-error.js';

export const Chip = z.strictObject({
  /** As sources name it. */
  name: z.string(),
  aliases: z.array(z.string()),
  manufacturer: z.string(),
  /** `GPU`, `TPU`, `CPU` or `Other`. */
  type: z.string(),
  released: z.string().nullable(),
  /** Dense peaks in FLOP/s (OP/s for INT8), by format; sparsity never counted. */
  peaks: z.strictObject({
    tensor16: z.number().optional(),
    tf32: z.number().optional(),
    fp16: z.number().optional(),
    fp32: z.number().optional(),
    fp8: z.number().optional(),
    int8: z.number().optional(),
  }),
  powerWatts: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  releasePriceUsd: z.number().nullable(),
});
export type Chip = z.infer<typeof Chip>;

export const ChipFile = z.strictObject({
  source: z.string(),
  date: z.string(),
  sha256: z.string(),
  chips: z.array(Chip),
});

export interface Chips {
  readonly all: readonly Chip[];
  /** By name or alias, whatever the case, hyphens and spaces; null where none fits. */
  find(name: string): Chip | null;
  /** Throws an InputError that offers the nearest names. */
  require(name: string, flag: string): Chip;
}

export function openChips(parsed: unknown): Chips {
  const { chips } = ChipFile.parse(parsed);
  const byKey = new Map<string, Chip>();
  for (const chip of chips)
    for (const name of [chip.name, ...chip.aliases]) {
      const key = looseKey(name);
      if (!byKey.has(key)) byKey.set(key, chip);
    }
  const find = (name: string) => byKey.get(looseKey(name)) ?? null;
  return {
    all: chips,
    find,
    require: (name, flag) => {
      const found = find(name);
      if (found) return found;
      throw new InputError(`unknown chip: ${name}; the nearest are ${nearestChips(name, chips).join(', ')}`, {
        flag,
      });
    },
  };
}

/** The most alike by any of their names, the newer chip first. */
function nearestChips(name: string, chips: readonly Chip[]): string[] {
  const newestFirst = [...chips].sort((a, b) => ((a.released ?? '') < (b.released ?? '') ? 1 : -1));
  const things = newestFirst.map((chip) => ({ chip, names: [chip.name, ...chip.aliases], prominence: 0 }));
  return nearest(name, things).map(({ thing }) => thing.chip.name);
}
