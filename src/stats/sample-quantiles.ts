/** Below which values do given shares of many positive draws lie? Counted into narrow classes, without sorting. */

/** Classes split a doubling into 256; within one, values are taken as spread evenly. */
const SHIFT = 12;

/**
 * @param draws positive, finite numbers
 * @param probabilities rising, in (0, 1)
 */
export function sampleQuantiles(draws: Float64Array, probabilities: readonly number[]): number[] {
  const { counts, first } = countClasses(draws);
  const found: number[] = [];
  let before = 0;
  let index = 0;
  for (const probability of probabilities) {
    const rank = probability * draws.length;
    while (index < counts.length - 1 && before + (counts[index] ?? 0) < rank) {
      before += counts[index] ?? 0;
      index += 1;
    }
    const inside = counts[index] ?? 0;
    const share = inside === 0 ? 0.5 : Math.min(1, Math.max(0, (rank - before) / inside));
    const [low, high] = [classStart(first + index), classStart(first + index + 1)];
    found.push(low + share * (high - low));
  }
  return found;
}

/** The upper half of a double is its exponent and first digits: its high bits rise with the value. */
function countClasses(draws: Float64Array): { counts: Uint32Array; first: number } {
  const words = new Uint32Array(draws.buffer, draws.byteOffset, draws.length * 2);
  const high = LITTLE_ENDIAN ? 1 : 0;
  let [lowest, highest] = [0xffffffff, 0];
  for (let index = high; index < words.length; index += 2) {
    const word = (words[index] ?? 0) >>> SHIFT;
    if (word < lowest) lowest = word;
    if (word > highest) highest = word;
  }
  if (draws.length === 0 || lowest === 0 || highest >= 0x7ff00000 >>> SHIFT)
    throw new RangeError('draws must be positive and finite, and at least one');
  const counts = new Uint32Array(highest - lowest + 1);
  for (let index = high; index < words.length; index += 2) {
    const at = ((words[index] ?? 0) >>> SHIFT) - lowest;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { counts, first: lowest };
}

const LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
const scratch = new DataView(new ArrayBuffer(8));

function classStart(word: number): number {
  scratch.setUint32(0, (word << SHIFT) >>> 0);
  scratch.setUint32(4, 0);
  return scratch.getFloat64(0);
}
