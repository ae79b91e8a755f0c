/** Which file stands for an address, and how is it reached from another one without knowing where the site lies? */

import { posix } from 'node:path';
import { sha256Of } from '../../snapshots/layout.js';

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
/** Where the server serves files: their names have endings, those of pages have none. */
const FILES = /^\/(?:de\/)?(?:assets|briefing|charts|feeds|snapshots)\/.*\.([a-z]+)$/;
/** What file systems that fold capitals keep apart, too. */
const READABLE = /^[a-z0-9.=&-]{1,60}$/;

/** Null for what leads out of the site. @param newest vintage: to ask for it is to ask for nothing */
export function siteAddress(href: string, from: string, newest: string | null = null): SiteAddress | null {
  if (!URL.canParse(href, EXPORT_ORIGIN + from)) return null;
  const url = new URL(href, EXPORT_ORIGIN + from);
  if (url.origin !== EXPORT_ORIGIN) return null;
  if (newest !== null && url.searchParams.get('as-of') === newest) url.searchParams.delete('as-of');
  return { path: url.pathname, search: url.search.slice(1), fragment: url.hash };
}

/** As a server is asked for it. */
export function spelled({ path, search }: SiteAddress): string {
  return search === '' ? path : `${path}?${search}`;
}

/** A page is a folder with an index, its states lie beside it, named by their parameters. Throws a URIError. */
export function fileOf({ path, search }: SiteAddress): string {
  const plain = decodeURIComponent(path).replace(/^\/+|\/+$/g, '');
  if (!isData(path)) {
    const state = stateName(search);
    return posix.join(
      plain,
      state === '' ? 'index.html' : `${isReadable(search) ? '' : 'state-'}${state}.html`,
    );
  }
  const asked = new URLSearchParams(search);
  const format = asked.get('format');
  if (path.startsWith('/api/')) asked.delete('format');
  const ending = FILES.exec(path)?.[1] ?? format ?? 'json';
  const stem = plain.endsWith(`.${ending}`) ? plain.slice(0, -ending.length - 1) : plain;
  const state = stateName(asked.toString());
  return `${stem}${state && `${isReadable(asked.toString()) ? '.' : '-'}${state}`}.${ending}`;
}

/** Whether an address is that of a file for programs or to take away, which is written as it is. */
export function isData(path: string): boolean {
  return path.startsWith('/api/') || FILES.test(path);
}

function stateName(search: string): string {
  if (search === '' || isReadable(search)) return search.replaceAll('&', ',');
  return sha256Of(search).slice(0, HASH_LENGTH);
}

function isReadable(search: string): boolean {
  return READABLE.test(search);
}

export function relativeLink(from: string, to: string): string {
  const names = posix.relative(posix.dirname(from), to).split('/');
  return names
    .map((name) => encodeURIComponent(name).replaceAll('%3D', '=').replaceAll('%2C', ','))
    .join('/');
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
