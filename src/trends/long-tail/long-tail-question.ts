/** What can be asked of the long tail: over which size, by month or by organisation. */
import * as z from 'zod';
import { readDecimal } from '../../units/decimal.js';
import { AsOfParameter, readAs } from '../../units/parameter.js';

export const SIZE_UNITS = ['FLOP', 'parameters'] as const;

export interface Size {
  readonly value: number;
  readonly unit: (typeof SIZE_UNITS)[number];
}

export const DEFAULT_SIZE = '1e21flop';

/** `1e21flop`, `1e21`, `1e9parameters`. Throws a RangeError that says what was expected. */
export function readSize(text: string): Size {
  const [, number = '', unit = ''] = /^(.+?)\s*(flops?|param(?:eter)?s?)?$/i.exec(text.trim()) ?? [];
  const reading = readDecimal(number);
  if (reading.kind === 'number' && reading.value > 0)
    return { value: reading.value, unit: /^p/i.test(unit) ? 'parameters' : 'FLOP' };
  throw new RangeError(`invalid size: ${text}; expected one such as 1e21flop or 1e9parameters`);
}

/** The spelling `readSize` reads back. */
export function spellSize({ value, unit }: Size): string {
  return `${value.toExponential().replace('e+', 'e')}${unit.toLowerCase()}`;
}

export const LongTailQuestion = z.strictObject({
  over: z
    .string()
    .default(DEFAULT_SIZE)
    .transform(readAs(readSize))
    .meta({
      description: 'Size, strictly greater, at which the long tail is counted: 1e21flop, 1e9parameters.',
      examples: ['1e21flop', '1e9parameters'],
    }),
  by: z
    .enum(['month', 'organization'])
    .default('month')
    .meta({ description: 'A group a month, or an account.' }),
  'as-of': AsOfParameter,
});
export type LongTailQuestion = z.infer<typeof LongTailQuestion>;
