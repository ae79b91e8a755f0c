/** What was known last, where the shared store is away just now: of lists a reader sees beside an answer. */
import { UnreachableError } from './provenance/unreachable-error.js';

/** Throws where nothing is known yet. */
export function lastKnown<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let last: { readonly value: Value } | null = null;
  return async () => {
    try {
      last = { value: await ask() };
      return last.value;
    } catch (error) {
      if (last && error instanceof UnreachableError) return last.value;
      throw error;
    }
  };
}
