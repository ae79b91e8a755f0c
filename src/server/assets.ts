/** Styles and scripts of the pages, from the built package. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { tagged } from './entity-tag.js';
import { problem } from './problem.js';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};
/** Letters, dashes and folders: nothing that leads out of the directory. */
const SAFE = /^(?:[a-z-]+\/)*[a-z-]+\.(css|js)$/;

export function createAssets(directory: string): Hono {
  const assets = new Hono();
  assets.get('/*', async (context) => {
    const path = new URL(context.req.url).pathname.replace(/^\/assets\//, '');
    const type = TYPES[SAFE.exec(path)?.[1] ?? ''];
    const bytes = type === undefined ? null : await readFile(join(directory, path)).catch(() => null);
    return type === undefined || bytes === null
      ? problem(context, 404, 'no such file')
      : tagged(context, new Uint8Array(bytes), { type, cacheControl: 'no-cache' });
  });
  return assets;
}
