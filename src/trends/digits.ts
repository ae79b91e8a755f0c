/** Four digits: more than any rate carries, and equal on every machine. */
export function digits(value: number): number {
  return Number(value.toPrecision(4));
}
