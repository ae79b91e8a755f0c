/** How many words may follow a verb beside its flags. */
import type { CommandContext } from './command.js';
import { UsageError } from './usage-error.js';

export function noPositionals({ positionals, verb }: CommandContext): void {
  if (positionals.length > 0)
    throw new UsageError(`unexpected word: ${positionals[0]}; ${verb} takes flags only`, verb);
}

/** The one word a verb needs, such as a model's name; several words are one name without quotes. */
export function onePositional({ positionals, verb }: CommandContext, what: string): string {
  if (positionals.length === 0) throw new UsageError(`${what} is missing`, verb);
  return positionals.join(' ');
}
