/** A verb whose first word says what it is about: each topic takes its own flags and refuses those of another. */
import type { Command } from './command.js';
import { UsageError } from './usage-error.js';

interface Topic {
  /** Flags of the verb that are of this topic. */
  readonly flags: readonly string[];
  readonly answer: Command;
}

/** @param word what a topic is called in an error: `result` */
export function byTopic(word: string, topics: Readonly<Record<string, Topic>>): Command {
  const names = Object.keys(topics).join(', ');
  return async (context) => {
    const [name, ...more] = context.positionals;
    if (name === undefined) throw new UsageError(`the ${word} is missing; there is ${names}`, context.verb);
    const topic = Object.hasOwn(topics, name) ? topics[name] : undefined;
    if (!topic) throw new UsageError(`unknown ${word}: ${name}; there is ${names}`, context.verb);
    if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, context.verb);
    const strange = Object.keys(context.flags).find((flag) => !topic.flags.includes(flag));
    if (strange !== undefined) {
      const own = topic.flags.map((flag) => `--${flag}`).join(', ');
      throw new UsageError(`--${strange}: ${name} takes ${own}`, context.verb);
    }
    return topic.answer(context);
  };
}
