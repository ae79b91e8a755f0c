import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, inverseDiagonal, solveLower, solveUpper } from '../../src/stats/cholesky.js';

type Matrix = readonly (readonly number[])[];
const flat = (matrix: Matrix) => Float64Array.from(matrix.flat());
const at = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? Number.NaN;

/** B·Bᵀ + 1: positive definite whatever B is. */
function positiveDefinite(numbers: readonly number[], size: number): number[][] {
  const entry = (row: number, column: number) => numbers[row * size + column] ?? 0;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) =>
      Array.from({ length: size }, (___, k) => entry(row, k) * entry(column, k)).reduce(
        (sum, value) => sum + value,
        row === column ? 1 : 0,
      ),
    ),
  );
}

/** By Gauss and Jordan, with the largest pivot: another way than the one tested. */
function inverse(matrix: Matrix): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [
    ...row,
    ...Array.from({ length: size }, (_, column) => (column === index ? 1 : 0)),
  ]);
  for (let column = 0; column < size; column += 1) {
    const rest = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + rest.indexOf(Math.max(...rest));
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const lead = rows[column] ?? [];
    const unit = lead.map((value) => value / (lead[column] ?? Number.NaN));
    for (let row = 0; row < size; row += 1) {
      const factor = rows[row]?.[column] ?? 0;
      rows[row] =
        row === column ? unit : (rows[row] ?? []).map((value, k) => value - factor * (unit[k] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}

const times = (matrix: Matrix, vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, value, k) => sum + value * (vector[k] ?? 0), 0));

const cases = fc.integer({ min: 1, max: 20 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    numbers: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
      minLength: size * size,
      maxLength: size * size,
    }),
    vector: fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size }),
  }),
);

describe('the triangular root of a matrix', () => {
  // Solved by hand: the root is [[2,0,0],[6,1,0],[-8,5,3]].
  const matrix = [
    [4, 12, -16],
    [12, 37, -43],
    [-16, -43, 98],
  ];
  it('is that of a matrix solved by hand, with what is solved by it', () => {
    const root = cholesky(flat(matrix), 3);
    expect([...root]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
    // L·x = (2, 7, 0) for x = (1, 1, 1), Lᵀ·x = (0, 6, 3) likewise.
    expect(solveLower(root, [[2, 7, 0]]).map((x) => [...x])).toEqual([[1, 1, 1]]);
    expect([...solveUpper(root, [0, 6, 3])]).toEqual([1, 1, 1]);
    const diagonal = inverseDiagonal(root, 3);
    expect(diagonal[0]).toBeCloseTo(1777 / 36, 10);
    expect(diagonal[1]).toBeCloseTo(34 / 9, 10);
    expect(diagonal[2]).toBeCloseTo(1 / 9, 12);
  });
  it('reads the lower triangle alone', () => {
    const lower = matrix.map((row, index) => row.map((value, column) => (column > index ? 7e9 : value)));
    expect(cholesky(flat(lower), 3)).toEqual(cholesky(flat(matrix), 3));
  });
  it('gives the matrix back, in every size around the block', () => {
    fc.assert(
      fc.property(cases, ({ size, numbers }) => {
        const whole = positiveDefinite(numbers, size);
        const root = cholesky(flat(whole), size);
        for (let row = 0; row < size; row += 1)
          for (let column = 0; column <= row; column += 1) {
            let sum = 0;
            for (let k = 0; k < size; k += 1)
              sum += (root[row * size + k] ?? 0) * (root[column * size + k] ?? 0);
            expect(sum).toBeCloseTo(at(whole, row, column), 9);
          }
      }),
      { seed: 6, numRuns: 60 },
    );
  });
  it('solves and inverts as elimination does', () => {
    fc.assert(
      fc.property(cases, ({ size, numbers, vector }) => {
        const whole = positiveDefinite(numbers, size);
        const root = cholesky(flat(whole), size);
        const direct = inverse(whole);
        const [half] = solveLower(root, [vector]);
        const solved = solveUpper(root, half ?? []);
        for (const [row, value] of times(direct, vector).entries()) expect(solved[row]).toBeCloseTo(value, 8);
        for (const [row, value] of inverseDiagonal(root, size).entries())
          expect(value).toBeCloseTo(at(direct, row, row), 8);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
  it('solves many vectors as it solves each alone', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 20 }), ({ size, numbers, vector }, count) => {
        const root = cholesky(flat(positiveDefinite(numbers, size)), size);
        const vectors = Array.from({ length: count }, (_, index) => vector.map((value) => value + index));
        expect(solveLower(root, vectors)).toEqual(vectors.flatMap((one) => solveLower(root, [one])));
      }),
      { seed: 8, numRuns: 40 },
    );
  });
  it('throws where there is no root or no fit, and never gives NaN', () => {
    expect(() =>
      cholesky(
        flat([
          [1, 0],
          [2, 1],
        ]),
        2,
      ),
    ).toThrow('not positive definite at row 2');
    expect(() =>
      cholesky(
        flat([
          [1, 0],
          [Number.NaN, 1],
        ]),
        2,
      ),
    ).toThrow('not positive definite at row 2');
    expect(() => cholesky(Float64Array.of(Number.POSITIVE_INFINITY), 1)).toThrow('not positive definite');
    expect(() => cholesky(new Float64Array(3), 2)).toThrow('invalid matrix: 3 numbers; expected 4');
    const root = cholesky(flat(matrix), 3);
    expect(() => solveLower(root, [[1, 2]])).toThrow('invalid vector: 2 numbers for a matrix of 9');
    expect(() => solveUpper(root, [1, 2])).toThrow('invalid vector: 2 numbers for a matrix of 9');
  });
});
