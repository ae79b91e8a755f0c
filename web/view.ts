/** What a page needs beside its answer: language, texts, and the state that every link carries on. */
import { partsTranslator, type Translator, translator } from '../src/report/message.js';
import { webMessages } from '../src/report/messages/web.js';
import type { Language } from '../src/units/language.js';

export interface View {
  readonly language: Language;
  readonly text: Translator<keyof typeof webMessages>;
  /** For texts with a figure that leads somewhere. */
  readonly parts: ReturnType<typeof partsTranslator<keyof typeof webMessages>>;
  /** Path without the language, `/models`. */
  readonly path: string;
  /** The query as it came: the state of the page. */
  readonly query: Readonly<Record<string, string>>;
  /** Days one can look from, oldest first. */
  readonly vintages: readonly string[];
  /** Scheme and host the page was asked at, for addresses that are used elsewhere. */
  readonly origin: string;
}

export function openView(
  language: Language,
  path: string,
  query: View['query'],
  vintages: View['vintages'],
  origin = '',
): View {
  return {
    language,
    text: translator(webMessages, language),
    parts: partsTranslator(webMessages, language),
    path,
    query,
    vintages,
    origin,
  };
}

/** An address in the language of the page, with the vintage carried on and other state as given. */
export function link(
  { language, query }: View,
  path: string,
  state: Readonly<Record<string, string | undefined>> = {},
): string {
  const carried = query['as-of'] === undefined ? {} : { 'as-of': query['as-of'] };
  return address(language, path, { ...carried, ...state });
}

/** Which cost a threshold in dollars is held against, as the address says it; nothing where it leaves that open. */
export function costBasis({ query }: View): Readonly<Record<string, string | undefined>> {
  return { scope: query.scope, 'price-month': query['price-month'] };
}

/** The list of models knows the cost of the final run in the newest dollars alone. */
export function listsCost(view: View): boolean {
  return Object.values(costBasis(view)).every((chosen) => chosen === undefined);
}

/** The models behind a figure: those a question of the catalogue finds. */
export function modelsLink(view: View, state: Readonly<Record<string, string | null | undefined>>): string {
  return link(
    view,
    '/models',
    Object.fromEntries(Object.entries(state).map(([key, value]) => [key, value ?? undefined])),
  );
}

/** The same question to the API, in the same state. */
export function apiLink(path: string, state: Readonly<Record<string, string | undefined>>): string {
  return address('en', `/api/v1${path}`, state);
}

/** One chart of the page alone, for a frame. */
export function embedLink({ language }: View, id: string, state: View['query']): string {
  return address(language, `/embed/${id}`, state);
}

/** One chart of the page as a picture. */
export function chartLink(
  { language }: View,
  id: string,
  state: View['query'],
  format: 'svg' | 'png' = 'svg',
): string {
  return address(language, `/charts/${id}.${format}`, state);
}

/** The same page with the same state in another language. */
export function inLanguage({ path, query }: View, language: Language): string {
  return address(language, path, query);
}

function address(
  language: Language,
  path: string,
  state: Readonly<Record<string, string | undefined>>,
): string {
  const filled = Object.entries(state).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value]],
  );
  const query = new URLSearchParams(filled).toString();
  const local = language === 'de' ? `/de${path === '/' ? '/' : path}` : path;
  return query === '' ? local : `${local}?${query}`;
}
