/** Asks a language model over any OpenAI-compatible `/chat/completions`: bounded in time, size and tries. */
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { InputError } from './provenance/input-error.js';
import { UnreachableError } from './provenance/unreachable-error.js';
import type { AskModel } from './report/rewrite/rewrite-briefing.js';

export interface LanguageModelOptions {
  /** Of the API, with or without `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  /** Null where the address asks for none. */
  readonly key: string | null;
  readonly fetch: typeof fetch;
  /** Of one try. */
  readonly timeoutMilliseconds: number;
  /** Before the second try; twice as long before the third. */
  readonly pauseMilliseconds: number;
  readonly signal: AbortSignal;
}

const TRIES = 3;
const LARGEST_ANSWER_BYTES = 512 * 1024;
const PATH = '/chat/completions';

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

export function openLanguageModel(options: LanguageModelOptions): AskModel {
  const url = completionsUrl(options.url);
  return async (instruction, text) => {
    const body = JSON.stringify({
      model: options.model,
      temperature: 0,
      messages: [
        { role: 'system', content: instruction },
        { role: 'user', content: text },
      ],
    });
    return contentOf(await askWithTries(url, body, options));
  };
}

/** Without a name and password in it; the key goes into a header. */
function completionsUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new InputError(`invalid address: ${text.slice(0, 200)}; expected https://…/v1`, {
      flag: '--rewrite',
    });
  if (!url.pathname.endsWith(PATH)) url.pathname = `${url.pathname.replace(/\/+$/, '')}${PATH}`;
  return url;
}

/** What another try cannot mend is not tried again. */
class FinalError extends UnreachableError {}

async function askWithTries(url: URL, body: string, options: LanguageModelOptions): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await askOnce(url, body, options);
    } catch (error) {
      if (error instanceof FinalError || tried >= TRIES || options.signal.aborted) throw error;
      await wait(options.pauseMilliseconds * 2 ** (tried - 1), undefined, { signal: options.signal });
    }
  }
}

async function askOnce(url: URL, body: string, options: LanguageModelOptions): Promise<string> {
  const { key, fetch, timeoutMilliseconds, signal } = options;
  const address = `${url.origin}${url.pathname}`;
  const time = AbortSignal.timeout(timeoutMilliseconds);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body,
      // The key goes to the address that was named and no other.
      redirect: 'error',
      signal: AbortSignal.any([signal, time]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const place = { address, stage: 'status' } as const;
      const again = response.status === 429 || response.status >= 500;
      const problem = `the language model answered with status ${response.status}`;
      throw again ? new UnreachableError(problem, place) : new FinalError(problem, place);
    }
    return await readText(response, address);
  } catch (cause) {
    if (cause instanceof UnreachableError) throw cause;
    const late = time.aborted;
    const problem = late
      ? `the language model gave no answer within ${timeoutMilliseconds / 1000} seconds`
      : 'the language model cannot be reached';
    throw new UnreachableError(problem, { address, stage: late ? 'time' : 'connection' }, { cause });
  }
}

/** An answer that does not end is cut off. */
async function readText(response: Response, address: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    bytes += read.value.length;
    if (bytes > LARGEST_ANSWER_BYTES) {
      await reader?.cancel();
      throw new FinalError(`the answer is longer than ${LARGEST_ANSWER_BYTES} bytes`, {
        address,
        stage: 'size',
      });
    }
    parts.push(read.value);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

/** What is no completion says nothing: its sentences keep their words. */
function contentOf(text: string): string {
  try {
    return Completion.parse(JSON.parse(text)).choices[0]?.message.content ?? '';
  } catch {
    return '';
  }
}
