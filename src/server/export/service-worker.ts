/** The script that keeps an exported site readable without a line: its frame at once, everything else once it was read. */

export interface KeptFiles {
  /** What every page needs. */
  readonly frame: readonly string[];
  /** Pages of the navigation by language: kept once a page of that language was read. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** Shown in the place of a page that was never read, by language. */
  readonly unread: Readonly<Record<string, string>>;
}

/** @param version changes with any file of the site */
export function serviceWorker(version: string, kept: KeptFiles): string {
  return `// Keeps this site for reading without a line. Of several sites of one host each keeps and removes its own.
const SCOPE = self.registration.scope;
const OURS = 'flopscope ' + SCOPE + ' ';
const CACHE = OURS + ${JSON.stringify(version)};
const { frame, pages, unread } = ${JSON.stringify(kept)};
const whole = (file) => new URL(file, SCOPE).href;

self.addEventListener('install', (event) => {
  event.waitUntil(keep([...frame, ...Object.values(unread)]).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(removeOlder().then(() => self.clients.claim()));
});
// A page says in which language it is read, and which it is: the first one was there before this script.
self.addEventListener('message', (event) => {
  const { language, page } = event.data;
  const wanted = Object.hasOwn(pages, language) ? pages[language] : [];
  event.waitUntil(keep([fileAt(page), ...wanted]).catch(() => undefined));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(SCOPE)) event.respondWith(read(request));
});

async function keep(files) {
  const cache = await caches.open(CACHE);
  const known = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll(files.map(whole).filter((url) => !known.has(url)));
}

async function removeOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

// An address by its file: a state that scripts read does not change the page.
function fileAt(address) {
  const url = new URL(address);
  url.search = url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}

async function read(request) {
  const file = fileAt(request.url);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(file);
  if (kept) return kept;
  try {
    const answer = await fetch(request);
    if (answer.status === 200 && !answer.redirected) await cache.put(file, answer.clone()).catch(() => undefined);
    return answer;
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const language = file.startsWith(whole('de/')) ? 'de' : 'en';
    return Response.redirect(whole(unread[language]));
  }
}
`;
}
