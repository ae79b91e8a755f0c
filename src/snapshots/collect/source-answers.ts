/** What does a source serve now? Its requests, asked with what it said of the bytes one has. */
import * as z from 'zod';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import type { Source } from '../../sources/source.js';
import { contentTypesOf, fileOfAnswers } from '../../sources/source-requests.js';
import type { Fetcher } from '../fetch/fetcher.js';
import type { Validators } from '../fetch/guarded-fetch.js';
import { putDescribed, readDescribed } from '../kept/described.js';
import type { KeptFiles } from '../kept/kept-files.js';
import { sha256Of } from '../layout.js';

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

/** @param isKnown whether bytes with this hash are kept here: without them, "unchanged" is no answer */
export async function askSource(
  source: Source,
  fetcher: Fetcher,
  userAgent: string,
  isKnown: (sha256: string) => boolean,
  kept: KeptFiles,
): Promise<SourceAnswers> {
  const [request] = source.requests;
  if (!request) throw new Error(`${source.id} names no request`);
  const lane = new URL(request.url).host;
  const shared = { headers: { 'user-agent': userAgent }, contentTypes: contentTypesOf(source) };
  if (source.requests.length > 1) return askEach(source, (url) => fetcher.fetch({ url, ...shared }, lane));
  const state = await stateOf(source, request.url, isKnown, kept);
  const answer = await fetcher.fetch(
    { url: request.url, ...shared, ...(state ? { validators: state } : {}) },
    lane,
  );
  if (answer.kind === 'unchanged') return { kind: 'unchanged', sha256: state?.sha256 ?? '' };
  const sha256 = sha256Of(answer.bytes);
  return {
    kind: 'bytes',
    bytes: answer.bytes,
    sha256,
    leftOut: [],
    keep: () => keepState(source, { url: request.url, sha256, ...answer.validators }, kept),
  };
}

async function askEach(
  source: Source,
  fetch: (url: string) => ReturnType<Fetcher['fetch']>,
): Promise<SourceAnswers> {
  const parts: Uint8Array[] = [];
  const leftOut: LeftOut[] = [];
  for (const { url } of source.requests)
    try {
      const answer = await fetch(url);
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
