/** What a verb gets to work with and what it may do: the contract of the files in `commands/`. */
import type { Elsewhere, Pipeline } from '../pipeline.js';
import type { Language } from '../units/language.js';
import type { Terminal } from './terminal.js';

export interface CommandContext {
  readonly verb: string;
  readonly positionals: readonly string[];
  /** The flags of the verb and `as-of` as text, switches as `true`: what the question schemas read. */
  readonly flags: Readonly<Record<string, string>>;
  readonly json: boolean;
  readonly language: Language;
  readonly terminal: Terminal;
  /** The pipeline on the data directory as it is. */
  readonly pipeline: Pipeline;
  /** Has another thread estimate a vintage, for verbs that serve; null for all others. */
  readonly elsewhere: Elsewhere | null;
  /** Aborted by Ctrl-C or a request to end. */
  readonly signal: AbortSignal;
}

/** Resolves to the exit code. Throws UsageError or InputError for what the user can mend. */
export type Command = (context: CommandContext) => Promise<number>;
