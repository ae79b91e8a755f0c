/** Searches while one types: the server renders the same page, of which everything that depends on the search is taken over. */
import { fetchPage, takeOver } from './take-over.js';

const PAUSE_MILLISECONDS = 200;

export function startSearch(form: HTMLFormElement): void {
  let timer = 0;
  let running: AbortController | undefined;
  const search = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      running?.abort();
      running = new AbortController();
      void refresh(form, running.signal);
    }, PAUSE_MILLISECONDS);
  };
  form.addEventListener('input', search);
  // On a slow line one may have typed before this script was there.
  if (hasTyped(form)) search();
  form.addEventListener('submit', () => {
    window.clearTimeout(timer);
    running?.abort();
  });
}

function hasTyped(form: HTMLFormElement): boolean {
  const fields = form.querySelectorAll<HTMLInputElement>('input[type="search"]');
  return [...fields].some(({ value, defaultValue }) => value !== defaultValue);
}

async function refresh(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    value === '' ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(entries).toString();
  const address = `${form.action.split('?')[0]}${query && `?${query}`}`;
  const results = document.querySelector('[data-live="results"]');
  results?.setAttribute('aria-busy', 'true');
  try {
    takeOver(await fetchPage(address, signal));
    history.replaceState(null, '', address);
  } catch {
    // A newer search has ended this one; anything else leaves the button, which always works and shows what is wrong.
    if (!signal.aborted) form.requestSubmit();
  } finally {
    if (!signal.aborted) results?.removeAttribute('aria-busy');
  }
}
