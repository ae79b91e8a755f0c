/** Of an exported site: has the browser keep what was read, for reading without a line. Does nothing from a disk. */
void keepForReading();

async function keepForReading(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!location.protocol.startsWith('http') || !serviceWorker) return;
  try {
    await serviceWorker.register(new URL('../../sw.js', import.meta.url));
    const { active } = await serviceWorker.ready;
    active?.postMessage({ language: document.documentElement.lang, page: location.href });
  } catch {
    // A browser that keeps nothing shows the pages all the same.
  }
}
