/** Serves the API and the pages until the process is asked to end: what `serve` and `start` share. */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Observatory } from '../observatory.js';
import { InputError } from '../provenance/input-error.js';
import { translator } from '../report/message.js';
import { cliMessages } from '../report/messages/cli.js';
import type { ExportOrder, ExportResult } from '../server/export/export-observatory.js';
import type { ServingAssumptions } from '../server/service/serving-assumptions.js';
import type { Writing } from '../server/writing/writing.js';
import type { CommandContext } from './command.js';
import { followStore } from './following.js';
import type { Listening } from './listening.js';
import { readQuestion } from './read-question.js';

/** How it is served. */
export interface Serving extends Listening {
  /** Whether readers may propose corrections over HTTP. */
  readonly takesCorrections: boolean;
  /** Resolves when what was just stored is answered from. */
  readonly look: () => Promise<void>;
}

export async function serveUntilStopped(
  context: CommandContext,
  observatory: Observatory,
  { host, port, publicUrl, takesCorrections, look }: Serving,
): Promise<void> {
  const { createApp } = await import('../server/app.js');
  const { serve } = await import('../server/serve.js');
  const { isLoopback, ownNames, seenFromOutside } = await import('../server/own-names.js');
  const { pipeline, terminal, language, signal } = context;
  const { service, log, note, assumptions } = await openService(context);
  const app = createApp({
    ...{ observatory, service, log },
    assetsDirectory: join(pipeline.packageRoot, 'dist', 'web', 'assets'),
    version: pipeline.version,
    takesCorrections,
    isOwnName: ownNames({ host, publicUrl }),
    writing: await openWriting(context, assumptions, look),
  });
  const seen = publicUrl === null ? {} : { seen: seenFromOutside(publicUrl) };
  const server = await serve({ app, host, port, ...seen }).catch((cause: unknown) =>
    cannotListen(host, cause),
  );
  const text = translator(cliMessages, language);
  const actual = new URL(server.url).port;
  if (port !== 0 && actual !== String(port)) note(text('portTaken', { port: String(port), actual }));
  terminal.print(text('serving', { url: publicUrl?.href ?? server.url }));
  if (!isLoopback(host)) note(text('reachable', { host }));
  prepareFirstPage(app);
  if (context.elsewhere) void prepareVintages(await observatory.vintages(), context.elsewhere, signal);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close(assumptions.finishMilliseconds);
  note(text('stopped'));
}

/** An address that is not of this machine is a slip of the one who typed it. */
function cannotListen(host: string, cause: unknown): never {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code !== 'EADDRNOTAVAIL') throw cause;
  throw new InputError(`no address of this machine: ${host}`, { flag: '--host' }, { cause });
}

async function openService({ flags, verb, pipeline, terminal, signal }: CommandContext) {
  const { openServing, ServingQuestion } = await import('../server/service/serving.js');
  return openServing(readQuestion(ServingQuestion, flags, verb), {
    assumptions: await pipeline.readText(join(pipeline.packageRoot, 'data', 'assumptions', 'serving.json')),
    version: pipeline.version,
    clock: () => performance.now(),
    now: () => new Date(),
    randomName: randomUUID,
    stored: () => pipeline.stored(),
    isStopping: () => signal.aborted,
    write: (line) => terminal.note(line),
  });
}

async function openWriting(
  { pipeline }: CommandContext,
  limits: ServingAssumptions,
  look: () => Promise<void>,
): Promise<Writing> {
  return {
    tokens: await pipeline.tokens(),
    watches: await pipeline.watches(),
    plans: await pipeline.savedPlans(limits.mostPlans),
    ingest: async (upload) => {
      const result = await pipeline.ingestUpload(upload);
      await look();
      return result;
    },
    limits,
  };
}

/** Standard output belongs to the protocol: everything else is a note. */
export async function serveAssistant(context: CommandContext): Promise<void> {
  const { pipeline, terminal, signal } = context;
  const { mcpOverStdio } = await import('../server/mcp/stdio.js');
  const { observatory } = await followStore(context);
  const log = (line: string) => terminal.note(line);
  await mcpOverStdio({ observatory, version: pipeline.version, log }, signal);
}

/** More threads would be faster, and take more than a gigabyte: each has its own catalogue. */
const MOST_THREADS = 2;

/** The same pages as files. `day` null: the day of the newest vintage, so that the files depend on no clock. */
export async function exportFiles(
  context: CommandContext,
  order: Pick<ExportOrder, 'directory' | 'over' | 'publishedAt' | 'progress'> & {
    readonly day: string | null;
  },
): Promise<ExportResult> {
  const { exportObservatory } = await import('../server/export/export-observatory.js');
  const { openThread } = await import('../server/export/export-thread.js');
  const { pipeline, terminal, signal } = context;
  const { packageRoot, version, dataDirectory, databaseUrl } = pipeline;
  const snapshots = await pipeline.snapshots();
  const vintages = await (await pipeline.observatory()).vintages();
  const day = order.day ?? vintages.at(-1);
  if (day === undefined) throw new InputError('the data directory holds no file of models yet');
  const place = { packageRoot, version, day, dataDirectory, ...(databaseUrl && { databaseUrl }) };
  return exportObservatory({
    ...{ ...order, packageRoot, version, day, vintages, snapshots, signal },
    threads: Math.min(MOST_THREADS, availableParallelism()),
    openRenderer: (frame) => openThread({ ...place, frame }, (line) => terminal.note(line)),
  });
}

/**
 * Asks for the first page as soon as the address is printed: loading the chart library and looking back over all
 * vintages takes a second, once, which a reader should not wait for. A failure shows when the reader asks.
 */
function prepareFirstPage(app: { request(path: string): Response | Promise<Response> }): void {
  setImmediate(() => void Promise.resolve(app.request('/')).catch(() => undefined));
}

/** A reader who has just come should have the machine to himself. */
const PREPARE_AFTER_MILLISECONDS = 5000;

/** Every vintage one can choose on the page, the newest first, so that choosing one does not mean waiting. */
async function prepareVintages(
  days: readonly string[],
  elsewhere: NonNullable<CommandContext['elsewhere']>,
  signal: AbortSignal,
): Promise<void> {
  await setTimeout(PREPARE_AFTER_MILLISECONDS, undefined, { signal, ref: false }).catch(() => undefined);
  for (const day of [...days].reverse()) if (!signal.aborted) await elsewhere(day, 'costs');
}
