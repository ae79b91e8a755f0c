/** Asks the application for addresses and writes what it answers as files: the work of one thread. */
import { InputError } from '../../provenance/input-error.js';
import type { LANGUAGES } from '../../units/language.js';
import { linksOf, type PagePlace, rewritePage, wholeAddresses } from './rewrite-page.js';
import { EXPORT_ORIGIN, fileOf, isData, relativeLink, type SiteAddress, siteAddress } from './site-file.js';
import { openFolder, type SiteFolder, type WrittenFile } from './site-folder.js';

/** What is known of the site before its first page is written. */
export interface SiteFrame {
  /** The newest vintage, which is the one that is written; null where there are none. */
  readonly newest: string | null;
  readonly publishedAt: string | null;
  /** Where the files go until all are there. */
  readonly folder: string;
}

export interface Written extends WrittenFile {
  readonly kind: 'page' | 'data' | 'missing';
  readonly address: string;
}

/** One thread's work, in steps that can be asked for from another one. */
export interface SiteRenderer {
  /** The answer of the API to an address; null where it has none. */
  ask(address: string): Promise<unknown>;
  /** Whether there is something at an address. */
  answers(address: string): Promise<boolean>;
  /** What the page at an address leads to; nothing where there is too little to show. */
  links(address: string): Promise<readonly SiteAddress[]>;
  /** Which files there will be: links to anything else lead to the page that says what needs a server. */
  know(files: readonly string[]): Promise<void>;
  /** What is made of one answer in one go. */
  write(addresses: readonly string[]): Promise<readonly Written[]>;
  close(): Promise<void>;
}

type Request = (address: string) => Response | Promise<Response>;

/** @param request asks the application: no network */
export function openRenderer(request: Request, frame: SiteFrame): SiteRenderer {
  const ask = async (address: string) => request(EXPORT_ORIGIN + address);
  const folder = openFolder(frame.folder);
  let known: ReadonlySet<string> = new Set();
  return {
    ask: async (address) => {
      const response = await ask(address);
      return isRefusal(response) ? null : (await answered(response, address)).json();
    },
    answers: async (address) => (await ask(address)).ok,
    links: async (address) => {
      const response = await ask(address);
      if (isRefusal(response)) return [];
      return linksOf(await (await answered(response, address)).text(), address, frame.newest);
    },
    know: async (files) => {
      known = new Set(files);
    },
    write: async (addresses) => {
      const written: Written[] = [];
      for (const address of addresses)
        written.push(...(await writeAddress(address, { ask, folder, frame, known })));
      return written;
    },
    close: async () => undefined,
  };
}

/** The page that says what only a server can answer, in the language of the address. */
export function needsServerFile(language: (typeof LANGUAGES)[number]): string {
  return language === 'de' ? 'de/needs-server/index.html' : 'needs-server/index.html';
}

export function needsServerFor(path: string): string {
  return needsServerFile(/^\/de(?:\/|$)/.test(path) ? 'de' : 'en');
}

interface Place {
  readonly ask: (address: string) => Promise<Response>;
  readonly folder: SiteFolder;
  readonly frame: SiteFrame;
  readonly known: ReadonlySet<string>;
}

/** One file, or none for a picture that there is not: a page without a chart leads to none. */
async function writeAddress(
  asked: string,
  { ask, folder, frame, known }: Place,
): Promise<readonly Written[]> {
  const address = siteAddress(asked, '/', frame.newest);
  if (!address) throw new InputError(`no address of the site: ${asked}`);
  const [file, needsServer] = [fileOf(address), needsServerFor(address.path)];
  const put = async (content: string | Uint8Array, kind: Written['kind']): Promise<readonly Written[]> => [
    { ...(await folder.write(file, content)), kind, address: asked },
  ];
  const response = await ask(asked);
  const moved = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && moved !== null) {
    const there = siteAddress(moved, address.path, frame.newest);
    return put(leadsTo((there && writtenFile(there, known)) ?? needsServer, file), 'page');
  }
  if (isRefusal(response) && PICTURES.test(address.path)) return [];
  // Also an address that says nothing without parameters.
  if (isRefusal(response))
    return put(isData(address.path) ? await response.text() : leadsTo(needsServer, file), 'missing');
  await answered(response, asked);
  const place: PagePlace = {
    ...{ address, needsServer, newest: frame.newest, publishedAt: frame.publishedAt },
    written: (target) => writtenFile(target, known),
  };
  const type = response.headers.get('content-type') ?? '';
  if (isData(address.path))
    return put(
      /^text\/|json|xml/.test(type)
        ? wholeAddresses(await response.text(), place)
        : new Uint8Array(await response.arrayBuffer()),
      'data',
    );
  return put(rewritePage(await response.text(), place), 'page');
}

const PICTURES = /^\/(?:de\/)?charts\//;

/** Answers that hold another one: it would be written twice for every model. */
const HOLDS = /^(\/api\/v1\/models\/[^/]+)\/(?:estimate|cost)$/;

function writtenFile(address: SiteAddress, known: ReadonlySet<string>): string | null {
  const file = fileIfAny(address);
  if (file !== null && known.has(file)) return file;
  const holder = HOLDS.exec(address.path)?.[1];
  if (holder === undefined || !['', 'scope=final-run'].includes(address.search)) return null;
  return writtenFile({ path: holder, search: '', fragment: '' }, known);
}

/** A page can lead to an address that nobody can decode. */
function fileIfAny(address: SiteAddress): string | null {
  try {
    return fileOf(address);
  } catch {
    return null;
  }
}

/** Stands where a page leads and nothing is, or where it has moved from. */
function leadsTo(to: string, from: string): string {
  const there = relativeLink(from, to);
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${there}"><title>${there}</title><a href="${there}">${there}</a>`;
}

function isRefusal({ status }: Response): boolean {
  return status >= 400 && status < 500;
}

async function answered(response: Response, address: string): Promise<Response> {
  if (response.status === 200) return response;
  throw new InputError(`${address} answers with status ${response.status}: the site would have a hole`);
}
