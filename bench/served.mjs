/** Servers as processes of their own, for `bench/load.mjs`: started, watched from outside, ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Of Linux; the unit of processor time in /proc. */
const TICKS_A_SECOND = 100;

/** Runs a program with Node until it prints its address. */
export async function startServer(words) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    child.stdout.resume();
    return { child, pid: child.pid, port: Number(new URL(address).port) };
  }
  throw new Error(`${words.join(' ')} ended before it served`);
}

/** Processor seconds of the process so far, all its threads; NaN where the system does not tell. */
export function processorSeconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}

/** Megabytes a server started with `MEMORY_PROBE` holds after a full collection, and those that are resident. */
export async function memoryOf({ child }) {
  const told = once(child, 'message');
  child.send('memory');
  return (await told)[0];
}

export const MEMORY_PROBE = ['--expose-gc', '--import', new URL('./memory-probe.mjs', import.meta.url).href];

/** What a server prepares in the background after its start is not what is measured: waits until it rests. */
export async function untilItRests(pid, mostSeconds = 300) {
  const end = performance.now() + mostSeconds * 1000;
  for (let calm = 0; calm < 3 && performance.now() < end; ) {
    const before = processorSeconds(pid);
    await pause(1000);
    calm = processorSeconds(pid) - before < 0.1 ? calm + 1 : 0;
  }
}
