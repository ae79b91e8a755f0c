/** Takes what depends on a choice over from the page the server renders for it. */

/** Elements stay where they are, so that what is read aloud and what has the focus stays; content and addresses are new. */
export function takeOver(page: Document): void {
  for (const old of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${old.dataset.live}"]`);
    if (!fresh) continue;
    const href = fresh.getAttribute('href');
    if (href !== null) old.setAttribute('href', href);
    old.replaceChildren(...fresh.childNodes);
  }
}

/** The page at an address; throws where the server has none. */
export async function fetchPage(address: string, signal: AbortSignal): Promise<Document> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
