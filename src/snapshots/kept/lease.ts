/**
 * Who is at it? Of several programs that want the same work one gets it, until it gives it back or its time is over. Leases
 * of a name are numbered, and each number is given once, so that one that comes back late finds it has lost it.
 */
import * as z from 'zod';
import { describedBytes, putDescribed } from './described.js';
import type { KeptFiles } from './kept-files.js';

const LEASES = 'leases';

const Holding = z.object({
  /** ISO instant; once it has passed the next number may be taken. */
  until: z.iso.datetime(),
});

export interface LeaseTime {
  readonly now: () => Date;
  readonly milliseconds: number;
}

export interface Lease {
  /** For the whole time from now on; false where another has it meanwhile. */
  renew(): Promise<boolean>;
  /** Gives it back, so that the next need not wait. */
  release(): Promise<void>;
}

/** Null while another has it. */
export async function claimLease(kept: KeptFiles, name: string, time: LeaseTime): Promise<Lease | null> {
  const fileOf = (number: number) => `${name}-${String(number).padStart(6, '0')}.json`;
  const until = (milliseconds: number) => new Date(time.now().getTime() + milliseconds).toISOString();
  const numbers = await numbersOf(kept, name);
  const last = numbers.at(-1);
  if (last !== undefined && (await heldUntil(kept, fileOf(last))) > time.now().toISOString()) return null;
  const number = (last ?? 0) + 1;
  const holding = describedBytes({ until: until(time.milliseconds) });
  if (!(await kept.add(LEASES, fileOf(number), holding))) return null;
  const isLast = async () => (await numbersOf(kept, name)).at(-1) === number;
  if (!(await isLast())) {
    // The number had been given before, and was cleared away since one looked.
    await kept.remove(LEASES, fileOf(number));
    return null;
  }
  for (const earlier of numbers) await kept.remove(LEASES, fileOf(earlier));
  const hold = (milliseconds: number) =>
    putDescribed(kept, LEASES, fileOf(number), { until: until(milliseconds) });
  return {
    renew: async () => {
      if (!(await isLast())) return false;
      await hold(time.milliseconds);
      // Another may have taken the next number between the two.
      return isLast();
    },
    release: async () => {
      if (await isLast()) await hold(0);
    },
  };
}

async function numbersOf(kept: KeptFiles, name: string): Promise<readonly number[]> {
  const prefix = `${name}-`;
  return (await kept.names(LEASES))
    .flatMap((file) => {
      const digits = file.startsWith(prefix)
        ? /^(\d{6,})\.json$/.exec(file.slice(prefix.length))?.[1]
        : undefined;
      return digits === undefined ? [] : [Number(digits)];
    })
    .sort((a, b) => a - b);
}

/** One that is not readable, or was cleared away meanwhile, holds nothing. */
async function heldUntil(kept: KeptFiles, file: string): Promise<string> {
  const bytes = await kept.read(LEASES, file);
  if (bytes === null) return '';
  try {
    return Holding.parse(JSON.parse(new TextDecoder().decode(bytes))).until;
  } catch {
    return '';
  }
}
