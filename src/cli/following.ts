/** Answers from what the store holds now: looks whenever it is told of something new, and every so often in case it was not. */
import type { Observatory } from '../observatory.js';
import type { CommandContext } from './command.js';

export interface Following {
  /** Answers as the newest one that is ready. */
  readonly observatory: Observatory;
  /** Resolves when what is new by now can be answered from. */
  look(): Promise<void>;
}

/** On a shared database a change is told at once; this is for a notice that was missed, and for a directory, which tells nothing. */
const LOOK_AGAIN_MILLISECONDS = 10_000;

export async function followStore(
  context: Pick<CommandContext, 'pipeline' | 'terminal' | 'elsewhere' | 'signal'>,
  everyMilliseconds = LOOK_AGAIN_MILLISECONDS,
): Promise<Following> {
  const { pipeline, terminal, elsewhere, signal } = context;
  let current = await pipeline.observatory();
  let listening = false;
  let failing = false;

  async function lookOnce(): Promise<void> {
    if (signal.aborted) return;
    try {
      if (!listening) await pipeline.listen(() => void look());
      listening = true;
      if ((await pipeline.revision()) !== current.revision) {
        const next = await pipeline.observatory();
        const day = (await next.vintages()).at(-1);
        // Made on another thread first, so that readers do not wait for the new vintage.
        if (elsewhere && day !== undefined) await elsewhere(day, 'costs');
        current = next;
      }
      failing = false;
    } catch (error) {
      // Said once: a server outlives its database, and goes on with what it has.
      if (!failing && !signal.aborted) terminal.note(terminal.red(String(error)));
      failing = true;
    }
  }

  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  /** One at a time, and one that waits serves all who ask meanwhile. */
  function look(): Promise<void> {
    waiting ??= running.then(() => {
      waiting = null;
      running = lookOnce();
      return running;
    });
    return waiting;
  }

  const timer = setInterval(look, everyMilliseconds).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  await look();
  return {
    observatory: new Proxy(current, { get: (_first, key) => Reflect.get(current, key) }),
    look,
  };
}
