/** Which whole number stands for a text, always the same? FNV-1a, 32 bit (Fowler, Noll and Vo). */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export function stableHash(text: string): number {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}
