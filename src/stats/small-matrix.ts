/** Determinant and inverse of a matrix of a few rows, row by row in one array. */

interface Elimination {
  readonly inverse: Float64Array;
  readonly determinant: number;
}

export function determinant(matrix: Float64Array, size: number): number {
  return eliminate(matrix, size).determinant;
}

/** Throws where there is none. */
export function inverse(matrix: Float64Array, size: number): Float64Array {
  const found = eliminate(matrix, size);
  if (found.determinant === 0 || !Number.isFinite(found.determinant))
    throw new RangeError('singular matrix: it has no inverse');
  return found.inverse;
}

/** Gauss and Jordan, with the largest number of a column as its pivot. */
function eliminate(matrix: Float64Array, size: number): Elimination {
  const [left, right] = [matrix.slice(), identity(size)];
  let product = 1;
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotRow(left, column, size);
    const head = left[pivot * size + column] as number;
    product *= pivot === column ? head : -head;
    if (product === 0) return { inverse: right, determinant: 0 };
    for (const side of [left, right]) {
      swapRows(side, pivot, column, size);
      for (let place = 0; place < size; place += 1)
        side[column * size + place] = (side[column * size + place] as number) / head;
    }
    for (let row = 0; row < size; row += 1) {
      const factor = left[row * size + column] as number;
      if (row === column || factor === 0) continue;
      for (const side of [left, right])
        for (let place = 0; place < size; place += 1)
          side[row * size + place] =
            (side[row * size + place] as number) - factor * (side[column * size + place] as number);
    }
  }
  return { inverse: right, determinant: product };
}

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, index) => (index % (size + 1) === 0 ? 1 : 0));
}

function pivotRow(matrix: Float64Array, column: number, size: number): number {
  let found = column;
  const at = (row: number) => Math.abs(matrix[row * size + column] as number);
  for (let row = column + 1; row < size; row += 1) if (at(row) > at(found)) found = row;
  return found;
}

function swapRows(matrix: Float64Array, one: number, other: number, size: number): void {
  if (one === other) return;
  const kept = matrix.slice(one * size, (one + 1) * size);
  matrix.copyWithin(one * size, other * size, (other + 1) * size);
  matrix.set(kept, other * size);
}
