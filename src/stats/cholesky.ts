/**
 * The triangular root of a positive definite matrix, and what is solved with it. Matrices are flat, row by row.
 * Rows and right-hand sides are worked on in blocks, so that what was fetched from memory serves several of them.
 */

const BLOCK = 8;

/** L with L·Lᵀ = matrix; only the lower triangle is read and written. Throws where the matrix is not positive definite. */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  if (matrix.length !== size * size)
    throw new RangeError(`invalid matrix: ${matrix.length} numbers; expected ${size * size}`);
  const root = new Float64Array(size * size);
  for (let block = 0; block < size; block += BLOCK) {
    const end = Math.min(block + BLOCK, size);
    for (let column = 0; column < end; column += 1)
      for (let row = Math.max(block, column); row < end; row += 1) {
        const rest =
          (matrix[row * size + column] as number) - product(root, row * size, root, column * size, 0, column);
        if (column < row) root[row * size + column] = rest / (root[column * size + column] as number);
        else if (rest > 0 && rest < Number.POSITIVE_INFINITY) root[row * size + row] = Math.sqrt(rest);
        else throw new RangeError(`matrix is not positive definite at row ${row + 1}`);
      }
  }
  return root;
}

/** The x with L·x = vector, for each of several vectors. */
export function solveLower(root: Float64Array, vectors: readonly ArrayLike<number>[]): Float64Array[] {
  for (const vector of vectors) requireSize(root, vector);
  return vectors.flatMap((_, index) =>
    index % BLOCK === 0 ? solveBlock(root, vectors.slice(index, index + BLOCK)) : [],
  );
}

function requireSize(root: Float64Array, vector: ArrayLike<number>): void {
  if (vector.length ** 2 !== root.length)
    throw new RangeError(`invalid vector: ${vector.length} numbers for a matrix of ${root.length}`);
}

function solveBlock(root: Float64Array, vectors: readonly ArrayLike<number>[]): Float64Array[] {
  const solutions = vectors.map((vector) => Float64Array.from(vector));
  const size = solutions[0]?.length ?? 0;
  for (let row = 0; row < size; row += 1) {
    const start = row * size;
    const diagonal = root[start + row] as number;
    for (const solution of solutions)
      solution[row] = ((solution[row] as number) - product(root, start, solution, 0, 0, row)) / diagonal;
  }
  return solutions;
}

/** x with Lᵀ·x = vector. */
export function solveUpper(root: Float64Array, vector: ArrayLike<number>): Float64Array {
  requireSize(root, vector);
  const size = vector.length;
  const solution = Float64Array.from(vector);
  for (let row = size - 1; row >= 0; row -= 1) {
    const value = (solution[row] as number) / (root[row * size + row] as number);
    solution[row] = value;
    for (let k = 0; k < row; k += 1)
      solution[k] = (solution[k] as number) - (root[row * size + k] as number) * value;
  }
  return solution;
}

/** The diagonal of (L·Lᵀ)⁻¹: sums of squares of the columns of L⁻¹, a block of columns at a time. */
export function inverseDiagonal(root: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const columns = Array.from({ length: BLOCK }, () => new Float64Array(size));
  for (let block = 0; block < size; block += BLOCK) {
    const end = Math.min(block + BLOCK, size);
    for (const column of columns) column.fill(0);
    for (let row = block; row < size; row += 1)
      for (let first = block; first < Math.min(end, row + 1); first += 1) {
        const column = columns[first - block] as Float64Array;
        const rest = (row === first ? 1 : 0) - product(root, row * size, column, 0, first, row);
        column[row] = rest / (root[row * size + row] as number);
      }
    for (let first = block; first < end; first += 1) {
      const column = columns[first - block] as Float64Array;
      diagonal[first] = product(column, 0, column, 0, first, size);
    }
  }
  return diagonal;
}

/** Sum of a[aStart + k] · b[bStart + k] for k in [from, to), in four strands that a processor works on at once. */
function product(
  a: Float64Array,
  aStart: number,
  b: Float64Array,
  bStart: number,
  from: number,
  to: number,
): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let k = from;
  for (; k + 3 < to; k += 4) {
    first += (a[aStart + k] as number) * (b[bStart + k] as number);
    second += (a[aStart + k + 1] as number) * (b[bStart + k + 1] as number);
    third += (a[aStart + k + 2] as number) * (b[bStart + k + 2] as number);
    fourth += (a[aStart + k + 3] as number) * (b[bStart + k + 3] as number);
  }
  for (; k < to; k += 1) first += (a[aStart + k] as number) * (b[bStart + k] as number);
  return first + second + (third + fourth);
}
