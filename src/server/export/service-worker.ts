/** The script that keeps an exported site readable without a line: its core at once, everything else once it was read. */

/** @param version changes with any file of the site; @param core files that are kept from the start */
export function serviceWorker(version: string, core: readonly string[]): string {
  return `const CACHE = ${JSON.stringify(`flopscope-${version}`)};
const CORE = ${JSON.stringify(core)};

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(CORE)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('flopscope-') && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(read(request));
});

async function read(request) {
  const cache = await caches.open(CACHE);
  const url = new URL(request.url);
  const wanted = url.pathname.endsWith('/') ? new URL('index.html', url) : request;
  const kept = await cache.match(wanted, { ignoreSearch: true });
  if (kept) return kept;
  const answer = await fetch(wanted);
  if (answer.ok) await cache.put(wanted, answer.clone());
  return answer;
}
`;
}
