/** Splits a command line into verb, flags and the rest; what it does not know it names, with the nearest flag. */
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../units/language.js';
import { UsageError } from './usage-error.js';
import type { Verb } from './verb.js';
import { findVerb, GLOBAL_OPTIONS, VERBS } from './verbs.js';

export interface CommandLine {
  readonly verb: Verb | null;
  readonly help: boolean;
  readonly version: boolean;
  readonly json: boolean;
  readonly language: Language;
  readonly dataDirectory: string | null;
  readonly databaseUrl?: string | undefined;
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
}

/** Flags that steer the program; all others go to the question. */
const STEERING = new Set(['data-dir', 'database-url', 'json', 'lang', 'help']);

export function readCommandLine(words: readonly string[]): CommandLine {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help')
    return bare({ help: true });
  if (first === '--version' || first === '-v') return bare({ version: true });
  const verb = findVerb(first);
  if (!verb) {
    const names = VERBS.map((known) => known.name).join(', ');
    throw new UsageError(`unknown verb: ${first}; expected one of ${names}`);
  }
  const { values, positionals } = parseWords(verb, rest);
  const flags = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (STEERING.has(name) ? [] : [[name, String(value)]])),
  );
  const language = String(values.lang ?? 'en');
  if (!isLanguage(language))
    throw new UsageError(`--lang: unknown language: ${language}; expected en or de`, verb.name);
  const dataDirectory = values['data-dir'] === undefined ? null : String(values['data-dir']);
  return {
    verb,
    help: values.help === true,
    version: false,
    json: values.json === true,
    language,
    dataDirectory,
    databaseUrl: values['database-url'] === undefined ? undefined : String(values['database-url']),
    positionals,
    flags,
  };
}

function bare(wish: { help?: boolean; version?: boolean }): CommandLine {
  return {
    verb: null,
    help: wish.help ?? false,
    version: wish.version ?? false,
    json: false,
    language: 'en',
    dataDirectory: null,
    positionals: [],
    flags: {},
  };
}

function parseWords(verb: Verb, words: readonly string[]) {
  const known = [...verb.options, ...GLOBAL_OPTIONS];
  const options = Object.fromEntries(
    known.map((option) => [
      option.name,
      { type: option.value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    return parseArgs({ args: withNegatives(words), options, strict: true, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
    const names = known.map((option) => `--${option.name}`).join(', ');
    throw new UsageError(
      unknown ? `unknown flag: ${unknown}; ${verb.name} takes ${names}` : message,
      verb.name,
    );
  }
}

/** `--params -5` means the number -5, which the verb then refuses for what it is; parseArgs would take it for a flag. */
function withNegatives(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const flag = joined.at(-1);
    if (flag !== undefined && /^--[a-z-]+$/.test(flag) && /^-[\d.]/.test(word))
      joined[joined.length - 1] = `${flag}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
