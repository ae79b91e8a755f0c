/** Asks the sources again and again while the observatory is served, and shows what they bring without a restart. */
import { setTimeout } from 'node:timers/promises';
import { translator } from '../report/message.js';
import { collectingMessages } from '../report/messages/collecting.js';
import { readDuration } from '../units/duration.js';
import type { CommandContext } from './command.js';
import type { Following } from './following.js';
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
  { observatory, look }: Following,
  serving: Serving,
  every: Every,
): Promise<void> {
  const { terminal, language } = context;
  terminal.note(translator(collectingMessages, language)('collecting', { every: every.text }));
  const collecting = collectRepeatedly(context, every, look);
  await serveUntilStopped(context, observatory, serving);
  await collecting;
}

async function collectRepeatedly(
  context: CommandContext,
  { milliseconds, jitterShare }: Every,
  look: Following['look'],
): Promise<void> {
  const { signal } = context;
  while (!signal.aborted) {
    await collectOnce(context, look);
    const wait = milliseconds * (1 + jitterShare * (2 * Math.random() - 1));
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Whatever goes wrong is noted, and the next time is another one: a server outlives a full disk. */
async function collectOnce(context: CommandContext, look: Following['look']): Promise<void> {
  const { pipeline, terminal, language, signal } = context;
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
    await look();
  } catch (error) {
    if (!signal.aborted) terminal.note(terminal.red(String(error)));
  }
}
