/** The whole server as one function from request to response: API, pages, assets, headers, errors. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono, type Next } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Observatory } from '../observatory.js';
import { UnreachableError } from '../provenance/unreachable-error.js';
import { once } from '../vintages.js';
import { answerOnce } from './answer-once.js';
import { createApi } from './api.js';
import { createAssets } from './assets.js';
import { failurePage, LONGEST_ADDRESS } from './failures.js';
import { createFeeds } from './feeds.js';
import { styleSource } from './own-styles.js';
import { createPages, PAGE_PATHS } from './pages.js';
import { AWAY, problem, RETRY_AFTER_SECONDS } from './problem.js';
import type { Service } from './service/service.js';
import type { Writing } from './writing/writing.js';

export interface AppOptions {
  readonly observatory: Observatory;
  /** Where the built styles and scripts lie. */
  readonly assetsDirectory: string;
  readonly version: string;
  /** Whether readers may propose corrections, which are written to the data directory. */
  readonly takesCorrections?: boolean;
  readonly log: (line: string) => void;
  /** What it takes in for a token; nothing without. */
  readonly writing?: Writing;
  /** Of one that runs for others. */
  readonly service?: Service;
  /** Whether a host is one of this server's names; every one is where it is not given. */
  readonly isOwnName?: ((hostname: string) => boolean) | null;
  /** In milliseconds, only forward; that of the process unless a test has its own. */
  readonly clock?: () => number;
  /** Whether answers are kept for whoever asks for the same; they are unless everything is asked for once. */
  readonly keepsAnswers?: boolean;
}

export function createApp(options: AppOptions): Hono {
  const { observatory, assetsDirectory, version, log, clock, service } = options;
  const { takesCorrections = false, writing = null, isOwnName = null, keepsAnswers = true } = options;
  const app = new Hono();
  const revision = () => observatory.revision;
  app.use(guardPlain);
  for (const handler of service?.around ?? []) app.use(handler);
  if (isOwnName !== null) app.use(refuseOthers(isOwnName));
  if (service) app.route('/', service.probes);
  if (keepsAnswers)
    app.use(answerOnce({ clock: clock ?? (() => performance.now()), writes: isWrite, revision }));
  const assistants = once(async () =>
    (await import('./mcp/http.js')).mcpOverHttp({ observatory, version, log }),
  );
  const styles = once(() => readFile(join(assetsDirectory, 'site.css'), 'utf8'));
  app.use(ownPolicies);
  app.use(allowStyles(styles));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'strict-origin-when-cross-origin',
      strictTransportSecurity: false,
      crossOriginResourcePolicy: false,
    }),
  );
  app.use(async (context, next) => {
    const { length } = context.req.url;
    if (length <= LONGEST_ADDRESS) return next();
    const detail = `the address has ${length} characters; expected at most ${LONGEST_ADDRESS}`;
    return isApi(context.req.path) ? problem(context, 414, detail) : failurePage(context, 414);
  });
  app.route('/api/v1', createApi(observatory, { version, takesCorrections, writing }));
  app.all('/mcp', async (context) => (await assistants())(context.req.raw));
  app.route('/feeds', createFeeds(observatory, 'en'));
  app.route('/de/feeds', createFeeds(observatory, 'de'));
  app.route('/assets', createAssets(assetsDirectory));
  app.route(
    '/',
    createPages(observatory, {
      pictures: {
        styles: () => readFile(join(assetsDirectory, 'chart.css'), 'utf8'),
        fontsDirectory: join(assetsDirectory, 'fonts'),
      },
      styles,
      assetsDirectory,
      takesCorrections,
    }),
  );
  app.notFound((context) =>
    isApi(context.req.path)
      ? problem(context, 404, 'the API is under /api/v1')
      : failurePage(context, 404, PAGE_PATHS),
  );
  app.onError((error, context) => {
    if (error instanceof UnreachableError) {
      log(`${context.req.method} ${context.req.path}: ${error.message}`);
      context.header('retry-after', String(RETRY_AFTER_SECONDS));
      return isApi(context.req.path) ? problem(context, 503, AWAY) : failurePage(context, 503);
    }
    log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return isApi(context.req.path)
      ? problem(context, 500, 'this is a bug; the server has written down where')
      : failurePage(context, 500);
  });
  return app;
}

const PLAIN_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What is answered before the app is asked (probes, limits, refusals) shows and runs nothing. */
async function guardPlain(context: Context, next: Next): Promise<void> {
  await next();
  const { headers } = context.res;
  if (headers.has('x-content-type-options')) return;
  for (const [name, value] of Object.entries(PLAIN_HEADERS)) headers.set(name, value);
}

function refuseOthers(isOwnName: (hostname: string) => boolean) {
  return async (context: Context, next: Next): Promise<Response | undefined> => {
    const { hostname } = new URL(context.req.url);
    if (isOwnName(hostname)) {
      await next();
      return undefined;
    }
    const detail = `this server is not ${hostname}; where it is, it was to be started with --public-url`;
    return problem(context, 421, detail);
  };
}

const OWN_STYLES = "style-src 'self'";

/** The start brings the styles of the site along, and no others: the policy names them by their hash. */
function allowStyles(styles: () => Promise<string>) {
  const source = once(async () => styleSource(await styles()));
  return async (context: Context, next: Next): Promise<void> => {
    await next();
    if (!/^\/(?:de\/)?$/.test(context.req.path) || !context.res.ok) return;
    const policy = context.res.headers.get('content-security-policy') ?? '';
    context.res.headers.set(
      'content-security-policy',
      policy.replace(OWN_STYLES, `${OWN_STYLES} ${await source()}`),
    );
  };
}

const [FRAMES_NO, FRAMES_YES] = ["frame-ancestors 'none'", 'frame-ancestors *'] as const;
/** What other pages may show or read: data, feeds and pictures. */
const SHARED = /^\/(?:api|(?:de\/)?(?:feeds|charts))\//;
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A chart alone may stand in a frame of whatever page; it takes no input and sets no cookie. A picture brings its own
 * styles and may do nothing else. Every other page keeps the common policy.
 */
async function ownPolicies(context: Context, next: Next): Promise<void> {
  await next();
  const { headers } = context.res;
  const isEmbed = /^\/(?:de\/)?embed\//.test(context.req.path);
  const isShared = isEmbed || SHARED.test(context.req.path);
  headers.set('cross-origin-resource-policy', isShared ? 'cross-origin' : 'same-origin');
  const isPicture = headers.get('content-type')?.startsWith('image/') === true;
  if (!isEmbed && !isPicture) return;
  const common = headers.get('content-security-policy') ?? '';
  const policy = isPicture ? PICTURE_POLICY : common.replace(FRAMES_NO, FRAMES_YES);
  headers.set('content-security-policy', policy);
  headers.delete('x-frame-options');
}

/** Forms and the API write; the check of a text and assistants only ask. */
function isWrite(path: string): boolean {
  return isApi(path) || /^\/(?:de\/)?correct$/.test(path);
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}
