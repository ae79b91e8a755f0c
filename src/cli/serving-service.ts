/** With which limits and logs does a server run? From its flags, else as `data/assumptions/serving.json` has it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { LOG_FORMATS, type LogFormat } from '../server/service/log-line.js';
import type { Service } from '../server/service/service.js';
import { ServingAssumptions } from '../server/service/serving-assumptions.js';
import type { CommandContext } from './command.js';
import { UsageError } from './usage-error.js';

export interface ServingService {
  readonly service: Service;
  /** Notes what went wrong, without what is secret. */
  readonly log: (line: string) => void;
  readonly note: (line: string) => void;
  readonly finishMilliseconds: number;
}

export async function openServingService(context: CommandContext): Promise<ServingService> {
  const { pipeline, terminal, flags, verb, signal } = context;
  const path = join(pipeline.packageRoot, 'data', 'assumptions', 'serving.json');
  const assumptions = ServingAssumptions.parse(JSON.parse(await pipeline.readText(path)));
  const format = readLogFormat(flags['log-format'], verb);
  const requestsPerMinute = readRateLimit(flags['rate-limit'], assumptions, verb);
  const { openService } = await import('../server/service/service.js');
  const { messageLine, requestLine } = await import('../server/service/log-line.js');
  const now = () => new Date();
  const say = (level: 'info' | 'error') => (line: string) =>
    terminal.note(messageLine(level, line, now(), format));
  const log = say('error');
  const service = openService({
    ...{ version: pipeline.version, clock: () => performance.now(), now, randomName: randomUUID, log },
    stored: () => pipeline.stored(),
    isStopping: () => signal.aborted,
    logRequest: format === null ? null : (entry) => terminal.note(requestLine(entry, format)),
    rateLimit:
      requestsPerMinute === 0
        ? null
        : {
            ...{ requestsPerMinute, mostClients: assumptions.mostClients },
            trustsProxy: flags['trust-proxy'] !== undefined,
          },
  });
  return { service, log, note: say('info'), finishMilliseconds: assumptions.finishMilliseconds };
}

function readLogFormat(text: string | undefined, verb: string): LogFormat | null {
  if (text === undefined) return null;
  const format = LOG_FORMATS.find((one) => one === text);
  if (format) return format;
  throw new UsageError(`--log-format: unknown format: ${text}; expected ${LOG_FORMATS.join(', ')}`, verb);
}

function readRateLimit(
  text: string | undefined,
  { requestsPerMinute }: ServingAssumptions,
  verb: string,
): number {
  if (text === undefined) return requestsPerMinute;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new UsageError(
    `--rate-limit: invalid number: ${text}; expected 0 to 9999999 requests a minute`,
    verb,
  );
}
