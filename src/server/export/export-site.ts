/** Writes the observatory as files: every page of the navigation and of models in both languages, their charts and data. */
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../provenance/input-error.js';
import { linksOf, rewritePage } from './rewrite-page.js';
import { serviceWorker } from './service-worker.js';
import {
  EXPORT_ORIGIN,
  fileOf,
  isSafeFile,
  relativeLink,
  type SiteAddress,
  siteAddress,
} from './site-file.js';

/** Its presence says that a directory was written by an export, and may be written anew. */
export const EXPORT_MARK = '.flopscope-export.json';

export interface ExportOrder {
  readonly directory: string;
  /** Asks the application for an address: no network. */
  readonly request: (address: string) => Response | Promise<Response>;
  /** Addresses to start from: pages of the navigation, files of data. What they lead to in a state is written, too. */
  readonly seeds: readonly string[];
  /** Whether a page that another leads to is written. */
  readonly wishes: (path: string) => boolean;
  /** The newest vintage, which is the one that is written; null where there are none. */
  readonly newest: string | null;
  /** Styles, scripts and pages that are made beside the application, by file. */
  readonly extra: ReadonlyMap<string, Uint8Array | string>;
  /** Of the pages that say what needs a server: by the start of the paths it stands for, the longest first. */
  readonly needsServer: readonly (readonly [prefix: string, file: string])[];
  readonly publishedAt: string | null;
  readonly progress: (written: number, waiting: number) => void;
  readonly signal: AbortSignal;
}

export interface ExportResult {
  readonly directory: string;
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
  /** Addresses that pages lead to and the application does not answer. */
  readonly missing: readonly string[];
  /** SHA-256 over names and hashes of all files: the same for the same data and program. */
  readonly sha256: string;
}

interface Work {
  readonly order: ExportOrder;
  readonly folder: string;
  readonly queue: SiteAddress[];
  readonly known: Set<string>;
  readonly seeds: ReadonlySet<string>;
  readonly hashes: Map<string, string>;
  readonly missing: string[];
  bytes: number;
}

/** Into a directory beside it, which then takes its name: a reader sees the old site or the new one. */
export async function exportSite(order: ExportOrder): Promise<ExportResult> {
  const target = resolve(order.directory);
  await checkTarget(target);
  const folder = `${target}.${randomUUID()}.partial`;
  try {
    await mkdir(folder, { recursive: true });
    const result = await writeSite(order, folder);
    await replace(folder, target);
    return { directory: target, ...result };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function checkTarget(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new InputError('this is not a directory one can write to', { file: target }, { cause: error });
  });
  if (names.length > 0 && !names.includes(EXPORT_MARK))
    throw new InputError('this directory is not empty, and no export wrote it; choose another one', {
      file: target,
    });
}

async function replace(folder: string, target: string): Promise<void> {
  const old = `${target}.${randomUUID()}.old`;
  const exists = await access(target).then(
    () => true,
    () => false,
  );
  if (exists) await rename(target, old);
  await rename(folder, target);
  if (exists) await rm(old, { recursive: true, force: true });
}

async function writeSite(order: ExportOrder, folder: string): Promise<Omit<ExportResult, 'directory'>> {
  const seeds = order.seeds.flatMap((seed) => siteAddress(seed, '/') ?? []);
  const work: Work = {
    order,
    folder,
    queue: [...seeds],
    known: new Set(seeds.map(fileOf)),
    seeds: new Set(seeds.map(fileOf)),
    hashes: new Map(),
    missing: [],
    bytes: 0,
  };
  for (const [file, content] of order.extra) await writeSiteFile(file, content, work);
  let pages = 0;
  for (let next = work.queue.shift(); next; next = work.queue.shift()) {
    if (order.signal.aborted) throw new InputError('the export was ended; nothing was written');
    if (await writeAddress(next, work)) pages += 1;
    order.progress(work.hashes.size, work.queue.length);
  }
  const core = [...work.seeds, ...order.extra.keys()].filter((file) => work.hashes.has(file)).sort();
  await writeSiteFile('sw.js', serviceWorker(siteHash(work), core), work);
  const sha256 = siteHash(work);
  const files = Object.fromEntries([...work.hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(join(folder, EXPORT_MARK), `${JSON.stringify({ sha256, files }, null, 1)}\n`);
  return { files: work.hashes.size, pages, bytes: work.bytes, missing: work.missing, sha256 };
}

function siteHash({ hashes }: Work): string {
  const lines = [...hashes].map(([file, hash]) => `${hash} ${file}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** True for a page. */
async function writeAddress(address: SiteAddress, work: Work): Promise<boolean> {
  const asked = address.path + (address.search === '' ? '' : `?${address.search}`);
  const response = await work.order.request(EXPORT_ORIGIN + asked);
  // Also an address that says nothing without parameters.
  if (response.status >= 400 && response.status < 500) {
    work.missing.push(asked);
    await writeSiteFile(fileOf(address), leadsTo(needsServerFor(address, work.order), address), work);
    return false;
  }
  const moved = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && moved !== null) {
    const there = siteAddress(moved, address.path, work.order.newest);
    if (there) follow(there, true, work);
    const to = there && work.known.has(fileOf(there)) ? fileOf(there) : needsServerFor(address, work.order);
    await writeSiteFile(fileOf(address), leadsTo(to, address), work);
    return false;
  }
  if (response.status !== 200)
    throw new InputError(`${asked} answers with status ${response.status}: the site would have a hole`);
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  const file = fileOf(address);
  if (!isPage) {
    await writeSiteFile(file, new Uint8Array(await response.arrayBuffer()), work);
    return false;
  }
  const html = await response.text();
  const isSeed = work.seeds.has(file);
  for (const link of linksOf(html, address.path, work.order.newest)) follow(link, isSeed, work);
  const page = rewritePage(html, {
    address,
    isWritten: (target) => work.known.has(fileOf(target)) || work.order.extra.has(fileOf(target)),
    needsServer: needsServerFor(address, work.order),
    publishedAt: work.order.publishedAt,
    newest: work.order.newest,
  });
  await writeSiteFile(file, page, work);
  return true;
}

/** Stands where a page leads and nothing is, or where it has moved from. */
function leadsTo(file: string, address: SiteAddress): string {
  const there = relativeLink(fileOf(address), file);
  return `<!doctype html><meta http-equiv="refresh" content="0; url=${there}"><a href="${there}">${there}</a>`;
}

function needsServerFor({ path }: SiteAddress, { needsServer }: ExportOrder): string {
  return needsServer.find(([prefix]) => path.startsWith(prefix))?.[1] ?? '';
}

/** Pages lead on; states, charts and data are written where a page of the navigation leads to them. */
function follow(link: SiteAddress, fromSeed: boolean, { order, queue, known }: Work): void {
  const file = fileOf(link);
  if (known.has(file) || order.extra.has(file) || !order.wishes(link.path)) return;
  // Each earlier vintage would be estimated anew, and doubles the site.
  if (new URLSearchParams(link.search).has('as-of')) return;
  if (!fromSeed && (link.search !== '' || !file.endsWith('.html')) && !isNextPage(link)) return;
  known.add(file);
  queue.push({ ...link, fragment: '' });
}

/** Long lists are several pages. */
function isNextPage({ search }: SiteAddress): boolean {
  return /^(?:limit=\d+&)?offset=\d+(?:&limit=\d+)?$/.test(search);
}

async function writeSiteFile(file: string, content: Uint8Array | string, work: Work): Promise<void> {
  if (!isSafeFile(file)) throw new InputError(`no name for a file: ${file}`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const path = join(work.folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  work.hashes.set(file, createHash('sha256').update(bytes).digest('hex'));
  work.bytes += bytes.length;
}

/** Styles and scripts as they were built. */
export async function readAssets(directory: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const names = (await readdir(directory, { recursive: true })).map(String).sort();
  for (const name of names)
    if (/\.(css|js)$/.test(name))
      files.set(`assets/${name.replaceAll('\\', '/')}`, await readFile(join(directory, name)));
  return files;
}
