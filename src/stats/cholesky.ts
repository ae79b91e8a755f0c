/** The triangular root of a positive definite matrix, and what is solved with it. Matrices are flat, row by row. */

/** L with L·Lᵀ = matrix; only the lower triangle is read and written. Throws where the matrix is not positive definite. */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  if (matrix.length !== size * size)
    throw new RangeError(`invalid matrix: ${matrix.length} numbers; expected ${size * size}`);
  const root = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const rowStart = row * size;
    for (let column = 0; column <= row; column += 1) {
      const columnStart = column * size;
      let sum = matrix[rowStart + column] as number;
      for (let k = 0; k < column; k += 1)
        sum -= (root[rowStart + k] as number) * (root[columnStart + k] as number);
      if (column < row) root[rowStart + column] = sum / (root[columnStart + column] as number);
      else if (sum > 0) root[rowStart + row] = Math.sqrt(sum);
      else throw new RangeError(`matrix is not positive definite at row ${row + 1}`);
    }
  }
  return root;
}

/** x with L·x = vector. */
export function solveLower(root: Float64Array, vector: ArrayLike<number>): Float64Array {
  const size = vector.length;
  const solution = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = vector[row] as number;
    for (let k = 0; k < row; k += 1) sum -= (root[row * size + k] as number) * (solution[k] as number);
    solution[row] = sum / (root[row * size + row] as number);
  }
  return solution;
}

/** x with Lᵀ·x = vector. */
export function solveUpper(root: Float64Array, vector: ArrayLike<number>): Float64Array {
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

/** The diagonal of (L·Lᵀ)⁻¹: sums of squares of the columns of L⁻¹. */
export function inverseDiagonal(root: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size);
  for (let start = 0; start < size; start += 1) {
    for (let row = start; row < size; row += 1) {
      let sum = row === start ? 1 : 0;
      for (let k = start; k < row; k += 1) sum -= (root[row * size + k] as number) * (column[k] as number);
      column[row] = sum / (root[row * size + row] as number);
    }
    let total = 0;
    for (let row = start; row < size; row += 1) total += (column[row] as number) ** 2;
    diagonal[start] = total;
  }
  return diagonal;
}
