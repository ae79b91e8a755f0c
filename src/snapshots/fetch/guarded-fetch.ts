/** What does an address answer? One try: guarded connection, counted redirects, checked type, bounded body. */
import { type Dispatcher, request } from 'undici';
import { InputError } from '../../provenance/input-error.js';
import { type ReachStage, UnreachableError } from '../../provenance/unreachable-error.js';
import { type AddressPolicy, checkedUrl, shownAddress } from './address-policy.js';
import type { FetchLimits } from './fetch-limits.js';
import { RefusedAddressError } from './guarded-dispatcher.js';
import { type FiledBody, fileBody, readBody } from './read-body.js';
import { retryAfterMilliseconds } from './retry-wait.js';

/** What a source said of the bytes it served, to be told back to it. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchRequest {
  readonly url: string;
  /** Anything but a GET follows no redirect. */
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Of the bytes one has: they come again only where they changed. */
  readonly validators?: Validators;
  /** Accepted media types, as `text/csv`; any where not given. */
  readonly contentTypes?: readonly string[];
  /** What errors call it where its path is a secret, too. */
  readonly shownAs?: string;
  /** The bytes go into this file as they come, instead of into memory. */
  readonly intoFile?: string;
  /** Instead of those for small files. */
  readonly limits?: Pick<FetchLimits, 'tryMilliseconds' | 'bytes'>;
}

export type FetchAnswer =
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'bytes'; readonly bytes: Uint8Array } & AnswerHead)
  | ({ readonly kind: 'file'; readonly file: FiledBody } & AnswerHead);

export interface AnswerHead {
  readonly status: number;
  /** The media type, without parameters. */
  readonly contentType: string;
  readonly validators: Validators;
  /** What the clock of the server said, in milliseconds; null where it did not say. */
  readonly servedMilliseconds: number | null;
}

export interface FetchEffects {
  readonly dispatcher: Dispatcher;
  readonly policy: AddressPolicy;
  readonly nowMilliseconds: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** Rejects when the signal aborts. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Ends everything under way. */
  readonly signal?: AbortSignal;
}

/** A try that failed; whether another may succeed, and how long the source asks to be left alone. */
export class FailedTry extends Error {
  override readonly name = 'FailedTry';

  constructor(
    readonly error: UnreachableError,
    readonly temporary: boolean,
    readonly askedMilliseconds: number | null = null,
  ) {
    super(error.message, { cause: error });
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const TEMPORARY_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Not told to another origin than the one they were meant for. */
const SECRET_HEADERS = new Set(['authorization', 'cookie', 'x-api-key']);

/** Throws a FailedTry. */
export async function fetchOnce(
  asked: FetchRequest,
  usual: FetchLimits,
  effects: FetchEffects,
): Promise<FetchAnswer> {
  const limits = { ...usual, ...asked.limits };
  const stop = new AbortController();
  const waiting = new AbortController();
  let late = false;
  effects.wait(limits.tryMilliseconds, waiting.signal).then(
    () => {
      late = true;
      stop.abort();
    },
    () => undefined,
  );
  const end = () => stop.abort();
  effects.signal?.addEventListener('abort', end, { once: true });
  if (effects.signal?.aborted) end();
  try {
    return await follow(asked, limits, effects, stop.signal);
  } catch (error) {
    if (late)
      throw failure(asked, asked.url, 'time', `no answer within ${limits.tryMilliseconds} ms`, {
        temporary: true,
      });
    throw error;
  } finally {
    waiting.abort();
    effects.signal?.removeEventListener('abort', end);
  }
}

async function follow(
  asked: FetchRequest,
  limits: FetchLimits,
  effects: FetchEffects,
  signal: AbortSignal,
): Promise<FetchAnswer> {
  const first = addressed(asked, asked.url, effects.policy);
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    const response = await send(asked, url, url.origin === first.origin, limits, effects, signal);
    if (!REDIRECTS.has(response.statusCode)) return read(asked, url, response, limits, effects);
    response.body.destroy();
    if (redirects >= limits.redirects || (asked.method ?? 'GET') !== 'GET')
      throw failure(asked, url.href, 'redirect', `more than ${redirects} redirects`);
    url = redirected(asked, url, headerOf(response, 'location'), effects.policy);
  }
}

function redirected(asked: FetchRequest, from: URL, location: string, policy: AddressPolicy): URL {
  if (location === '' || !URL.canParse(location, from))
    throw failure(asked, from.href, 'redirect', 'a redirect without a readable address');
  return addressed(asked, new URL(location, from).href, policy);
}

function addressed(asked: FetchRequest, url: string, policy: AddressPolicy): URL {
  try {
    return checkedUrl(url, policy);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    throw failure(asked, url, error.place.stage, error.problem);
  }
}

async function send(
  asked: FetchRequest,
  url: URL,
  sameOrigin: boolean,
  limits: FetchLimits,
  { dispatcher }: FetchEffects,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const own = Object.entries(asked.headers ?? {}).filter(
    ([name]) => sameOrigin || !SECRET_HEADERS.has(name.toLowerCase()),
  );
  try {
    const response = await request(url, {
      dispatcher,
      method: asked.method ?? 'GET',
      headers: { 'accept-encoding': 'gzip, br', ...conditions(asked.validators), ...Object.fromEntries(own) },
      ...(asked.body === undefined ? {} : { body: asked.body }),
      headersTimeout: limits.idleMilliseconds,
      bodyTimeout: limits.idleMilliseconds,
      signal,
    });
    // Whoever reads the body hears of its errors; one that is thrown away has nobody to tell.
    response.body.on('error', () => undefined);
    return response;
  } catch (error) {
    throw connectionFailure(asked, url, error);
  }
}

function conditions(validators: Validators | undefined): Record<string, string> {
  return {
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}

async function read(
  asked: FetchRequest,
  url: URL,
  response: Dispatcher.ResponseData,
  limits: FetchLimits,
  effects: FetchEffects,
): Promise<FetchAnswer> {
  const { statusCode: status, body } = response;
  const contentType = headerOf(response, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '';
  const problem = answerProblem(asked, status, contentType);
  if (problem !== null || status === 304) {
    body.destroy();
    if (problem === null) return { kind: 'unchanged' };
    const retryAfter = retryAfterMilliseconds(headerOf(response, 'retry-after'), effects.nowMilliseconds());
    throw failure(asked, url.href, problem.stage, problem.text, {
      temporary: TEMPORARY_STATUS.has(status),
      askedMilliseconds: retryAfter,
      status,
    });
  }
  try {
    const shape = {
      encoding: headerOf(response, 'content-encoding'),
      limitBytes: limits.bytes,
      address: asked.shownAs ?? shownAddress(url.href),
    };
    const validators = {
      etag: headerOf(response, 'etag') || null,
      lastModified: headerOf(response, 'last-modified') || null,
    };
    const served = Date.parse(headerOf(response, 'date'));
    const servedMilliseconds = Number.isNaN(served) ? null : served;
    const head = { status, contentType, validators, servedMilliseconds };
    if (asked.intoFile === undefined) return { kind: 'bytes', bytes: await readBody(body, shape), ...head };
    return { kind: 'file', file: await fileBody(body, shape, asked.intoFile), ...head };
  } catch (error) {
    if (error instanceof InputError) throw error;
    // A body that was cut off may come whole the next time; one that is too large will not shrink.
    if (error instanceof UnreachableError) throw new FailedTry(error, error.place.stage === 'unpacking');
    throw connectionFailure(asked, url, error);
  }
}

function answerProblem(
  { validators, contentTypes }: FetchRequest,
  status: number,
  contentType: string,
): { readonly stage: ReachStage; readonly text: string } | null {
  if (status === 304)
    return validators ? null : { stage: 'status', text: 'status 304 without having been asked for changes' };
  if (status < 200 || status > 299) return { stage: 'status', text: `status ${status}` };
  if (!contentTypes || contentTypes.includes(contentType)) return null;
  const found = contentType === '' ? 'no content type' : contentType.slice(0, 60);
  return { stage: 'content type', text: `${found}; expected ${contentTypes.join(' or ')}` };
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT']);
const CONNECTING = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function connectionFailure(asked: FetchRequest, url: URL, cause: unknown): FailedTry {
  const error = innermost(cause);
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof RefusedAddressError) return failure(asked, url.href, 'address', error.message);
  const lookup = 'syscall' in error && String(error.syscall) === 'getaddrinfo';
  const certificate = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code);
  const connecting = CONNECTING.has(code) || certificate;
  const stage = lookup ? 'lookup' : connecting ? 'connection' : TIMEOUTS.has(code) ? 'time' : 'request';
  const text = lookup ? `no address is known for ${url.hostname}` : error.message;
  return failure(asked, url.href, stage, `${text}${code === '' ? '' : `, ${code}`}`, {
    // A name that nobody knows will not be known in a second; a server of names that is busy may answer then.
    temporary: !certificate && code !== 'ENOTFOUND',
  });
}

/** A connection that was tried over several addresses fails with an error for each. */
function innermost(cause: unknown): Error {
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return innermost(cause.errors[0]);
  return cause instanceof Error ? cause : new Error(String(cause));
}

interface FailureDetails {
  readonly temporary?: boolean;
  readonly askedMilliseconds?: number | null;
  readonly status?: number;
}

function failure(
  asked: FetchRequest,
  url: string,
  stage: ReachStage,
  problem: string,
  { temporary = false, askedMilliseconds = null, status }: FailureDetails = {},
): FailedTry {
  const address = asked.shownAs ?? shownAddress(url);
  const place = { address, stage, ...(status === undefined ? {} : { status }) };
  return new FailedTry(new UnreachableError(problem, place), temporary, askedMilliseconds);
}
