/** Searches while one types: the server renders the same page, of which only the results are taken over. */

const PAUSE_MILLISECONDS = 200;

export function startSearch(form: HTMLFormElement): void {
  let timer = 0;
  let running: AbortController | undefined;
  form.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      running?.abort();
      running = new AbortController();
      void refresh(form, running.signal);
    }, PAUSE_MILLISECONDS);
  });
}

async function refresh(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    value === '' ? [] : [[name, String(value)]],
  );
  const address = `${form.action.split('?')[0]}?${new URLSearchParams(entries)}`;
  const results = document.getElementById('results');
  results?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const id of ['results', 'count']) takeOver(page, id);
    history.replaceState(null, '', address);
  } catch (error) {
    // A newer search ended this one; anything else leaves the button, which always works.
    if (!(error instanceof DOMException && error.name === 'AbortError')) form.requestSubmit();
  } finally {
    results?.removeAttribute('aria-busy');
  }
}

function takeOver(page: Document, id: string): void {
  const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
  if (old && fresh) old.replaceChildren(...fresh.childNodes);
}
