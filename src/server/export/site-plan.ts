/** Which addresses does an exported site hold? Known before the first file is written, so that each link can be decided. */
import * as z from 'zod';
import { ENTITIES_PER_PAGE } from '../../../web/pages/entity-index.js';
import { MODELS_PER_PAGE } from '../../../web/pages/models.js';
import { FEEDS } from '../../report/feeds/feed-entry.js';
import { FEED_FORMATS } from '../../report/feeds/write-feed.js';
import { LANGUAGES, type Language } from '../../units/language.js';
import { PAGE_PATHS } from '../pages.js';
import { EXPLORER } from './rewrite-page.js';
import { fileOf, isData, type SiteAddress, siteAddress, spelled } from './site-file.js';
import type { SiteRenderer } from './site-renderer.js';

export interface SiteWish {
  /** Models that get a page of their own; all where null. */
  readonly over: string | null;
  /** Feeds and the list of pages need to know where they lie. */
  readonly publishedAt: string | null;
  /** Oldest first. */
  readonly vintages: readonly string[];
}

export interface SitePlan {
  /** Addresses of the pages of the navigation, in each language. */
  readonly front: readonly string[];
  /** Data of each vintage before the newest. */
  readonly past: readonly (readonly string[])[];
  /** Every other address, in groups that are made of the same answers. */
  readonly groups: readonly (readonly string[])[];
  /** The file of each address. */
  readonly files: ReadonlyMap<string, string>;
}

/** What takes a text, a form or a choice that no list of states can hold. */
const FORMS = /^\/(?:de\/)?(?:check|correct|assess|compare)(?:\/|$)/;
/** What programs ask for first. */
const DATA = [
  ...['models', 'models?format=csv', 'models?format=parquet'],
  ...['explore', 'explore?format=csv', 'explore?format=parquet'],
  ...['organizations', 'countries', 'chips', 'clusters'],
  ...['pace/vintages?over=1e25flop', 'sources', 'rules', 'refreshes', 'corrections', 'openapi.json'],
];
/** Of the vintages before the newest: their models with every size, as the explorer reads them and as a table. */
const DATA_OF_VINTAGE = ['explore', 'explore?format=csv', 'explore?format=parquet'];
/** States that pages of the navigation lead to; what comes behind them needs a server. */
const MOST_STATES = 4000;

/** Things that have pages of their own. */
const KINDS = [
  { path: '/models', list: 'models', perPage: MODELS_PER_PAGE, data: true, chart: null },
  {
    path: '/organizations',
    list: 'entries',
    perPage: ENTITIES_PER_PAGE,
    data: true,
    chart: 'organization-years',
  },
  { path: '/countries', list: 'entries', perPage: ENTITIES_PER_PAGE, data: true, chart: 'country-years' },
  { path: '/chips', list: 'entries', perPage: ENTITIES_PER_PAGE, data: true, chart: 'chip-years' },
  { path: '/clusters', list: 'entries', perPage: ENTITIES_PER_PAGE, data: false, chart: null },
] as const;
type Kind = (typeof KINDS)[number];

export async function planSite(renderer: SiteRenderer, wish: SiteWish): Promise<SitePlan> {
  const paths = PAGE_PATHS.filter((path) => !FORMS.test(path));
  const front = paths.flatMap(inEachLanguage);
  const plan = openPlan();
  for (const path of paths) plan.add(inEachLanguage(path));
  for (const name of DATA) plan.add([`/api/v1/${name}`]);
  if (wish.publishedAt !== null)
    for (const feed of FEEDS)
      plan.add(FEED_FORMATS.flatMap((format) => inEachLanguage(`/feeds/${feed}.${format}`)));
  for (const kind of KINDS) for (const group of await groupsOf(kind, renderer, wish)) plan.add(group);
  for (const state of await statesOf(front, renderer, wish)) plan.add([state]);
  const groups = plan.groups.slice();
  for (const day of wish.vintages.slice(0, -1))
    plan.add(DATA_OF_VINTAGE.map((name) => `/api/v1/${name}${name.includes('?') ? '&' : '?'}as-of=${day}`));
  return { front, groups, past: plan.groups.slice(groups.length), files: plan.files };
}

function openPlan() {
  const groups: string[][] = [];
  const files = new Map<string, string>();
  const taken = new Set<string>();
  return {
    groups,
    files,
    add: (addresses: readonly string[]) => {
      const fresh = addresses.filter((address) => {
        const known = siteAddress(address, '/');
        const file = known && fileOf(known);
        if (file === null || taken.has(file)) return false;
        taken.add(file);
        files.set(address, file);
        return true;
      });
      if (fresh.length > 0) groups.push(fresh);
    },
  };
}

function inEachLanguage(path: string): string[] {
  return LANGUAGES.map((language) => inLanguage(path, language));
}

function inLanguage(path: string, language: Language): string {
  return language === 'de' ? `/de${path}` : path;
}

const Listed = z.object({ total: z.number() });
const Ids = z.array(z.object({ id: z.string() }));

/** The pages of a list, then each thing of it: its page in each language, its chart, its data. */
async function groupsOf(kind: Kind, renderer: SiteRenderer, { over }: SiteWish): Promise<string[][]> {
  const api = `/api/v1${kind.path}`;
  const first = await renderer.ask(`${api}?limit=1`);
  // No file of chips or clusters was taken in.
  if (first === null) return [];
  const { total } = Listed.parse(first);
  const pages = Array.from({ length: Math.max(0, Math.ceil(total / kind.perPage) - 1) }, (_, index) =>
    inEachLanguage(`${kind.path}?offset=${(index + 1) * kind.perPage}`),
  );
  const chosen = kind.path === '/models' && over !== null ? `?over=${over}&reading=imputed` : '';
  const answer = z.record(z.string(), z.unknown()).parse(await renderer.ask(`${api}${chosen}`));
  const things = Ids.parse(answer[kind.list]).map(({ id }) => {
    const name = encodeURIComponent(id);
    return [
      ...inEachLanguage(`${kind.path}/${name}`),
      ...(kind.chart === null ? [] : inEachLanguage(`/charts/${kind.chart}.svg?of=${name}`)),
      ...(kind.data ? [`${api}/${name}`] : []),
    ];
  });
  return [...pages, ...things];
}

/** What pages of the navigation lead to in a state, charts and data they offer, and methods. */
async function statesOf(front: readonly string[], renderer: SiteRenderer, wish: SiteWish): Promise<string[]> {
  const found = new Set<string>();
  for (const page of front)
    for (const link of await renderer.links(page)) {
      if (!isState(link, front, wish)) continue;
      found.add(spelled(link));
      const frame = /^(?:\/de)?\/charts\/([a-z-]+)\.svg$/.exec(link.path);
      if (frame) found.add(link.path.replace('/charts/', '/embed/').replace(/\.svg$/, '') + searchOf(link));
    }
  const all = [...found].sort();
  // Drawing pixels takes a package that is not installed everywhere.
  const picture = all.find((address) => PIXELS.test(address));
  const pixels = picture !== undefined && (await renderer.answers(picture));
  return all.filter((address) => pixels || !PIXELS.test(address)).slice(0, MOST_STATES);
}

const PIXELS = /\.png(?:\?|$)/;

function searchOf({ search }: SiteAddress): string {
  return search === '' ? '' : `?${search}`;
}

function isState(link: SiteAddress, front: readonly string[], { publishedAt }: SiteWish): boolean {
  const { path, search } = link;
  // Each earlier vintage would be estimated anew, and doubles the site.
  if (FORMS.test(path) || new URLSearchParams(search).has('as-of')) return false;
  if (path.startsWith('/assets/') || (publishedAt === null && /^\/(?:de\/)?feeds\//.test(path))) return false;
  if (isData(path) || /^\/(?:de\/)?methods\//.test(path)) return true;
  // The explorer works its states out in the browser.
  if (EXPLORER.test(path)) return false;
  return search !== '' && (front.includes(path) || /^\/(?:de\/)?lineage$/.test(path));
}
