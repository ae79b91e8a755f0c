/** On which chip did a model that names none train? The most common one among the models of the same year. */
import type { PublishedModel } from './published-model.js';
import { isTpu } from './tpu.js';

/**
 * The chip of each year, by `YYYY`. Rows with and without TPUs are counted apart, and those without go first: a TPU
 * is assumed only for a year in which no row names anything else. A list with commas counts once for each entry.
 * Ties go to the name that sorts first.
 */
export function commonHardwareByYear(models: readonly PublishedModel[]): ReadonlyMap<string, string> {
  const common = new Map<string, string>();
  for (const tpu of [false, true]) {
    for (const [year, counts] of countsByYear(models, tpu))
      if (!common.has(year)) common.set(year, mostCommon(counts));
  }
  return common;
}

function countsByYear(models: readonly PublishedModel[], tpu: boolean): Map<string, Map<string, number>> {
  const years = new Map<string, Map<string, number>>();
  for (const { hardware, published } of models) {
    if (hardware === null || isTpu(hardware) !== tpu) continue;
    const year = published.slice(0, 4);
    const counts = years.get(year) ?? new Map<string, number>();
    years.set(year, counts);
    for (const chip of hardware.split(',')) counts.set(chip, (counts.get(chip) ?? 0) + 1);
  }
  return years;
}

function mostCommon(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}
