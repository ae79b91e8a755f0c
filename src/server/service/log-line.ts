/** What does the server write down of a request? A line a program or a person can read, and nothing that is secret. */
import { visibleText } from '../../report/visible-text.js';

export const LOG_FORMATS = ['json', 'text'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Neither address nor query: what a reader asks for, and from where, is nobody's business. */
export interface RequestEntry {
  readonly time: Date;
  readonly method: string;
  /** The pattern of the address: `/api/v1/models/:id`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Over the line, head included. */
  readonly bytes: number;
  /** False where the reader left before the end. */
  readonly complete: boolean;
  readonly id: string;
}

export function requestLine({ time, milliseconds, ...entry }: RequestEntry, format: LogFormat): string {
  const spent = Math.round(milliseconds * 10) / 10;
  const { method, route, status, bytes, complete, id } = entry;
  return format === 'json'
    ? jsonLine({ time: time.toISOString(), level: 'info', ...entry, milliseconds: spent })
    : visibleText(
        `${time.toISOString()} ${method} ${route} ${status} ${spent} ms ${bytes} bytes ${complete ? '' : 'incomplete '}${id}`,
      );
}

/** Of what is to be known, or what went wrong: a text that may hold what strangers sent. */
export function messageLine(
  level: 'info' | 'error',
  message: string,
  time: Date,
  format: LogFormat | null,
): string {
  const safe = withoutSecrets(message);
  return format === 'json'
    ? jsonLine({ time: time.toISOString(), level, message: safe })
    : safe.split('\n').map(visibleText).join('\n');
}

function jsonLine(entry: Readonly<Record<string, unknown>>): string {
  return visibleText(JSON.stringify(entry));
}

/** Tokens, passwords in addresses, headers and parameters that carry either. */
const SECRETS: readonly [RegExp, string][] = [
  [/\bflopscope_[\w-]+/g, 'flopscope_…'],
  [/\b(bearer|basic)\s+[\w.~+/=-]+/gi, '$1 …'],
  [/(\/\/[^\s/:@]*):[^\s/@]*@/g, '$1:…@'],
  [
    /\b([\w-]*(?:token|secret|passw(?:or)?d|api[_-]?key|authorization|signature))(["']?\s*[=:]\s*["']?)[^\s&"',;]+/gi,
    '$1$2…',
  ],
];

export function withoutSecrets(text: string): string {
  return SECRETS.reduce((left, [pattern, instead]) => left.replace(pattern, instead), text);
}
