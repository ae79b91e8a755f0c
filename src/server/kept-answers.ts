/** Which answers need not be made again? Those just made, and those being made while another reader asks for the same. */

/** What another program writes into the data directory shows at the latest after so long. */
export const KEPT_MILLISECONDS = 60_000;
/** Of all answers that are kept; an address can be varied without end. */
const MOST_BYTES = 64 * 1024 * 1024;
/** An answer beyond this would drive out too many others. */
const LARGEST_BYTES = 8 * 1024 * 1024;

/** What goes over the line, as often as it is asked for. */
export interface KeptAnswer {
  readonly tag: string;
  readonly plain: Sent;
  /** Compressed with gzip, where that is worth it. */
  readonly packed: Sent | null;
}

export interface Sent {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface KeptAnswers {
  /**
   * @param address with everything the answer depends on
   * @param make null where the answer is for one reader only
   */
  get(address: string, make: () => Promise<KeptAnswer | null>): Promise<KeptAnswer | null>;
  /** The answer, where it is there without waiting. */
  find(address: string): KeptAnswer | null;
  /** After something was written here. */
  forget(): void;
}

/** @param milliseconds a clock that only goes forward */
export function keepAnswers(milliseconds: () => number): KeptAnswers {
  const running = new Map<string, Promise<KeptAnswer | null>>();
  const kept = new Map<string, { readonly answer: KeptAnswer; readonly made: number }>();
  let bytes = 0;
  function drop(address: string): void {
    const found = kept.get(address);
    if (found) bytes -= bytesOf(found.answer);
    kept.delete(address);
  }
  function keep(address: string, answer: KeptAnswer, made: number): void {
    drop(address);
    const own = bytesOf(answer);
    if (own > LARGEST_BYTES) return;
    kept.set(address, { answer, made });
    bytes += own;
    // A map gives its entries in the order in which they came: the oldest first.
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_BYTES) return;
      drop(oldest);
    }
  }
  function find(address: string): KeptAnswer | null {
    const found = kept.get(address);
    if (!found || milliseconds() - found.made >= KEPT_MILLISECONDS) return null;
    return found.answer;
  }
  return {
    find,
    get: (address, make) => {
      const found = find(address);
      if (found) return Promise.resolve(found);
      const known = running.get(address);
      if (known) return known;
      const started = milliseconds();
      const making = make()
        .then((answer) => {
          // What was forgotten meanwhile was asked before the change.
          if (answer && running.get(address) === making) keep(address, answer, started);
          return answer;
        })
        .finally(() => {
          if (running.get(address) === making) running.delete(address);
        });
      running.set(address, making);
      return making;
    },
    forget: () => {
      running.clear();
      kept.clear();
      bytes = 0;
    },
  };
}

/** An entry, its address and headers take some room, too. */
const ENTRY_BYTES = 2048;

function bytesOf({ plain, packed }: KeptAnswer): number {
  return ENTRY_BYTES + plain.body.length + (packed?.body.length ?? 0);
}
