/** At which dense peak does a chip train? By number format, in the order of Epoch AI's cost method (methodology 1.3). */
import type { Chip } from './chips.js';

export interface ChipPeak {
  readonly chip: string;
  readonly format: string;
  readonly flopPerSecond: number;
}

const ORDER = ['tensor16', 'tf32', 'fp16', 'fp32', 'int8'] as const;
const LABELS: Readonly<Record<(typeof ORDER)[number], string>> = {
  tensor16: 'FP16/BF16',
  tf32: 'TF32',
  fp16: 'FP16',
  fp32: 'FP32',
  int8: 'INT8',
};

/** From about here on a half-precision peak is what a chip trains at, also where a source does not list it under tensor units. */
const HALF_PRECISION_FROM = '2019-06-01';

/**
 * The 16-bit tensor peak where the chip has one, whatever the format a source names: recorded values are counted so,
 * and few sources name the format. Before tensor units were common, 32 bit: half precision was not trained in then, but on
 * TPUs. The Ascend 910B and the MI308X have their 16-bit peak in the other column.
 */
export function peakFlopPerSecond(chip: Chip): ChipPeak | null {
  for (const format of ORDER) {
    const flopPerSecond = chip.peaks[format];
    if (format === 'fp16' && !trainsInHalf(chip) && chip.peaks.fp32 !== undefined) continue;
    if (flopPerSecond !== undefined) return { chip: chip.name, format: LABELS[format], flopPerSecond };
  }
  return null;
}

function trainsInHalf({ type, released }: Chip): boolean {
  return type === 'TPU' || (released !== null && released >= HALF_PRECISION_FROM);
}
