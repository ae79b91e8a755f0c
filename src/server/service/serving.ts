/** With which limits and logs does a server run? As its flags say, else as `data/assumptions/serving.json` has it. */
import * as z from 'zod';
import { SwitchParameter, wholeNumberParameter } from '../../units/parameter.js';
import { LOG_FORMATS, messageLine, requestLine } from './log-line.js';
import { openService, type Service, type ServiceOptions } from './service.js';
import { ServingAssumptions } from './serving-assumptions.js';

const MOST_A_MINUTE = 9_999_999;

export const ServingQuestion = z.object({
  'rate-limit': wholeNumberParameter('number of requests a minute', 0, MOST_A_MINUTE).optional(),
  'trust-proxy': SwitchParameter,
  'log-format': z
    .enum(LOG_FORMATS, {
      error: ({ input }) => `unknown format: ${String(input)}; expected ${LOG_FORMATS.join(', ')}`,
    })
    .optional(),
});
export type ServingQuestion = z.infer<typeof ServingQuestion>;

export interface ServingEffects
  extends Pick<ServiceOptions, 'version' | 'clock' | 'now' | 'randomName' | 'stored' | 'isStopping'> {
  /** The file of assumptions. */
  readonly assumptions: string;
  readonly write: (line: string) => void;
}

export interface ServedService {
  readonly service: Service;
  /** What went wrong, without what is secret. */
  readonly log: (line: string) => void;
  readonly note: (line: string) => void;
  readonly assumptions: ServingAssumptions;
}

export function openServing(asked: ServingQuestion, effects: ServingEffects): ServedService {
  const { now, write } = effects;
  const assumptions = ServingAssumptions.parse(JSON.parse(effects.assumptions));
  const format = asked['log-format'] ?? null;
  const requestsPerMinute = asked['rate-limit'] ?? assumptions.requestsPerMinute;
  const { mostClients } = assumptions;
  const say = (level: 'info' | 'error') => (line: string) => write(messageLine(level, line, now(), format));
  const log = say('error');
  const limits = { requestsPerMinute, mostClients, trustsProxy: asked['trust-proxy'] };
  const service = openService({
    ...{ ...effects, log, rateLimit: requestsPerMinute === 0 ? null : limits },
    logRequest: format === null ? null : (entry) => write(requestLine(entry, format)),
  });
  return { service, log, note: say('info'), assumptions };
}
