/** Of an exported site: a choice that lies here as a file is shown, any other is named for whoever has a server. */
import { siteRoot } from './exported.js';
import { stateAddress } from './site-states.js';

const SERVED_AT = 'http://127.0.0.1:4173';

/** A link says in the mark what it leads to; a form sends its choices in front of it. */
function wantedAddress(): string | null {
  const [path = '', search = ''] = location.hash.slice(1).split(/\?(.*)/s);
  // Nothing but a path of the site: `//` would be another host.
  if (!/^\/(?!\/)/.test(path)) return null;
  return stateAddress(path, location.search === '' ? search : location.search);
}

async function lead(): Promise<void> {
  const wanted = wantedAddress();
  if (wanted === null) return;
  const shown = document.querySelector<HTMLElement>('[data-wanted]');
  const code = shown?.querySelector('code');
  if (shown && code) [code.textContent, shown.hidden] = [SERVED_AT + wanted, false];
  try {
    const states: unknown = await (await fetch(`${siteRoot}states.json`)).json();
    const file =
      states && typeof states === 'object' && Object.hasOwn(states, wanted) && Object(states)[wanted];
    if (typeof file === 'string') location.replace(`${siteRoot}${file}`);
  } catch {
    // From a disk nothing can be fetched: the address stands there.
  }
}

void lead();
