/**
 * How many cases are tried, and how is it told? A few in the test suite; `bench/fuzz.mjs` asks for many, with a seed of its own,
 * and reads what each target did from the file it names.
 */
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';

/** Times as many cases as in the test suite. */
const TIMES = Number(process.env.FLOPSCOPE_FUZZ_TIMES ?? '1');
const SEED = Number(process.env.FLOPSCOPE_FUZZ_SEED ?? '20261124');
const REPORT = process.env.FLOPSCOPE_FUZZ_REPORT;
/** Of the processor, so that a busy machine changes nothing. Everything a reader can ask for is answered in less. */
const LONGEST_SECONDS = 20;

export interface Campaign {
  readonly name: string;
  /** In the test suite. */
  readonly cases: number;
  /** At most so many times as many, where a case takes long. */
  readonly mostTimes?: number;
}

export async function campaign<Case>(
  { name, cases, mostTimes = Number.POSITIVE_INFINITY }: Campaign,
  arbitrary: fc.Arbitrary<Case>,
  attempt: (one: Case) => unknown,
): Promise<void> {
  const done = { name, cases: 0, slowestSeconds: 0, slowest: '' };
  const numRuns = Math.ceil(cases * Math.min(TIMES, mostTimes));
  const property = fc.asyncProperty(arbitrary, async (one) => {
    const before = process.cpuUsage();
    await attempt(one);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    done.cases += 1;
    if (seconds > done.slowestSeconds) [done.slowestSeconds, done.slowest] = [seconds, shown(one)];
    expect(seconds, 'seconds of the processor').toBeLessThan(LONGEST_SECONDS);
  });
  try {
    await fc.assert(property, { seed: SEED, numRuns, endOnFailure: TIMES > 1 });
  } finally {
    if (REPORT !== undefined) appendFileSync(REPORT, `${JSON.stringify(done)}\n`);
  }
}

function shown(one: unknown): string {
  return (typeof one === 'string' ? one : (JSON.stringify(one) ?? '')).slice(0, 300);
}
