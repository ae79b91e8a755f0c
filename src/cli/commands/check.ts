/** `flopscope check FILE|-`: the statements of a text, each against the data. */
import { readFile, stat } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { InputError } from '../../provenance/input-error.js';
import { CheckOptions, LARGEST_TEXT_BYTES } from '../../report/claims/claim.js';
import { printCheck } from '../check-text.js';
import type { Command } from '../command.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  const [path, ...more] = context.positionals;
  if (path === undefined) throw new UsageError('the file is missing; - is standard input', context.verb);
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, context.verb);
  const options = readQuestion(CheckOptions, { ...context.flags, lang: context.language }, context.verb);
  const text = await readText(path);
  const answer = await (await context.pipeline.observatory()).check(text, options);
  if (context.json) context.terminal.printJson(answer);
  else printCheck(answer, context);
  return 0;
};

async function readText(path: string): Promise<string> {
  const text = path === '-' ? await readStream(process.stdin) : await readTextFile(path);
  if (Buffer.byteLength(text) > LARGEST_TEXT_BYTES) throw tooLong(path);
  return text.replace(/^\ufeff/, '');
}

async function readTextFile(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > LARGEST_TEXT_BYTES) throw tooLong(path);
    return new TextDecoder().decode(await readFile(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`cannot be read: ${reason}`, { file: path }, { cause: error });
  }
}

function tooLong(path: string): InputError {
  return new InputError(`longer than ${LARGEST_TEXT_BYTES / 1024 / 1024} MB; give it in parts`, {
    file: path,
  });
}
