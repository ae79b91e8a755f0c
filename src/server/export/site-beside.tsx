/** What stands in an exported site beside the pages of the application: styles, scripts, snapshots, and pages of its own. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { stateAddress } from '../../../web/islands/site-states.js';
import { FILES_PATH, FilesPage, NeedsServerPage, UnreadPage } from '../../../web/pages/exported.js';
import { openView, type View } from '../../../web/view.js';
import type { SnapshotFiles } from '../../pipeline.js';
import { translator } from '../../report/message.js';
import { exportMessages } from '../../report/messages/export.js';
import type { Manifest } from '../../snapshots/snapshot-store.js';
import { LANGUAGES, type Language } from '../../units/language.js';
import { robotsFile } from '../site-files.js';
import { policyOf, rewritePage } from './rewrite-page.js';
import type { KeptFiles } from './service-worker.js';
import { fileOf, isData, siteAddress } from './site-file.js';
import { siteMap } from './site-map.js';
import type { SitePlan } from './site-plan.js';
import { needsServerFile, type SiteFrame } from './site-renderer.js';

export interface Beside {
  readonly frame: SiteFrame;
  readonly plan: SitePlan;
  readonly assetsDirectory: string;
  readonly snapshots: SnapshotFiles;
}

type Content = readonly [file: string, content: Uint8Array | string];

const NEEDS_SERVER_PATH = '/needs-server';
const UNREAD_PATH = '/unread';
const OWN_PAGES = [NEEDS_SERVER_PATH, UNREAD_PATH, FILES_PATH];

/** The files links may lead to, known before one of them is made. */
export async function besideFiles({ assetsDirectory, snapshots }: Beside): Promise<readonly string[]> {
  return [
    ...(await assetFiles(assetsDirectory)),
    ...OWN_PAGES.flatMap((path) => LANGUAGES.map((language) => pageFile(path, language))),
    ...snapshots.manifests.flatMap((manifest) => Object.values(snapshotFiles(manifest))),
  ];
}

export async function* besideContent(beside: Beside): AsyncGenerator<Content> {
  const { frame, plan, assetsDirectory, snapshots } = beside;
  const files = await besideFiles(beside);
  for (const file of await assetFiles(assetsDirectory))
    yield [file, await readFile(join(assetsDirectory, file.slice('assets/'.length)))];
  for (const manifest of snapshots.manifests) {
    const names = snapshotFiles(manifest);
    yield [names.bytes, await snapshots.readBytes(manifest)];
    yield [names.parquet, await snapshots.readParquet(manifest)];
    yield [names.manifest, `${JSON.stringify(manifest, null, 1)}\n`];
  }
  const known = new Set([...plan.files.values(), ...files]);
  for (const language of LANGUAGES) {
    const own = ownPages(language, beside);
    for (const [path, page] of own)
      yield [pageFile(path, language), standAlone(page, path, language, frame, known)];
  }
  yield ['states.json', JSON.stringify(statesOf(plan))];
  yield ['404.html', notFound(frame.publishedAt)];
  if (frame.publishedAt === null) return;
  yield ['sitemap.xml', siteMap(frame.publishedAt, plan)];
  if (new URL(frame.publishedAt).pathname === '/') yield ['robots.txt', robotsFile(frame.publishedAt)];
}

/** What a reader without a line finds. */
export async function keptFiles({ plan, assetsDirectory }: Beside): Promise<KeptFiles> {
  const front = (language: Language) =>
    plan.front.flatMap((address) => {
      const file = plan.files.get(address);
      return file !== undefined && isOf(language, file) ? [file] : [];
    });
  const each = <Value,>(of: (language: Language) => Value) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, of(language)]));
  return {
    frame: (await assetFiles(assetsDirectory)).filter((file) => !file.includes('/explorer/')),
    pages: each((language) => [...front(language), needsServerFile(language)]),
    unread: each((language) => pageFile(UNREAD_PATH, language)),
  };
}

function isOf(language: Language, file: string): boolean {
  return file.startsWith('de/') === (language === 'de');
}

/** Styles and scripts as they were built; fonts are for pictures alone. */
async function assetFiles(directory: string): Promise<readonly string[]> {
  const names = (await readdir(directory, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) => /\.(css|js)$/.test(name))
    .sort()
    .map((name) => `assets/${name}`);
}

function snapshotFiles({ source, retrieved, sha256, file }: Manifest) {
  const folder = `snapshots/${source}-${retrieved}-${sha256.slice(0, SHORT_HASH)}`;
  const ending = /\.json$/i.test(file) ? 'json' : 'csv';
  return {
    bytes: `${folder}/${source}.${ending}`,
    parquet: `${folder}/rows.parquet`,
    manifest: `${folder}/manifest.json`,
  };
}

const SHORT_HASH = 12;

function ownPages(language: Language, { plan, snapshots }: Beside): readonly (readonly [string, VNode])[] {
  const viewOf = (path: string): View => openView(language, path, {}, []);
  const filed = snapshots.manifests.map((manifest) => ({
    title: manifest.title,
    retrieved: manifest.retrieved,
    licence: manifest.licence.name,
    ...snapshotFiles(manifest),
  }));
  const answers = [...plan.files.keys()]
    .filter((address) => /^\/api\/v1\/[a-z/.]+(?:\?|$)/.test(address))
    .sort();
  return [
    [NEEDS_SERVER_PATH, <NeedsServerPage view={viewOf(NEEDS_SERVER_PATH)} />],
    [UNREAD_PATH, <UnreadPage view={viewOf(UNREAD_PATH)} />],
    [FILES_PATH, <FilesPage view={viewOf(FILES_PATH)} snapshots={filed} answers={answers} />],
  ];
}

function pageFile(path: string, language: Language): string {
  return fileOf({ path: language === 'de' ? `/de${path}` : path, search: '', fragment: '' });
}

function standAlone(
  page: VNode,
  path: string,
  language: Language,
  frame: SiteFrame,
  known: ReadonlySet<string>,
): string {
  const address = { path: language === 'de' ? `/de${path}` : path, search: '', fragment: '' };
  return rewritePage(`<!doctype html>${renderToString(page)}`, {
    ...{ address, publishedAt: frame.publishedAt, newest: frame.newest },
    needsServer: needsServerFile(language),
    written: (target) => (known.has(fileOf(target)) ? fileOf(target) : null),
  });
}

/** For forms: which file stands for a choice. */
function statesOf({ files }: SitePlan): Readonly<Record<string, string>> {
  const states = [...files].flatMap(([address, file]) => {
    const found = siteAddress(address, '/');
    if (!found || isData(found.path)) return [];
    return [[stateAddress(found.path, found.search), file] as const];
  });
  return Object.fromEntries(states.filter(([address]) => !ENTITY.test(address)).sort());
}

/** Links lead to these, and no form does. */
const ENTITY = /^\/(?:de\/)?(?:models|organizations|countries|chips|clusters)\/[^?]+$/;

/** Shown at whatever address is missing, so that it can lead nowhere but to a place that is known. */
function notFound(publishedAt: string | null): string {
  const parts = LANGUAGES.map((language) => {
    const text = translator(exportMessages, language);
    const start = `${publishedAt}/${pageFile('/', language)}`;
    const link = publishedAt === null ? '' : `<p><a href="${start}">${text('back')}</a></p>`;
    return `<section lang="${language}"><h1>${text('notFoundTitle')}</h1>${link}</section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf('')}"><meta name="robots" content="noindex"><title>404 – Flopscope</title></head><body>${parts.join('')}</body></html>\n`;
}
