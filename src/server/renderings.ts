/** Which pages need not be made again? Those just made, and those being made while another reader asks for the same. */

/** What another program writes into the data directory shows at the latest after so long. */
export const KEPT_MILLISECONDS = 60_000;
/** Characters of all pages that are kept; an address can be varied without end. */
const MOST_CHARACTERS = 32_000_000;

export interface Renderings {
  /** @param address with everything the page depends on */
  get(address: string, make: () => Promise<string>): Promise<string>;
  /** After something was written here. */
  forget(): void;
}

/** @param milliseconds a clock that only goes forward */
export function keepRenderings(milliseconds: () => number): Renderings {
  const running = new Map<string, Promise<string>>();
  const kept = new Map<string, { readonly page: string; readonly made: number }>();
  let characters = 0;
  function drop(address: string): void {
    characters -= kept.get(address)?.page.length ?? 0;
    kept.delete(address);
  }
  function keep(address: string, page: string, made: number): void {
    drop(address);
    kept.set(address, { page, made });
    characters += page.length;
    // A map gives its entries in the order in which they came: the oldest first.
    for (const oldest of kept.keys()) {
      if (characters <= MOST_CHARACTERS) return;
      drop(oldest);
    }
  }
  return {
    get: (address, make) => {
      const found = kept.get(address);
      if (found && milliseconds() - found.made < KEPT_MILLISECONDS) return Promise.resolve(found.page);
      const known = running.get(address);
      if (known) return known;
      const started = milliseconds();
      const making = make()
        .then((page) => {
          // What was forgotten meanwhile was asked before the change.
          if (running.get(address) === making) keep(address, page, started);
          return page;
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
      characters = 0;
    },
  };
}
