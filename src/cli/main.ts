#!/usr/bin/env node
/** The command line: reads the words, opens the pipeline, runs the verb, and turns every failure into its exit code. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPipeline } from '../pipeline.js';
import { InputError } from '../provenance/input-error.js';
import { UnreachableError } from '../provenance/unreachable-error.js';
import { visibleText } from '../report/visible-text.js';
import { readCommandLine } from './arguments.js';
import type { CommandContext } from './command.js';
import { generalHelp, verbHelp } from './help.js';
import type { PrepareOptions } from './prepare-elsewhere.js';
import { openTerminal, type Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DEFAULT_DATA_DIRECTORY = '.flopscope';
const EXIT = { done: 0, bug: 1, usage: 2, input: 3, unreachable: 4 } as const;

async function run(words: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  const version = packageVersion();
  const line = readCommandLine(words);
  if (line.version) terminal.print(version);
  else if (line.verb && line.help) terminal.print(verbHelp(line.verb));
  else if (!line.verb) terminal.print(generalHelp(version));
  else {
    const { command } = await line.verb.load();
    const databaseUrl = line.databaseUrl ?? process.env.FLOPSCOPE_DATABASE_URL;
    const place = {
      dataDirectory: line.dataDirectory ?? process.env.FLOPSCOPE_DATA_DIR ?? DEFAULT_DATA_DIRECTORY,
      packageRoot: PACKAGE_ROOT,
      version,
      progress: (message: string) => terminal.note(terminal.dim(message)),
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    };
    const elsewhere = line.verb.serves ? await openElsewhere({ ...place, signal }) : null;
    const pipeline = openPipeline({
      ...place,
      now: () => new Date(),
      randomName: randomUUID,
      ...(elsewhere ? { elsewhere } : {}),
    });
    const { verb, positionals, flags, json, language } = line;
    const context = { positionals, flags, json, language, terminal, pipeline, signal, elsewhere };
    try {
      return await command({ ...context, verb: verb.name });
    } finally {
      await pipeline.close();
    }
  }
  return EXIT.done;
}

async function openElsewhere(options: PrepareOptions): Promise<CommandContext['elsewhere']> {
  const { prepareElsewhere } = await import('./prepare-elsewhere.js');
  return prepareElsewhere(options);
}

function packageVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(`${PACKAGE_ROOT}package.json`, 'utf8'));
  return parsed && typeof parsed === 'object' && 'version' in parsed ? String(parsed.version) : 'unknown';
}

function report(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.note(`${terminal.red('flopscope:')} ${visibleText(error.message)}`);
    terminal.note(terminal.dim(`see flopscope ${error.verb ? `${error.verb} ` : ''}--help`));
    return EXIT.usage;
  }
  if (error instanceof InputError) {
    terminal.note(`${terminal.red('flopscope:')} ${visibleText(error.message)}`);
    return EXIT.input;
  }
  if (error instanceof UnreachableError) {
    terminal.note(`${terminal.red('flopscope:')} ${visibleText(error.message)}`);
    return EXIT.unreachable;
  }
  terminal.note(`${terminal.red('flopscope:')} this is a bug: ${visibleText(String(error))}`);
  if (process.env.FLOPSCOPE_DEBUG) terminal.note(error instanceof Error ? (error.stack ?? '') : '');
  else terminal.note(terminal.dim('set FLOPSCOPE_DEBUG=1 to see where'));
  return EXIT.bug;
}

/** A reader that closes early (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : EXIT.bug),
);

const terminal = openTerminal({ out: process.stdout, error: process.stderr, environment: process.env });
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
process.exitCode = await run(process.argv.slice(2), terminal, stop.signal).catch((error: unknown) =>
  report(error, terminal),
);
