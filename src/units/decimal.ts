/**
 * Reads a decimal number as data files spell it: `1890.0`, `2.00010000000001e+23`, `$341,168.00`.
 * Never guesses: a text that is only partly a number (`2.undefined`) is no number.
 */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

export type DecimalReading =
  | { readonly kind: 'number'; readonly value: number }
  /** It is spelled as a number, but no double holds it: `1e400`. */
  | { readonly kind: 'overflow' }
  | { readonly kind: 'not-a-number' };

export function readDecimal(text: string): DecimalReading {
  const bare = text.trim().replace(/^([+-]?)\$\s*/, '$1');
  const digits = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare;
  if (!DECIMAL.test(digits)) return { kind: 'not-a-number' };
  const value = Number(digits);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'overflow' };
}
