/** In which form does a reader want an answer? By the address, else by the Accept header (RFC 9110, 12.5.1). */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

export const ANSWER_FORMATS = ['json', 'csv', 'parquet'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** That of Parquet is registered with IANA since 2024. */
export const TYPES: Readonly<Record<AnswerFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
};

interface MediaRange {
  readonly type: string;
  readonly q: number;
}

/** @returns null where the reader takes none of them */
export function wishedFormat(
  context: Context,
  named: string | undefined,
  offered: readonly AnswerFormat[],
): AnswerFormat | null {
  const format = offered.find((one) => one === named);
  if (format !== undefined) return format;
  const supports = offered.map((one) => TYPES[one]);
  const type = accepts(context, { header: 'Accept', supports, default: TYPES.json, match: bestOf });
  return offered.find((one) => TYPES[one] === type) ?? null;
}

/** The type liked most; of several the one that is offered first. Empty where none will do. */
function bestOf(
  ranges: readonly MediaRange[],
  { supports }: { readonly supports: readonly string[] },
): string {
  const liked = supports.map((type) => ({ type, quality: qualityOf(type, ranges) }));
  const best = Math.max(...liked.map(({ quality }) => quality));
  return best > 0 ? (liked.find(({ quality }) => quality === best)?.type ?? '') : '';
}

/** As the range says that names the type most closely. */
function qualityOf(type: string, ranges: readonly MediaRange[]): number {
  const [family = ''] = type.split('/');
  for (const range of [type, `${family}/*`, '*/*']) {
    const found = ranges.find((one) => one.type.toLowerCase() === range);
    if (found) return found.q;
  }
  return 0;
}
