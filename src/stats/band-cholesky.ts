/** The triangular root of a positive definite matrix with two bands beside its diagonal, and what is solved with it. */

export interface BandMatrix {
  readonly diagonal: Float64Array;
  /** `first[i]` stands at row i + 1, column i; `second[i]` at row i + 2, column i. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export function emptyBands(size: number): BandMatrix {
  const bands = () => new Float64Array(size);
  return { diagonal: bands(), first: bands(), second: bands() };
}

/** L with L·Lᵀ = matrix, in the same bands. Throws where the matrix is not positive definite. */
export function bandCholesky(matrix: BandMatrix): BandMatrix {
  const size = matrix.diagonal.length;
  const root = emptyBands(size);
  const { diagonal, first, second } = root;
  for (let row = 0; row < size; row += 1) {
    const [one, two] = [row > 0 ? (first[row - 1] as number) : 0, row > 1 ? (second[row - 2] as number) : 0];
    const rest = (matrix.diagonal[row] as number) - one * one - two * two;
    if (!(rest > 0 && rest < Number.POSITIVE_INFINITY))
      throw new RangeError(`matrix is not positive definite at row ${row + 1}`);
    const own = Math.sqrt(rest);
    diagonal[row] = own;
    const beside = row > 0 ? (second[row - 1] as number) * one : 0;
    first[row] = row + 1 < size ? ((matrix.first[row] as number) - beside) / own : 0;
    second[row] = row + 2 < size ? (matrix.second[row] as number) / own : 0;
  }
  return root;
}

/** x with L·Lᵀ·x = vector. */
export function bandSolve({ diagonal, first, second }: BandMatrix, vector: Float64Array): Float64Array {
  const x = vector.slice();
  const size = x.length;
  for (let row = 0; row < size; row += 1) {
    const one = row > 0 ? (first[row - 1] as number) * (x[row - 1] as number) : 0;
    const two = row > 1 ? (second[row - 2] as number) * (x[row - 2] as number) : 0;
    x[row] = ((x[row] as number) - one - two) / (diagonal[row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const one = row + 1 < size ? (first[row] as number) * (x[row + 1] as number) : 0;
    const two = row + 2 < size ? (second[row] as number) * (x[row + 2] as number) : 0;
    x[row] = ((x[row] as number) - one - two) / (diagonal[row] as number);
  }
  return x;
}

/** ln of the determinant of L·Lᵀ. */
export function bandLogDeterminant({ diagonal }: BandMatrix): number {
  return 2 * diagonal.reduce((sum, value) => sum + Math.log(value), 0);
}

/** The diagonal of (L·Lᵀ)⁻¹, from its bands alone, last row first (Takahashi, Fagan and Chen 1973). */
export function bandInverseDiagonal({ diagonal, first, second }: BandMatrix): Float64Array {
  const size = diagonal.length;
  const inverse = emptyBands(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    const own = diagonal[row] as number;
    const one = row + 1 < size ? (first[row] as number) / own : 0;
    const two = row + 2 < size ? (second[row] as number) / own : 0;
    const nextOwn = row + 1 < size ? (inverse.diagonal[row + 1] as number) : 0;
    const nextOne = row + 1 < size ? (inverse.first[row + 1] as number) : 0;
    const afterOwn = row + 2 < size ? (inverse.diagonal[row + 2] as number) : 0;
    inverse.first[row] = -one * nextOwn - two * nextOne;
    inverse.second[row] = -one * nextOne - two * afterOwn;
    inverse.diagonal[row] =
      1 / (own * own) - one * (inverse.first[row] as number) - two * (inverse.second[row] as number);
  }
  return inverse.diagonal;
}
