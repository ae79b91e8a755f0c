/** What does a source serve now? Its requests, asked with what it said of the bytes one has. */
import * as z from 'zod';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import type { Source } from '../../sources/source.js';
import { contentTypesOf, fileOfAnswers } from '../../sources/source-requests.js';
import { shownAddress } from '../fetch/address-policy.js';
import type { Fetcher } from '../fetch/fetcher.js';
import type { FetchAnswer, FetchRequest, Validators } from '../fetch/guarded-fetch.js';
import type { FiledBody } from '../fetch/read-body.js';
import { putDescribed, readDescribed } from '../kept/described.js';
import type { KeptFiles } from '../kept/kept-files.js';
import { sha256Of } from '../layout.js';
import type { CollectingAssumptions } from './collecting-assumptions.js';

const COLLECTED = 'collected';

/** What a source said of the bytes with this hash. */
const SourceState = z.object({
  url: z.string(),
  sha256: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

export interface LeftOut {
  readonly address: string;
  readonly problem: string;
}

export type SourceAnswers =
  | { readonly kind: 'unchanged'; readonly sha256: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly sha256: string;
      /** Of several requests those that have no answer any more: a repository that was withdrawn. */
      readonly leftOut: readonly LeftOut[];
      /** To be kept once the bytes are. */
      readonly keep: () => Promise<void>;
    };

/** What a server says of what is not there, or not for everybody. */
const GONE = new Set([401, 403, 404, 410, 451]);

export interface AskEffects {
  readonly kept: KeptFiles;
  readonly fetcher: Fetcher;
  readonly userAgent: string;
  readonly now: () => Date;
  readonly assumptions: Pick<CollectingAssumptions, 'clockApartMilliseconds'>;
}

/** @param isKnown whether bytes with this hash are kept here: without them, "unchanged" is no answer */
export async function askSource(
  source: Source,
  isKnown: (sha256: string) => boolean,
  effects: AskEffects,
): Promise<SourceAnswers> {
  if (source.requests.length > 1) return askEach(source, effects);
  const { answer, state, url } = await askOnce(source, isKnown, {}, effects);
  if (answer.kind !== 'bytes') return { kind: 'unchanged', sha256: state?.sha256 ?? '' };
  const { bytes, validators } = answer;
  const sha256 = sha256Of(bytes);
  const keep = () => keepState(source, { url, sha256, ...validators }, effects.kept);
  return { kind: 'bytes', bytes, sha256, leftOut: [], keep };
}

export type FileAnswer =
  | { readonly kind: 'unchanged'; readonly sha256: string }
  | { readonly kind: 'file'; readonly file: FiledBody; readonly keep: () => Promise<void> };

/** As `askSource`, of a source whose answer is too large to be held: it goes into a file as it comes. */
export async function askForFile(
  source: Source,
  into: Required<Pick<FetchRequest, 'intoFile' | 'limits'>>,
  isKnown: (sha256: string) => boolean,
  effects: AskEffects,
): Promise<FileAnswer> {
  const { answer, state, url } = await askOnce(source, isKnown, into, effects);
  if (answer.kind !== 'file') return { kind: 'unchanged', sha256: state?.sha256 ?? '' };
  const { file, validators } = answer;
  const keep = () => keepState(source, { url, sha256: file.sha256, ...validators }, effects.kept);
  return { kind: 'file', file, keep };
}

async function askOnce(
  source: Source,
  isKnown: (sha256: string) => boolean,
  more: Partial<FetchRequest>,
  effects: AskEffects,
) {
  const [request] = source.requests;
  if (!request) throw new Error(`${source.id} names no request`);
  const { url } = request;
  const state = await stateOf(source, url, isKnown, effects.kept);
  const wanted = { url, ...more, ...shared(source, effects), ...(state ? { validators: state } : {}) };
  return { answer: await fetchToday(wanted, effects), state, url };
}

/**
 * A snapshot is of the day our clock says, for ever: bytes are of no use while it is far from that of the server, before or
 * after, and the next run takes them in once it is right.
 */
async function fetchToday(request: FetchRequest, effects: AskEffects): Promise<FetchAnswer> {
  const answer = await effects.fetcher.fetch(request, laneOf(request.url));
  const served = answer.kind === 'unchanged' ? null : answer.servedMilliseconds;
  const own = effects.now().getTime();
  if (served === null || Math.abs(served - own) <= effects.assumptions.clockApartMilliseconds) return answer;
  const [here, there] = [own, served].map((time) => new Date(time).toISOString());
  throw new UnreachableError(`the clock of this machine says ${here}, that of the server ${there}`, {
    address: shownAddress(request.url),
    stage: 'clock',
  });
}

function shared(source: Source, { userAgent }: AskEffects) {
  return { headers: { 'user-agent': userAgent }, contentTypes: contentTypesOf(source) };
}

/** The pace is kept with a server, whatever is asked of it. */
function laneOf(url: string): string {
  return new URL(url).host;
}

async function askEach(source: Source, effects: AskEffects): Promise<SourceAnswers> {
  const parts: Uint8Array[] = [];
  const leftOut: LeftOut[] = [];
  for (const { url } of source.requests)
    try {
      const answer = await fetchToday({ url, ...shared(source, effects) }, effects);
      if (answer.kind === 'bytes') parts.push(answer.bytes);
    } catch (error) {
      if (!(error instanceof UnreachableError && GONE.has(error.place.status ?? 0))) throw error;
      leftOut.push({ address: error.place.address, problem: error.problem });
    }
  const [first] = leftOut;
  if (parts.length === 0 && first)
    throw new UnreachableError(`none of ${source.requests.length} requests has an answer, ${first.problem}`, {
      address: first.address,
      stage: 'status',
    });
  const bytes = fileOfAnswers(parts);
  return { kind: 'bytes', bytes, sha256: sha256Of(bytes), leftOut, keep: async () => undefined };
}

/** Null where it would be of no use: for another address, or for bytes that are not here any more. */
async function stateOf(
  { id }: Source,
  url: string,
  isKnown: (sha256: string) => boolean,
  kept: KeptFiles,
): Promise<(Validators & { readonly sha256: string }) | null> {
  const state = await readDescribed(kept, COLLECTED, `${id}.json`, SourceState).catch(() => null);
  return state && state.url === url && isKnown(state.sha256) ? state : null;
}

async function keepState({ id }: Source, state: z.infer<typeof SourceState>, kept: KeptFiles): Promise<void> {
  await putDescribed(kept, COLLECTED, `${id}.json`, state);
}
