/** Which file stands for an address, and how is it reached from another one without knowing where the site lies? */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** An address of the site as the server knows it: `/models?offset=50`. */
export interface SiteAddress {
  readonly path: string;
  /** Without the question mark; parameters in their order. */
  readonly search: string;
  /** With its mark, or empty. */
  readonly fragment: string;
}

/** The host pages are asked at while they are written: no name of the internet. */
export const EXPORT_ORIGIN = 'http://export.invalid';

const HASH_LENGTH = 12;

/** Null for what leads out of the site. */
export function siteAddress(href: string, from: string): SiteAddress | null {
  if (!URL.canParse(href, EXPORT_ORIGIN + from)) return null;
  const url = new URL(href, EXPORT_ORIGIN + from);
  if (url.origin !== EXPORT_ORIGIN) return null;
  return { path: url.pathname, search: url.search.slice(1), fragment: url.hash };
}

/** A page is a folder with an index, its states lie beside it, named by their parameters. */
export function fileOf({ path, search }: SiteAddress): string {
  const state = search === '' ? '' : createHash('sha256').update(search).digest('hex').slice(0, HASH_LENGTH);
  const plain = decodeURIComponent(path).replace(/^\/+|\/+$/g, '');
  const ending = fileEnding(path, search);
  if (ending === 'html') return posix.join(plain, state === '' ? 'index.html' : `state-${state}.html`);
  const stem = plain.endsWith(`.${ending}`) ? plain.slice(0, -ending.length - 1) : plain;
  return `${stem}${state === '' ? '' : `-${state}`}.${ending}`;
}

function fileEnding(path: string, search: string): string {
  if (path.startsWith('/api/')) return new URLSearchParams(search).get('format') === 'csv' ? 'csv' : 'json';
  return /^\/(?:de\/)?(?:assets|charts)\/.*\.([a-z]+)$/.exec(path)?.[1] ?? 'html';
}

export function relativeLink(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to).split('/').map(encodeURIComponent).join('/');
}

/** Nothing a server says may write outside of the directory. */
export function isSafeFile(file: string): boolean {
  const parts = file.split('/');
  return (
    file !== '' &&
    !/[\0\\:]/.test(file) &&
    parts.every((part) => part !== '' && part !== '..' && part !== '.')
  );
}
