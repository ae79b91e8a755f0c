/** The whole server as one function from request to response: API, pages, assets, headers, errors. */
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Observatory } from '../observatory.js';
import { createApi } from './api.js';
import { createAssets } from './assets.js';
import { createPages, failurePage } from './pages.js';
import { problem } from './problem.js';

export interface AppOptions {
  readonly observatory: Observatory;
  /** Where the built styles and scripts lie. */
  readonly assetsDirectory: string;
  readonly version: string;
  readonly log: (line: string) => void;
}

export function createApp({ observatory, assetsDirectory, version, log }: AppOptions): Hono {
  const app = new Hono();
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
  app.route('/api/v1', createApi(observatory, version));
  app.route('/assets', createAssets(assetsDirectory));
  app.route('/', createPages(observatory));
  app.notFound((context) =>
    isApi(context.req.path) ? problem(context, 404, 'the API is under /api/v1') : failurePage(context, 404),
  );
  app.onError((error, context) => {
    log(`${context.req.method} ${context.req.path}: ${error.stack ?? error.message}`);
    return isApi(context.req.path)
      ? problem(context, 500, 'this is a bug; the server has written down where')
      : failurePage(context, 500);
  });
  return app;
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}
