/** A nowcast as a cache holds it: plain arrays for typed ones, number for number. */
import type { NowcastOver } from './nowcast-over.js';
import type { LagDraw } from './reporting-lag.js';

type Packed<Value> = Value extends Float64Array | Uint32Array | Int32Array
  ? readonly number[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Packed<Value[Key]> }
    : Value;

export type PackedNowcast = Packed<NowcastOver>;

export function packNowcast(found: NowcastOver): PackedNowcast {
  const { triangle, lag, drawn } = found;
  const rows = (arrays: readonly (Uint32Array | Int32Array)[]) => arrays.map((array) => [...array]);
  return {
    basis: found.basis,
    triangle: {
      ...triangle,
      counts: rows(triangle.counts),
      added: rows(triangle.added),
      withdrawn: rows(triangle.withdrawn),
    },
    lag: {
      dispersion: lag.dispersion,
      draws: lag.draws.map((draw) => ({ ...draw, speeds: [...draw.speeds], covered: [...draw.covered] })),
      summary: {
        ...lag.summary,
        components: lag.summary.components.map((component) => ({
          ...component,
          mode: [...component.mode],
          variances: [...component.variances],
        })),
      },
    },
    drawn: drawn && { ...drawn, recorded: [...drawn.recorded], later: rows(drawn.later) },
  };
}

export function unpackNowcast({ basis, triangle, lag, drawn }: PackedNowcast): NowcastOver {
  const tallies = (rows: readonly (readonly number[])[]) => rows.map((row) => Uint32Array.from(row));
  return {
    basis,
    triangle: {
      ...triangle,
      counts: tallies(triangle.counts),
      added: tallies(triangle.added),
      withdrawn: tallies(triangle.withdrawn),
    },
    lag: {
      dispersion: lag.dispersion,
      draws: lag.draws.map(
        (draw): LagDraw => ({
          ...draw,
          speeds: Float64Array.from(draw.speeds),
          covered: Float64Array.from(draw.covered),
        }),
      ),
      summary: {
        ...lag.summary,
        components: lag.summary.components.map((component) => ({
          ...component,
          mode: Float64Array.from(component.mode),
          variances: Float64Array.from(component.variances),
        })),
      },
    },
    drawn: drawn && {
      ...drawn,
      recorded: Uint32Array.from(drawn.recorded),
      later: drawn.later.map((row) => Int32Array.from(row)),
    },
  };
}
