/** How long is `6h`? Durations as a person writes them for a program. */

const UNIT_MILLISECONDS: Readonly<Record<string, number>> = { min: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `30min`, `6h` or `1d`; null for any other text, and for none at all: `0h`. */
export function readDuration(text: string): number | null {
  const [, digits = '', unit = ''] = /^(\d{1,6})\s?(min|h|d)$/.exec(text.trim()) ?? [];
  const milliseconds = Number(digits) * (UNIT_MILLISECONDS[unit] ?? 0);
  return milliseconds > 0 ? milliseconds : null;
}
