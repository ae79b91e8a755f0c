/** What the browser does not work out by itself, the title, the table, the fitted line, follows from the server. */
import type { ExploreTrend } from '../../../src/trends/explore/explore-trend.js';
import { fetchPage, takeOver } from '../take-over.js';

const PAUSE_MILLISECONDS = 300;

export interface Refresh {
  /** Soon, for the newest address alone. */
  soon(address: string): void;
}

export function openRefresh(form: HTMLElement, arrived: (line: ExploreTrend['line']) => void): Refresh {
  let timer = 0;
  let running: AbortController | undefined;
  return {
    soon: (address) => {
      window.clearTimeout(timer);
      running?.abort();
      timer = window.setTimeout(() => {
        running = new AbortController();
        void follow(form, address, running.signal, arrived);
      }, PAUSE_MILLISECONDS);
    },
  };
}

async function follow(
  form: HTMLElement,
  address: string,
  signal: AbortSignal,
  arrived: (line: ExploreTrend['line']) => void,
): Promise<void> {
  form.setAttribute('aria-busy', 'true');
  try {
    const page = await fetchPage(address, signal);
    if (signal.aborted) return;
    const restore = [keepOpen(), keepFocus()];
    document.title = page.title;
    takeOver(page);
    for (const again of restore) again();
    arrived(readLine());
  } catch {
    // A newer choice has ended this one; anything else is shown by the server itself.
    if (!signal.aborted) window.location.assign(address);
  } finally {
    if (!signal.aborted) form.removeAttribute('aria-busy');
  }
}

export function readLine(): ExploreTrend['line'] {
  const text = document.querySelector('[data-live="line"]')?.textContent ?? '';
  const line: ExploreTrend['line'] = text === '' ? [] : JSON.parse(text);
  return line;
}

/** What one has unfolded stays so. */
function keepOpen(): () => void {
  const all = () => document.querySelectorAll<HTMLDetailsElement>('.explorer [data-live] details');
  const open = [...all()].flatMap((details, index) => (details.open ? [index] : []));
  return () => {
    const fresh = all();
    for (const index of open) fresh[index]?.setAttribute('open', '');
  };
}

/** A link that had the focus and is there again has it again. */
function keepFocus(): () => void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !active.closest('[data-live]')) return () => undefined;
  const [name, value] = Object.entries(active.dataset)[0] ?? [];
  if (name === undefined) return () => undefined;
  return () =>
    document.querySelector<HTMLElement>(`[data-live] [data-${name}="${CSS.escape(value ?? '')}"]`)?.focus();
}
