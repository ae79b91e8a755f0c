/** The web pages: each asks the observatory what a program would ask over HTTP, and renders the answer on the server. */
import { type Context, Hono, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { DrawnCosts } from '../../web/components/cost-section.js';
import { COMPUTE_SECTION, type DrawnEstimate } from '../../web/components/estimate-section.js';
import { FailurePage, type FailureProps } from '../../web/pages/failure.js';
import { ModelPage } from '../../web/pages/model.js';
import { MODELS_PER_PAGE, ModelsPage } from '../../web/pages/models.js';
import { SourcesPage } from '../../web/pages/sources.js';
import { inLanguage, openView, type View } from '../../web/view.js';
import { ShowQuestion } from '../catalog/question.js';
import { COST_SCOPES, type CostScope } from '../estimates/cost/run-constants.js';
import type { CostAnswer } from '../estimates/cost-answer.js';
import { CostQuestion } from '../estimates/question.js';
import type { Observatory } from '../observatory.js';
import { computeChart, costChart } from '../report/estimate-chart.js';
import { LANGUAGES, type Language } from '../units/language.js';
import { parseParameters, readParameters, refusalOf } from './asked.js';
import { briefingDownload, briefingPage } from './briefing-page.js';
import { embedded, pictureOf } from './charts.js';
import { checkForm, checkPage, LARGEST_FORM_BYTES, tooLargePage } from './check-page.js';
import { correctForm, correctPage, isFromOwnPage, type RefusalOfForm, refusedPage } from './correct-page.js';
import { LARGEST_PROPOSAL_BYTES } from './corrections-api.js';
import { draw } from './draw.js';
import { forecastPage } from './forecast-page.js';
import { trends } from './growth-page.js';
import { assess, law, sheetFile } from './law-pages.js';
import { askModels, GroupedModelsQuestion } from './models-request.js';
import { asksForPace, pacePage, withoutIdleCostBasis } from './pace-page.js';
import { planPage } from './plan-page.js';
import { ratePage } from './rate-page.js';
import { robotsFile, sitemap } from './site-files.js';

type Render = (view: View, context: Context) => Promise<VNode>;

type Shared = (address: string, make: () => Promise<string>) => Promise<string>;

/** Readers who ask for the same page at the same time get one rendering: the first of them may be the server itself. */
function shareRenderings(): Shared {
  const running = new Map<string, Promise<string>>();
  return (address, make) => {
    const known = running.get(address);
    if (known) return known;
    const made = make().finally(() => running.delete(address));
    running.set(address, made);
    return made;
  };
}

interface PageOptions {
  /** The rules of charts, for pictures that stand alone. */
  readonly chartStyles: () => Promise<string>;
  /** Where they lie. */
  readonly assetsDirectory: string;
  /** Whether the form of corrections is taken. */
  readonly takesCorrections: boolean;
}

export function createPages(
  observatory: Observatory,
  { chartStyles, assetsDirectory, takesCorrections }: PageOptions,
): Hono {
  const pages = new Hono();
  const shared = shareRenderings();
  for (const language of LANGUAGES) {
    const prefix = language === 'de' ? '/de' : '';
    const route = (path: string, render: Render) =>
      pages.get(`${prefix}${path}`, (context) =>
        respond(context, language, prefix, observatory, shared, render),
      );
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
    route('/', (view) => pacePage(view, observatory));
    route('/pace', (view) => pacePage(view, observatory));
    route('/rate', (view) => ratePage(view, observatory));
    route('/trends', (view) => trends(view, observatory));
    route('/forecast', (view) => forecastPage(view, observatory));
    route('/models', (view) => models(view, observatory));
    route('/models/:id', (view, context) => model(view, observatory, context.req.param('id') ?? ''));
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
      withView(context, language, prefix, observatory, async (view) =>
        context.body(
          await pictureOf(view, observatory, context.req.param('id') ?? '', await chartStyles()),
          200,
          { 'content-type': 'image/svg+xml; charset=utf-8' },
        ),
      ),
    );
  }
  pages.get('/robots.txt', (context) => context.text(robotsFile(new URL(context.req.url).origin)));
  pages.get('/sitemap.xml', (context) =>
    context.body(sitemap(new URL(context.req.url).origin), 200, {
      'content-type': 'application/xml; charset=utf-8',
    }),
  );
  pages.get('/de', (context) => context.redirect(`/de/${new URL(context.req.url).search}`));
  return pages;
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
  shared: Shared,
  render: Render,
) {
  return withView(context, language, prefix, observatory, async (view) =>
    context.html(
      await shared(new URL(context.req.url).href, async () => document(await render(view, context))),
    ),
  );
}

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
    const refusal = refusalOf(error, context.req.param('id') !== undefined);
    if (refusal === null) throw error;
    return failure(context, openView(language, path, {}, vintages), refusal.status, refusal.detail);
  }
}

const KINDS = { 400: 'badRequestTitle', 404: 'notFoundTitle', 500: 'failedTitle' } as const satisfies Record<
  number,
  FailureProps['kind']
>;

function failure(context: Context, view: View, status: keyof typeof KINDS, detail: string): Response {
  return context.html(document(<FailurePage view={view} kind={KINDS[status]} detail={detail} />), status);
}

/** For addresses no route knows, and for failures of ours. */
export function failurePage(context: Context, status: keyof typeof KINDS): Response {
  const { pathname } = new URL(context.req.url);
  const language = pathname.startsWith('/de/') ? 'de' : 'en';
  return failure(context, openView(language, '/', {}, []), status, '');
}

function document(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

async function models(view: View, observatory: Observatory) {
  const { limit = MODELS_PER_PAGE, ...question } = parseParameters(GroupedModelsQuestion, view.query);
  const answer = await askModels(observatory, { ...question, limit });
  return <ModelsPage view={view} answer={answer} offset={question.offset} limit={limit} />;
}

async function model(view: View, observatory: Observatory, id: string) {
  const question = parseParameters(ShowQuestion, view.query);
  const answer = await observatory.show(id, question['as-of'] ?? null);
  const { compute } = answer.estimates;
  const chart = compute && computeChart(compute, view.language);
  const estimates: DrawnEstimate[] = compute
    ? [{ id: COMPUTE_SECTION, estimate: compute, chart, pictures: await draw(chart) }]
    : [];
  const { cost } = answer.estimates;
  const costs = cost && (await drawnCosts(view, observatory, cost, question));
  const asked = await observatory.assess(answer.model.id, question);
  return <ModelPage view={view} answer={answer} estimates={estimates} costs={costs} law={asked} />;
}

/** Of the one scope that is known, and the others. */
async function drawnCosts(
  view: View,
  observatory: Observatory,
  known: CostAnswer,
  question: ShowQuestion,
): Promise<DrawnCosts | null> {
  const id = known.model?.id ?? '';
  const ask = (scope: CostScope) => observatory.estimateCost(id, CostQuestion.parse({ ...question, scope }));
  const answers = await Promise.all(COST_SCOPES.map((scope) => (scope === known.scope ? known : ask(scope))));
  const chart = costChart(answers, view.language);
  return chart && { answers, chart, pictures: await draw(chart) };
}

async function sources(view: View, observatory: Observatory) {
  const question = parseParameters(ShowQuestion, view.query);
  return <SourcesPage view={view} answer={await observatory.sources(question['as-of'] ?? null)} />;
}
