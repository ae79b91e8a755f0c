import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BacktestAnswer } from '../../src/trends/backtest-answer.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const page = async (address: string) => {
  const response = await app.request(address);
  return { status: response.status, text: await response.text() };
};

describe('the page of the forecast', () => {
  it.each([
    ['/forecast', 'In 2028, about', 'How past forecasts did'],
    ['/de/forecast?over=1e25flop&cumulative=true&until=2027', 'Bis Ende 2027 etwa', 'wandernde Größen'],
    [
      '/forecast?within=1&until=2027',
      'at most one power of ten below the largest model before',
      'name="within"',
    ],
    ['/forecast?over=10Musd', 'over $10 million', 'undisclosed ones by their probability'],
    ['/embed/forecast?over=1e24flop', 'Models published in each year, over 10²⁴ FLOP', 'today: 2 May 2026'],
  ])('%s says %s', async (address, ...words) => {
    const { status, text } = await page(address);
    expect(status).toBe(200);
    for (const word of words) expect(text).toContain(word);
  });
  it('says why there is no forecast, and what is wrong with a question', async () => {
    expect((await page('/forecast?over=1e22flop&method=wave')).text).toContain('needs the sizes of models');
    const { status, text } = await page('/forecast?until=2226');
    expect([status, text.includes('2226 is too far')]).toEqual([400, true]);
    expect((await page('/charts/forecast.svg?over=1e22flop&method=wave')).status).toBe(404);
  });
  it('shows the scores that were written down, of the newest bundled vintage', async () => {
    const answer = BacktestAnswer.parse(
      await (await app.request('/api/v1/backtest?over=1e25flop&method=last-year')).json(),
    );
    const { text } = await page('/forecast');
    expect(text).toContain('both our methods pooled (default)');
    expect(answer.scores.map(({ method, baseline }) => [method, baseline])).toEqual([['last-year', true]]);
  });
  it('gives forecasts and scores as tables', async () => {
    const csv = async (address: string) => (await page(address)).text.split('\r\n');
    const [head, first] = await csv('/api/v1/forecast?over=1e25flop&until=2026&simulations=200&format=csv');
    expect(head).toContain('year,counted,listed_models,median_models');
    expect(first).toMatch(/^2026-05-02,1e25flop,,recorded,,pool,2026,in it,0,/);
    const scores = await csv('/api/v1/backtest?over=1e25flop&method=last-year&format=csv');
    expect(scores[1]).toMatch(/^2026-05-02,,last-year,yes,no,278,/);
  });
});

describe('the scores that were written down', () => {
  it('are of the newest bundled vintage and speak for the default', async () => {
    const { readFile } = await import('node:fs/promises');
    const path = new URL('../../data/validation/backtest.json', import.meta.url);
    const { vintage, scores, targets } = BacktestAnswer.parse(JSON.parse(await readFile(path, 'utf8')));
    const pace = await (await app.request('/api/v1/pace?over=1e25flop')).json();
    expect([vintage.date, targets.at(-1)]).toEqual([pace.vintage.date, pace.vintage.date]);
    expect(scores[0]?.default).toBe(true);
  });
});
