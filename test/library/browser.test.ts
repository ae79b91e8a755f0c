import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

/** As a bundler makes it for a page that imports the package by its name. */
async function bundle(code: string): Promise<string> {
  const entry = '\0page';
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    cwd: PACKAGE_ROOT,
    logLevel: 'silent',
    plugins: [
      {
        name: 'page',
        resolveId: (id, importer) => (id === entry ? entry : importer === entry ? placeOf(id) : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true });
  await build.close();
  const [made] = output;
  expect(output).toHaveLength(1);
  return made.code;
}

/** The package by its own name, through its `exports`. */
function placeOf(id: string): string {
  return new URL(import.meta.resolve(id)).pathname;
}

const PAGE = `
  import { catalogAsOf, countModels, estimateRun, openPlans, planRun, readCatalogReference, readComputeReference,
    readCostReference, readCountingReference, readModels, readPlannerReference } from 'flopscope';
  import { catalogFiles, computeFiles, costFiles, countingFiles, plannerFiles } from 'flopscope/reference';
  const compute = readComputeReference(computeFiles);
  const csv = 'Model,Publication date,Training compute (FLOP)\\nOne,2025-02-03,2e25\\nGrün,2025-03-04,3e25\\n';
  const bytes = new TextEncoder().encode(csv);
  const file = { source: 'epoch-all', retrieved: '2025-06-20', file: 'made_up.csv', bytes };
  const histories = await readModels([file], readCatalogReference(catalogFiles));
  const catalog = catalogAsOf(histories, null);
  const planner = openPlans({ compute, cost: readCostReference(costFiles),
    planner: readPlannerReference(plannerFiles), today: '2026-06-01' });
  globalThis.found = {
    flop: estimateRun({ params: '70B', tokens: '15T' }, compute).value,
    models: catalog.models.map(({ id }) => id),
    sha256: catalog.vintage.snapshots[0].sha256.length,
    total: countModels({ over: '1e25flop' }, catalog, readCountingReference(countingFiles)).total,
    options: planRun({ budget: '50000usd' }, planner).options.map(({ kind }) => kind),
  };
`;

let browser: Browser;
let server: Server;
let address = '';
beforeAll(async () => {
  const script = await bundle(PAGE);
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>page</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const executablePath = process.env.FLOPSCOPE_CHROMIUM;
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('the library in a real browser', () => {
  it('estimates, reads a file of models, counts and plans', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(address);
    await page
      .waitForFunction('globalThis.found !== undefined', undefined, { timeout: 60_000 })
      .catch(() => null);
    expect(errors).toEqual([]);
    expect(await page.evaluate('globalThis.found')).toEqual({
      flop: 6.3e24,
      models: ['grun', 'one'],
      sha256: 64,
      total: 2,
      options: ['train-compute-optimal', 'train-for-serving', 'rent-chips', 'buy-chips', 'use-api'],
    });
  });
});

describe('a bundler', () => {
  it('leaves out what a page does not use', async () => {
    const small = await bundle(
      "import { operationCount } from 'flopscope'; globalThis.found = operationCount(7e10, 15e12, 1);",
    );
    const law = await bundle("import { readLaw } from 'flopscope'; globalThis.found = readLaw;");
    const all = await bundle("import * as flopscope from 'flopscope'; globalThis.found = flopscope;");
    expect(small.length).toBeLessThan(1_000);
    expect(law.length).toBeLessThan(all.length / 2);
  });
});
