/** The web pages: each asks the observatory what a program would ask over HTTP, and renders the answer on the server. */
import { type Context, Hono, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { entityIndex } from '../../web/components/entity-link.js';
import { MODELS_PER_PAGE, ModelsPage } from '../../web/pages/models.js';
import { SourcesPage } from '../../web/pages/sources.js';
import { PAGES } from '../../web/site-pages.js';
import { inLanguage, openView, type View } from '../../web/view.js';
import { ENTITY_KINDS } from '../catalog/entities/entity.js';
import { ShowQuestion } from '../catalog/question.js';
import type { PictureMaterial } from '../charts/picture-file.js';
import { NoPngRenderer } from '../charts/render-png.js';
import type { Observatory } from '../observatory.js';
import { LANGUAGES, type Language } from '../units/language.js';
import { parseParameters, readParameters, refusalOf } from './asked.js';
import { briefingDownload, briefingPage } from './briefing-page.js';
import { embedded, pictureOf } from './charts.js';
import { checkForm, checkPage, LARGEST_FORM_BYTES, tooLargePage } from './check-page.js';
import { addedAddress, compare } from './compare-page.js';
import { correctForm, correctPage, isFromOwnPage, type RefusalOfForm, refusedPage } from './correct-page.js';
import { LARGEST_PROPOSAL_BYTES } from './corrections-api.js';
import { chipPage, clusterPage, countryPage, entityIndexPage, organizationPage } from './entity-pages.js';
import { tagged } from './entity-tag.js';
import { explore, joinedAddress } from './explore-page.js';
import { refused } from './failures.js';
import { forecastPage } from './forecast-page.js';
import { trends } from './growth-page.js';
import { home } from './home.js';
import { assess, law, sheetFile } from './law-pages.js';
import { lineagePage } from './lineage-page.js';
import { longTailPage } from './long-tail-page.js';
import { glossaryPage, methodPage, methodsPage } from './methods-pages.js';
import { modelPage } from './model-page.js';
import { askModels, GroupedModelsQuestion } from './models-request.js';
import { Moved } from './moved.js';
import { asksForPace, pacePage, withoutIdleCostBasis } from './pace-page.js';
import { planPage } from './plan-page.js';
import { problem } from './problem.js';
import { ratePage } from './rate-page.js';
import { revisionsPage } from './revisions-page.js';
import { robotsFile, sitemap } from './site-files.js';

/** Pages by the thing they are of. */
const ENTITY_PAGES = [
  [entityIndex('organization'), organizationPage],
  [entityIndex('country'), countryPage],
  [entityIndex('chip'), chipPage],
  [entityIndex('cluster'), clusterPage],
] as const;

/** Pages a reader can have meant by an address that no route knows. */
export const PAGE_PATHS: readonly string[] = PAGES.map(({ path }) => path);

type Render = (view: View, context: Context) => Promise<VNode>;

interface PageOptions {
  readonly pictures: PictureMaterial;
  /** Those of the site, as they are built. */
  readonly styles: () => Promise<string>;
  /** Where styles and scripts lie. */
  readonly assetsDirectory: string;
  /** Whether the form of corrections is taken. */
  readonly takesCorrections: boolean;
}

export function createPages(observatory: Observatory, options: PageOptions): Hono {
  const { pictures, styles, assetsDirectory, takesCorrections } = options;
  const pages = new Hono();
  for (const language of LANGUAGES) {
    const prefix = language === 'de' ? '/de' : '';
    const route = (path: string, render: Render) =>
      pages.get(`${prefix}${path}`, (context) => respond(context, language, prefix, observatory, render));
    pages.get(`${prefix}/`, async (context, next) =>
      asksForPace(context.req.query())
        ? context.redirect(`${prefix}/pace${new URL(context.req.url).search}`, 301)
        : next(),
    );
    pages.get(`${prefix}/pace`, async (context, next) => {
      const state = withoutIdleCostBasis(filled(context.req.query()));
      if (state === null) return next();
      return context.redirect(inLanguage(openView(language, '/pace', state, []), language));
    });
    route('/', async (view) => home(view, observatory, await styles()));
    route('/pace', (view) => pacePage(view, observatory));
    pages.get(`${prefix}/explore`, async (context, next) => {
      const joined = joinedAddress(context, language);
      return joined === null ? next() : context.redirect(joined);
    });
    route('/explore', (view) => explore(view, observatory));
    pages.get(`${prefix}/compare`, (context) =>
      withView(context, language, prefix, observatory, async (view) => {
        const added = await addedAddress(view, observatory);
        return added === null
          ? context.html(document(await compare(view, observatory)))
          : context.redirect(added);
      }),
    );
    route('/rate', (view) => ratePage(view, observatory));
    route('/long-tail', (view) => longTailPage(view, observatory));
    route('/trends', (view) => trends(view, observatory));
    route('/forecast', (view) => forecastPage(view, observatory));
    route('/models', (view) => models(view, observatory));
    route('/models/:id', (view, context) => modelPage(view, observatory, context.req.param('id') ?? ''));
    for (const kind of ENTITY_KINDS)
      route(entityIndex(kind), (view) => entityIndexPage(view, observatory, kind));
    for (const [path, page] of ENTITY_PAGES)
      route(`${path}/:id`, (view, context) => page(view, observatory, context.req.param('id') ?? ''));
    route('/plan', (view) => planPage(view, observatory));
    route('/law', (view) => law(view, observatory));
    route('/assess', (view) => assess(view, observatory));
    route('/check', (view) => checkPage(view, observatory));
    route('/briefing', (view) => briefingPage(view, observatory));
    pages.get(`${prefix}/briefing/:file`, (context) =>
      withView(context, language, prefix, observatory, async (view) => {
        const file = await briefingDownload(
          view,
          observatory,
          context.req.param('file') ?? '',
          assetsDirectory,
        );
        const disposition = `attachment; filename="${file.name}"`;
        return context.body(file.bytes, 200, {
          'content-type': file.type,
          'content-disposition': disposition,
        });
      }),
    );
    pages.post(`${prefix}/check`, limitForm(language, observatory), (context) =>
      withView(context, language, prefix, observatory, async (view) =>
        context.html(document(await checkForm(view, observatory, context))),
      ),
    );
    route('/glossary', (view) => glossaryPage(view, observatory));
    route('/lineage', (view) => lineagePage(view, observatory));
    route('/methods', (view) => methodsPage(view, observatory));
    route('/methods/:id', (view, context) => methodPage(view, observatory, context.req.param('id') ?? ''));
    route('/revisions', (view) => revisionsPage(view, observatory));
    route('/correct', (view) => correctPage(view, observatory, takesCorrections));
    pages.post(`${prefix}/correct`, ...guardCorrections(language, observatory, takesCorrections), (context) =>
      withView(context, language, prefix, observatory, async (view) => {
        const { page, status } = await correctForm(view, observatory, context);
        return context.html(document(page), status);
      }),
    );
    route('/sources', (view) => sources(view, observatory));
    route('/embed/:id', (view, context) => embedded(view, observatory, context.req.param('id') ?? ''));
    pages.get(`${prefix}/assess/:file`, (context) =>
      withView(context, language, prefix, observatory, async (view) => {
        const { body, type } = await sheetFile(view, observatory, context.req.param('file') ?? '');
        return context.body(body, 200, { 'content-type': type });
      }),
    );
    pages.get(`${prefix}/charts/:id`, (context) =>
      withView(context, language, prefix, observatory, (view) =>
        picture(context, () => pictureOf(view, observatory, context.req.param('id') ?? '', pictures)),
      ),
    );
  }
  // An address that names its language keeps it out: English has no prefix.
  pages.get('/en/*', (context) => {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`/${pathname.slice('/en/'.length).replace(/^\/+/, '')}${search}`, PERMANENT);
  });
  pages.get('/robots.txt', (context) => context.text(robotsFile(new URL(context.req.url).origin)));
  pages.get('/sitemap.xml', (context) =>
    context.body(sitemap(new URL(context.req.url).origin), 200, {
      'content-type': 'application/xml; charset=utf-8',
    }),
  );
  pages.get('/de', (context) => context.redirect(`/de/${new URL(context.req.url).search}`));
  return pages;
}

/** A machine that cannot draw pixels says so; the chart is there nevertheless. */
async function picture(context: Context, make: () => ReturnType<typeof pictureOf>): Promise<Response> {
  try {
    const { body, type } = await make();
    return tagged(context, body, { type, cacheControl: ASK_AGAIN });
  } catch (error) {
    if (error instanceof NoPngRenderer) return problem(context, 501, error.message);
    throw error;
  }
}

/** A form beyond the limit is refused before it is read. */
function limitForm(language: Language, observatory: Observatory) {
  return bodyLimit({
    maxSize: LARGEST_FORM_BYTES,
    onError: async (context) =>
      context.html(
        document(tooLargePage(openView(language, '/check', {}, await observatory.vintages()))),
        413,
      ),
  });
}

/** Only where corrections are taken, only from pages of this server, only of a size that can be one. */
function guardCorrections(language: Language, observatory: Observatory, takesCorrections: boolean) {
  const refuse = async (context: Context, reason: RefusalOfForm) => {
    const view = openView(language, '/correct', {}, await observatory.vintages());
    const page = await refusedPage(view, observatory, reason);
    return context.html(document(page), reason === 'tooLarge' ? 413 : 403);
  };
  return [
    (context: Context, next: Next) => (takesCorrections ? next() : refuse(context, 'closed')),
    (context: Context, next: Next) => (isFromOwnPage(context) ? next() : refuse(context, 'foreign')),
    bodyLimit({ maxSize: LARGEST_PROPOSAL_BYTES, onError: (context) => refuse(context, 'tooLarge') }),
  ] as const;
}

/** An empty field of a form is no wish. */
function filled(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

function respond(
  context: Context,
  language: Language,
  prefix: string,
  observatory: Observatory,
  render: Render,
) {
  return withView(context, language, prefix, observatory, async (view) =>
    tagged(context, document(await render(view, context)), {
      type: 'text/html; charset=UTF-8',
      cacheControl: ASK_AGAIN,
    }),
  );
}

/** A page may be kept, and be asked for anew each time: mostly it is the same. */
const ASK_AGAIN = 'no-cache';

/** Moved for good, the method kept. */
const PERMANENT = 308;

/** A response to an address that can be read; else the page that says what was wrong with it. */
async function withView(
  context: Context,
  language: Language,
  prefix: string,
  observatory: Observatory,
  make: (view: View) => Promise<Response>,
): Promise<Response> {
  const { pathname, origin } = new URL(context.req.url);
  const path = pathname.slice(prefix.length) || '/';
  const vintages = await observatory.vintages();
  try {
    return await make(openView(language, path, filled(readParameters(context)), vintages, origin));
  } catch (error) {
    if (error instanceof Moved)
      return context.redirect(`${prefix}${error.path}${new URL(context.req.url).search}`, PERMANENT);
    const refusal = refusalOf(error, context.req.param('id') !== undefined);
    if (refusal === null) throw error;
    return refused(context, openView(language, path, {}, vintages), refusal);
  }
}

function document(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

async function models(view: View, observatory: Observatory) {
  const { limit = MODELS_PER_PAGE, ...question } = parseParameters(GroupedModelsQuestion, view.query);
  const answer = await askModels(observatory, { ...question, limit });
  return <ModelsPage view={view} answer={answer} offset={question.offset} limit={limit} />;
}

async function sources(view: View, observatory: Observatory) {
  const question = parseParameters(ShowQuestion, view.query);
  return <SourcesPage view={view} answer={await observatory.sources(question['as-of'] ?? null)} />;
}
