/** The help texts, made from the table of verbs. */
import type { Verb, VerbOption } from './verb.js';
import { GLOBAL_OPTIONS, VERBS } from './verbs.js';

export function generalHelp(version: string): string {
  const width = Math.max(...VERBS.map((verb) => verb.name.length));
  return [
    `flopscope ${version}: an open observatory for large AI models`,
    '',
    'usage: flopscope VERB [--data-dir DIR] [--as-of YYYY-MM-DD] [--json] [--lang en|de]',
    '',
    ...VERBS.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`),
    '',
    'flopscope VERB --help says what a verb takes. Exit codes: 0 done, 1 a bug, 2 wrong usage,',
    '3 bad input or data, 4 a source or server could not be reached.',
  ].join('\n');
}

export function verbHelp(verb: Verb): string {
  return [
    `flopscope ${[verb.name, verb.usage, '[options]'].filter(Boolean).join(' ')}`,
    `  ${verb.summary}`,
    '',
    ...optionLines(verb.options),
    ...(verb.options.length > 0 ? [''] : []),
    ...optionLines(GLOBAL_OPTIONS),
  ].join('\n');
}

function optionLines(options: readonly VerbOption[]): string[] {
  const spelled = options.map(
    (option) => `--${option.name}${option.value === null ? '' : ` ${option.value}`}`,
  );
  return options.map((option, index) => `  ${(spelled[index] ?? '').padEnd(26)} ${option.summary}`);
}
