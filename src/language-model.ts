/** Asks a language model over any OpenAI-compatible `/chat/completions`: where it may be, for how long, how much it may say. */
import { join } from 'node:path';
import * as z from 'zod';
import { type Reach, withFetcher } from './guarded-network.js';
import { InputError } from './provenance/input-error.js';
import { UnreachableError } from './provenance/unreachable-error.js';
import type { AskModel } from './report/rewrite/rewrite-briefing.js';
import { type AddressPolicy, checkedUrl, policyForNamed } from './snapshots/fetch/address-policy.js';
import { FetchLimits } from './snapshots/fetch/fetch-limits.js';
import { nodeFiles } from './snapshots/node-files.js';

/** `data/assumptions/rewriting.json`. */
const RewritingAssumptions = z.strictObject({ date: z.string(), source: z.string(), fetch: FetchLimits });

/** Which model a person wishes. */
export interface ModelWish {
  /** Of the API, with or without `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  /** Null where the address asks for none. */
  readonly key: string | null;
}

export interface ModelPlace extends Reach {
  readonly packageRoot: string;
  readonly version: string;
}

const PATH = '/chat/completions';

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** Throws an InputError for an address that nothing is sent to. */
export async function openLanguageModel(
  { url: named, model, key }: ModelWish,
  place: ModelPlace,
  signal?: AbortSignal,
): Promise<AskModel> {
  const policy = policyForNamed(named);
  const url = completionsUrl(named, policy);
  const { fetch: limits } = await readAssumptions(place.packageRoot);
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'user-agent': `flopscope/${place.version}`,
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  };
  return async (instruction, text) => {
    const messages = [
      { role: 'system', content: instruction },
      { role: 'user', content: text },
    ];
    const body = JSON.stringify({ model, temperature: 0, messages });
    return withFetcher(place, { policy, limits, signal }, async (fetcher) => {
      const answer = await fetcher.fetch({ url, method: 'POST', headers, body }, url);
      return answer.kind === 'bytes' ? contentOf(new TextDecoder().decode(answer.bytes)) : '';
    });
  };
}

function completionsUrl(named: string, policy: AddressPolicy): string {
  try {
    const url = checkedUrl(named, policy);
    if (!url.pathname.endsWith(PATH)) url.pathname = `${url.pathname.replace(/\/+$/, '')}${PATH}`;
    return url.href;
  } catch (cause) {
    if (!(cause instanceof UnreachableError)) throw cause;
    const expected = 'https://…/v1, or http:// with an IP address or localhost';
    throw new InputError(
      `invalid address: ${cause.place.address}: ${cause.problem}; expected ${expected}`,
      { flag: '--rewrite' },
      { cause },
    );
  }
}

async function readAssumptions(packageRoot: string): Promise<z.infer<typeof RewritingAssumptions>> {
  const path = join(packageRoot, 'data', 'assumptions', 'rewriting.json');
  return RewritingAssumptions.parse(JSON.parse(new TextDecoder().decode(await nodeFiles.read(path))));
}

/** What is no completion says nothing: its sentences keep their words. */
function contentOf(text: string): string {
  try {
    return Completion.parse(JSON.parse(text)).choices[0]?.message.content ?? '';
  } catch {
    return '';
  }
}
