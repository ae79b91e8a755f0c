/** Which pages are there, in which groups? Navigation, foot and sitemap are made from this table. */
import { briefingMessages } from '../src/report/messages/briefing.js';
import { claimMessages } from '../src/report/messages/claims.js';
import { compareMessages } from '../src/report/messages/compare.js';
import { entityMessages } from '../src/report/messages/entities.js';
import { explorerMessages } from '../src/report/messages/explorer.js';
import { forecastMessages } from '../src/report/messages/forecast.js';
import { glossaryMessages } from '../src/report/messages/glossary.js';
import { growthMessages } from '../src/report/messages/growth.js';
import { longTailMessages } from '../src/report/messages/long-tail.js';
import { methodMessages } from '../src/report/messages/methods.js';
import { planMessages } from '../src/report/messages/plans.js';
import { ratePageMessages } from '../src/report/messages/rate-page.js';
import { revisionsMessages } from '../src/report/messages/revisions.js';
import { siteMessages } from '../src/report/messages/site.js';
import { webMessages } from '../src/report/messages/web.js';
import type { Language } from '../src/units/language.js';

/** In the order of the navigation. */
export const PAGE_GROUPS = ['count', 'size', 'models', 'decide', 'evidence'] as const;
export type PageGroup = (typeof PAGE_GROUPS)[number];

export interface SitePage {
  readonly path: string;
  /** Null for the start, which the name of the site leads to. */
  readonly group: PageGroup | null;
  readonly label: Readonly<Record<Language, string>>;
  /** Under which id its first chart is served, for previews of the page elsewhere. */
  readonly chart?: string;
}

/** The first page of a group is where the name of the group leads. */
export const PAGES: readonly SitePage[] = [
  { path: '/', group: null, label: siteMessages.home, chart: 'pace' },
  { path: '/pace', group: 'count', label: webMessages.pace, chart: 'pace' },
  { path: '/rate', group: 'count', label: ratePageMessages.nav, chart: 'rate' },
  { path: '/forecast', group: 'count', label: forecastMessages['page.title'], chart: 'forecast' },
  { path: '/long-tail', group: 'count', label: longTailMessages.nav },
  { path: '/explore', group: 'size', label: explorerMessages.nav, chart: 'explore' },
  { path: '/trends', group: 'size', label: growthMessages.navigation, chart: 'growth-compute' },
  { path: '/models', group: 'models', label: webMessages.models },
  { path: '/compare', group: 'models', label: compareMessages.nav },
  { path: '/organizations', group: 'models', label: entityMessages['nav.organization'] },
  { path: '/countries', group: 'models', label: entityMessages['nav.country'] },
  { path: '/chips', group: 'models', label: entityMessages['nav.chip'] },
  { path: '/clusters', group: 'models', label: entityMessages['nav.cluster'] },
  { path: '/plan', group: 'decide', label: planMessages.nav, chart: 'hurdle' },
  { path: '/law', group: 'decide', label: webMessages.law, chart: 'law' },
  { path: '/assess', group: 'decide', label: siteMessages.assess },
  { path: '/check', group: 'decide', label: claimMessages['page.title'] },
  { path: '/briefing', group: 'evidence', label: briefingMessages.nav },
  { path: '/methods', group: 'evidence', label: methodMessages.nav },
  { path: '/glossary', group: 'evidence', label: glossaryMessages.nav },
  { path: '/revisions', group: 'evidence', label: revisionsMessages.nav, chart: 'revisions' },
  { path: '/sources', group: 'evidence', label: webMessages.sources },
];

/** The page an address belongs to: itself, or the list that what it shows is from. Undefined outside of the table. */
export function pageOf(path: string): SitePage | undefined {
  return PAGES.find((page) => page.path === path || (page.path !== '/' && path.startsWith(`${page.path}/`)));
}
