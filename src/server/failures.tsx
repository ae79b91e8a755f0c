/** What does a reader get whose address cannot be answered? A page in the reader's language, with the right status and a way on. */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { renderToString } from 'preact-render-to-string';
import { FailurePage, type FailureProps } from '../../web/pages/failure.js';
import { link, openView, type View } from '../../web/view.js';
import { nearestNames } from '../catalog/nearest-names.js';
import { LANGUAGES, type Language } from '../units/language.js';
import type { Refusal } from './asked.js';

/** Longer ones are refused before they are read: no page needs one, and a form sends its text otherwise. */
export const LONGEST_ADDRESS = 12_000;

const KINDS = {
  400: 'badRequest',
  404: 'notFound',
  414: 'tooLong',
  500: 'failed',
  503: 'away',
} as const satisfies Record<number, FailureProps['kind']>;
export type FailureStatus = keyof typeof KINDS;

/** Of a page that knows its view; `refusal` says what was wrong with the question. */
export function refused(context: Context, view: View, { status, detail, offers, later }: Refusal): Response {
  const language = readerLanguage(context);
  const seen = openView(language, view.path, {}, view.vintages, view.origin);
  const folder = view.path.slice(0, view.path.lastIndexOf('/'));
  return send(context, seen, status, {
    detail,
    offers: (offers ?? []).map((name) => ({
      label: name,
      href: link(seen, `${folder}/${encodeURIComponent(name)}`),
    })),
    ofVintage: detail.startsWith('as-of:'),
    later: later ? { date: later, href: link(seen, view.path) } : null,
  });
}

/** For addresses no route knows, and for failures of ours. */
export function failurePage(
  context: Context,
  status: FailureStatus,
  pages: readonly string[] = [],
): Response {
  const view = openView(readerLanguage(context), '/', {}, []);
  const { pathname } = new URL(context.req.url);
  return send(context, view, status, {
    ...NOTHING_TOLD,
    offers: status === 404 ? nearestPages(pathname, view, pages) : [],
  });
}

/** For a request whose head does not fit: of it nothing is known but how it begins. */
export function tooLongPage(head: string): string {
  const language = /^[A-Z]+ \/de(?:[/? ]|$)/.test(head) ? 'de' : 'en';
  return pageOf(openView(language, '/', {}, []), 414, NOTHING_TOLD);
}

const NOTHING_TOLD: Told = { detail: '', offers: [], ofVintage: false, later: null };

type Told = Pick<FailureProps, 'detail' | 'offers' | 'ofVintage' | 'later'>;

function send(context: Context, view: View, status: FailureStatus, told: Told): Response {
  context.header('vary', 'Accept-Language', { append: true });
  return context.html(pageOf(view, status, told), status);
}

function pageOf(view: View, status: FailureStatus, told: Told): string {
  const page = <FailurePage view={view} kind={KINDS[status]} longest={LONGEST_ADDRESS} {...told} />;
  return `<!doctype html>${renderToString(page)}`;
}

/** That of the address; of an address without one, what the browser asks for. */
function readerLanguage(context: Context): Language {
  const { pathname } = new URL(context.req.url);
  if (pathname === '/de' || pathname.startsWith('/de/')) return 'de';
  const asked = accepts(context, {
    header: 'Accept-Language',
    supports: [...LANGUAGES, 'de-DE', 'de-AT', 'de-CH'],
    default: 'en',
  });
  return asked.startsWith('de') ? 'de' : 'en';
}

/** The pages whose names are most like the first word of the address, in each language where that word names another. */
function nearestPages(pathname: string, view: View, pages: readonly string[]): FailureProps['offers'] {
  const words = pathname.split('/').filter(Boolean);
  const isLanguage = /^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(words[0] ?? '') && words[0] !== 'de';
  if (isLanguage) {
    const rest = `/${words.slice(1).join('/')}`;
    const path = pages.includes(rest) ? rest : '/';
    return LANGUAGES.map((language) => ({
      label: language === 'de' ? 'Deutsch' : 'English',
      href: link({ ...view, language }, path),
    }));
  }
  const word = words.find((candidate) => candidate !== 'de') ?? '';
  const names = pages.filter((path) => path !== '/').map((path) => path.slice(1));
  return nearestNames(word.slice(0, 60), names)
    .slice(0, 3)
    .map((name) => ({ label: `/${name}`, href: link(view, `/${name}`) }));
}
