/** Asks the sources again and again while the observatory is served, and shows what they bring without a restart. */
import { setTimeout } from 'node:timers/promises';
import type { Observatory } from '../observatory.js';
import { translator } from '../report/message.js';
import { collectingMessages } from '../report/messages/collecting.js';
import { readDuration } from '../units/duration.js';
import type { CommandContext } from './command.js';
import { type Serving, serveUntilStopped } from './serving.js';
import { updateLines } from './update-text.js';
import { UsageError } from './usage-error.js';

export interface Every {
  readonly text: string;
  readonly milliseconds: number;
  readonly jitterShare: number;
}

export async function readEvery({ flags, verb, pipeline }: CommandContext): Promise<Every> {
  const { schedule } = await (await pipeline.collector()).assumptions();
  const text = flags.collect === undefined || flags.collect === '' ? schedule.every : flags.collect;
  const milliseconds = readDuration(text);
  if (milliseconds === null)
    throw new UsageError(`--collect: invalid time: ${text}; expected such as 30min, 6h or 1d`, verb);
  if (milliseconds < schedule.shortestMilliseconds)
    throw new UsageError(
      `--collect: ${text} is too often for the sources; expected at least ${schedule.shortestMilliseconds / 60_000}min`,
      verb,
    );
  return { text, milliseconds, jitterShare: schedule.jitterShare };
}

export async function serveAndCollect(
  context: CommandContext,
  first: Observatory,
  serving: Serving,
  every: Every,
): Promise<void> {
  const { observatory, replace } = follow(first);
  const { terminal, language } = context;
  terminal.note(translator(collectingMessages, language)('collecting', { every: every.text }));
  const collecting = collectRepeatedly(context, every, replace);
  await serveUntilStopped(context, observatory, serving);
  await collecting;
}

/** An observatory that answers as the one that was put in its place last. */
export function follow(first: Observatory): {
  readonly observatory: Observatory;
  readonly replace: (next: Observatory) => void;
} {
  let current = first;
  return {
    observatory: new Proxy(first, { get: (_first, key) => Reflect.get(current, key) }),
    replace: (next) => {
      current = next;
    },
  };
}

async function collectRepeatedly(
  context: CommandContext,
  { milliseconds, jitterShare }: Every,
  replace: (next: Observatory) => void,
): Promise<void> {
  const { signal } = context;
  while (!signal.aborted) {
    await collectOnce(context, replace);
    const wait = milliseconds * (1 + jitterShare * (2 * Math.random() - 1));
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Whatever goes wrong is noted, and the next time is another one: a server outlives a full disk. */
async function collectOnce(context: CommandContext, replace: (next: Observatory) => void): Promise<void> {
  const { pipeline, terminal, language, signal, elsewhere } = context;
  const text = translator(collectingMessages, language);
  try {
    const answer = await (await pipeline.collector()).update([], signal);
    for (const line of updateLines(answer, language)) terminal.note(line);
    terminal.note(
      text('collected', {
        time: new Date().toISOString(),
        stored: answer.snapshots.length,
        unchanged: answer.unchanged.length,
        quarantined: answer.quarantined.length,
        failed: answer.failed.length,
      }),
    );
    if (!answer.snapshots.some(({ stored }) => stored)) return;
    const next = await pipeline.observatory();
    const day = (await next.vintages()).at(-1);
    // Made on another thread first, so that readers do not wait for the new vintage.
    if (elsewhere && day !== undefined) await elsewhere(day, 'costs');
    replace(next);
  } catch (error) {
    if (!signal.aborted) terminal.note(terminal.red(String(error)));
  }
}
