/** Of an exported site: has the browser keep what was read, for reading without a line. Does nothing from a disk. */
if (location.protocol.startsWith('http'))
  void navigator.serviceWorker?.register(new URL('../../sw.js', import.meta.url)).catch(() => undefined);
