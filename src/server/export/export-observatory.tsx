/** The observatory as a site of files: which pages it has, and what stands beside them. */
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { NeedsServerPage } from '../../../web/pages/needs-server.js';
import { openView } from '../../../web/view.js';
import { ModelsQuestion } from '../../catalog/question.js';
import type { Observatory } from '../../observatory.js';
import { LANGUAGES } from '../../units/language.js';
import { createApp } from '../app.js';
import { PAGE_PATHS } from '../pages.js';
import { type ExportOrder, type ExportResult, exportSite, readAssets } from './export-site.js';
import { rewritePage } from './rewrite-page.js';

export interface ObservatoryExport
  extends Pick<ExportOrder, 'directory' | 'publishedAt' | 'progress' | 'signal'> {
  readonly observatory: Observatory;
  readonly packageRoot: string;
  readonly version: string;
  /** Models that get a page of their own; all where null. */
  readonly over: string | null;
  readonly log: (line: string) => void;
}

/** Data a program asks for first. */
const DATA = ['models', 'models?format=csv', 'sources', 'rules', 'refreshes', 'openapi.json'];
/** What takes a text or a form. */
const FORMS = /^\/(?:de\/)?(?:check|correct|assess|embed|pictures)(?:\/|$)/;

export async function exportObservatory(wanted: ObservatoryExport): Promise<ExportResult> {
  const { observatory, packageRoot, version, over, log } = wanted;
  const assetsDirectory = join(packageRoot, 'dist', 'web', 'assets');
  // Each page is asked for once: a clock that stands still keeps none for a minute.
  const app = createApp({ observatory, assetsDirectory, version, log });
  const models = over === null ? null : await idsOver(observatory, over);
  const pages = PAGE_PATHS.filter((path) => !path.includes(':') && !FORMS.test(path));
  const extra = new Map<string, Uint8Array | string>(await readAssets(assetsDirectory));
  for (const language of LANGUAGES) extra.set(needsServerFile(language), needsServerPage(language, pages));
  return exportSite({
    ...wanted,
    request: (address) => app.request(address),
    seeds: [
      ...pages,
      ...pages.map((path) => (path === '/' ? '/de/' : `/de${path}`)),
      ...DATA.map((name) => `/api/v1/${name}`),
    ],
    wishes: (path) => {
      const id = /^\/(?:de\/)?models\/([^/]+)$/.exec(path)?.[1];
      if (id !== undefined) return models === null || models.has(decodeURIComponent(id));
      return !FORMS.test(path);
    },
    extra,
    needsServer: [
      ['/de', needsServerFile('de')],
      ['/', needsServerFile('en')],
    ],
  });
}

async function idsOver(observatory: Observatory, over: string): Promise<ReadonlySet<string>> {
  const { models } = await observatory.models(ModelsQuestion.parse({ over, reading: 'imputed' }));
  return new Set(models.map(({ id }) => id));
}

function needsServerFile(language: (typeof LANGUAGES)[number]): string {
  return language === 'de' ? 'de/needs-server/index.html' : 'needs-server/index.html';
}

function needsServerPage(language: (typeof LANGUAGES)[number], pages: readonly string[]): string {
  const path = language === 'de' ? '/de/needs-server' : '/needs-server';
  const view = openView(language, '/needs-server', {}, []);
  const html = `<!doctype html>${renderToString(<NeedsServerPage view={view} />)}`;
  return rewritePage(html, {
    address: { path, search: '', fragment: '' },
    isWritten: ({ path: target, search }) =>
      search === '' &&
      (target.startsWith('/assets/') || pages.includes(target.replace(/^\/de(?=\/)/, '') || '/')),
    needsServer: needsServerFile(language),
    publishedAt: null,
  });
}
