/** `flopscope serve`: HTTP API and web pages, for this machine alone unless told otherwise. */
import type { Command } from '../command.js';
import { followStore } from '../following.js';
import { readListening } from '../listening.js';
import { noPositionals } from '../positionals.js';
import { serveUntilStopped } from '../serving.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  noPositionals(context);
  if (context.flags['as-of'] !== undefined)
    throw new UsageError('--as-of: choose the vintage in the address', context.verb);
  const listening = readListening(context);
  const following = await followStore(context);
  const takesCorrections = context.flags['accept-corrections'] !== undefined;
  const options = { ...listening, takesCorrections, look: following.look };
  if (context.flags.collect === undefined) await serveUntilStopped(context, following.observatory, options);
  else {
    const { readEvery, serveAndCollect } = await import('../collecting.js');
    await serveAndCollect(context, following, options, await readEvery(context));
  }
  return 0;
};
