/**
 * The parameters every question shares, as they arrive in text: from a flag on the command line or from a query
 * string. One schema checks both, so both say the same about the same mistake.
 */
import * as z from 'zod';
import { isCalendarDate } from './calendar-date.js';
import { readThreshold } from './threshold.js';

/** A calendar day, `YYYY-MM-DD`. */
export const DayParameter = z
  .string()
  .refine(isCalendarDate, { error: (issue) => `invalid date: ${String(issue.input)}; expected YYYY-MM-DD` })
  .meta({ format: 'date', examples: ['2025-06-20'] });

/** The vintage: only snapshots retrieved on or before that day. */
export const AsOfParameter = DayParameter.optional().meta({
  description: 'Vintage: use only what was retrieved on or before this day. Default: everything.',
});

/** For a transform: what `read` makes of a text; the error it throws is what is wrong with the parameter. */
export function readAs<Given, Value>(read: (given: Given) => Value) {
  return (given: Given, context: z.RefinementCtx): Value => {
    try {
      return read(given);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  };
}

/** A size to be over, strictly. */
export const OverParameter = z
  .string()
  .transform(readAs(readThreshold))
  .meta({ description: 'Threshold, strictly greater: 1e23flop, 1e25, 10Musd.', examples: ['1e23flop'] });

/** `true` or `false` in text; absent is false. */
export const SwitchParameter = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** Names separated by commas, any of which may match. */
export const NamesParameter = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  .optional();

/** Digits only: `1e3`, ` 7` and `-0` are mistakes. */
export function wholeNumberParameter(what: string, low: number, high: number) {
  return z.string().transform((text, context): number => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= low && number <= high) return number;
    const message = `invalid ${what}: ${text}; expected a whole number from ${low} to ${high}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}
