/** What a verb of the command line is, and how its flags are told. */
import type { Command } from './command.js';

export interface VerbOption {
  readonly name: string;
  /** What stands behind the flag, or null for a switch. */
  readonly value: string | null;
  /** What it means with nothing behind it; without this a value has to follow. */
  readonly otherwise?: string;
  readonly summary: string;
}

export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** What follows the verb. */
  readonly usage: string;
  readonly options: readonly VerbOption[];
  /** It answers until it is ended, so long work is done on another thread. */
  readonly serves?: true;
  readonly load: () => Promise<{ readonly command: Command }>;
}
