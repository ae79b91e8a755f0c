/** Asks at a terminal for what a plan needs, one question after the other; an empty answer leaves the default. */
import { createInterface } from 'node:readline/promises';
import { translator } from '../report/message.js';
import { planCliMessages } from '../report/messages/plan-cli.js';
import type { CommandContext } from './command.js';
import { UsageError } from './usage-error.js';

const QUESTIONS = [
  'budget',
  'deadline',
  'task',
  'use',
  'tokens',
  'hardware',
  'serve-tokens-per-day',
] as const;

export interface Asker {
  readonly terminal: boolean;
  question(text: string): Promise<string>;
  close(): void;
}

/** Throws a UsageError where nobody sits at a terminal. */
export async function askWishes(
  { language, verb, terminal }: CommandContext,
  openAsker: () => Asker = atTerminal,
): Promise<Record<string, string>> {
  const asker = openAsker();
  try {
    if (!asker.terminal)
      throw new UsageError('--budget is missing; or describe a run by --params and --tokens', verb);
    const text = translator(planCliMessages, language);
    terminal.note(terminal.dim(text('wizard')));
    const answers: [string, string][] = [];
    for (const name of QUESTIONS) {
      const answer = (await asker.question(`${text(`ask.${name}`)} `)).trim();
      if (answer !== '') answers.push([name, answer]);
    }
    return Object.fromEntries(answers);
  } finally {
    asker.close();
  }
}

/** Questions go to standard error, so that the answer alone is on standard output. */
function atTerminal(): Asker {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  return {
    terminal: process.stdin.isTTY === true && process.stderr.isTTY === true,
    question: (text) => reader.question(text),
    close: () => reader.close(),
  };
}
