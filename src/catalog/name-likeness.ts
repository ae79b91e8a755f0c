/** How alike are two names, and which size or dated version do they name? */

/** Share of the letter pairs that both have, 0 to 1 (Dice 1945). */
export function nameLikeness(a: string, b: string): number {
  const [pairs, others] = [letterPairs(a), letterPairs(b)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size || 1);
}

function letterPairs(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)),
  );
}

/** `7b`, `235b,22b`; empty where the name names no size. */
export function sizesIn(name: string): string {
  return [...name.matchAll(/(\d+(?:\.\d+)?)\s?([kmbt])(?![a-z])/gi)]
    .map(([, number, unit]) => `${number}${unit}`.toLowerCase())
    .join();
}

/** `mar 2023`; empty where the name names no month. */
export function versionsIn(name: string): string {
  return [...name.matchAll(/\b([a-z]{3})[a-z]* (20\d\d)\b/gi)]
    .map(([, month, year]) => `${month} ${year}`.toLowerCase())
    .join();
}
