/** Which sizes does a choice of a threshold offer? */
import { formatThreshold } from '../../src/units/format.js';
import type { Language } from '../../src/units/language.js';
import { readThreshold } from '../../src/units/threshold.js';

/** The sizes laws and lists use; any other can be given in the address. */
const OFFERED_THRESHOLDS = [
  '1e23flop',
  '1e24flop',
  '1e25flop',
  '1e26flop',
  '1Musd',
  '10Musd',
  '100Musd',
] as const;

/** Those, and whatever else the page offers or was asked for, each once: as the address spells it, and in words. */
export function thresholdOptions(further: readonly string[], language: Language): [string, string][] {
  return [...new Set<string>([...OFFERED_THRESHOLDS, ...further])].map((spelled) => [
    spelled,
    formatThreshold(readThreshold(spelled), language),
  ]);
}
