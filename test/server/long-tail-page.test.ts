import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGenerated } from '../long-tail-fixture.js';
import { pipelineOn, temporaryDirectory } from '../observatory-fixture.js';
import { figuresIn, openPage } from '../web/page-reader.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const textOf = (page: Awaited<ReturnType<typeof openPage>>, place: string) =>
  page.querySelector(place)?.textContent ?? '';

describe('the page of the long tail', () => {
  it('says that no list is stored, how one comes in, and how it is counted', async () => {
    const page = await openPage(app, '/de/long-tail');
    expect(textOf(page, 'h1')).toBe('Es ist keine Liste der Modelle auf dem Hub gespeichert');
    expect(textOf(page, 'main')).toContain('flopscope update hub-stats');
    expect((await app.request('/charts/long-tail.svg')).status).toBe(404);
  });
  it('counts originals once there is one, and says plainly how many have unknown compute', async () => {
    const list = join(directory.path, 'hub_stats_2026-11-20.parquet');
    await writeGenerated(list, 3000);
    await pipelineOn(directory.path).ingest([{ path: list }]);
    const page = await openPage(app, '/long-tail?over=1e22flop');
    const { total, groups } = await (await app.request('/api/v1/long-tail?over=1e22flop')).json();
    const count = (value: number) => value.toLocaleString('en-GB');
    expect(total.over).toBeGreaterThan(3);
    expect(textOf(page, 'h1')).toBe(
      `${total.over} originals of ${count(total.originals)} on the Hugging Face Hub are known to be over 10²² FLOP; of ${count(total.unknown)} nobody can tell`,
    );
    expect(textOf(page, 'main p')).toMatch(
      new RegExp(
        `^The compute of ${count(total.unknown)} of ${count(total.originals)} originals is not known: `,
      ),
    );
    const faces = page.querySelector('#faces-long-tail');
    expect(faces?.querySelectorAll('tbody tr')).toHaveLength(groups.length);
    const figures = figuresIn(page.querySelector('main') as Element);
    expect(figures.length).toBeGreaterThan(50);
    for (const { href } of figures)
      expect(href).toMatch(/^(\/sources(\?[^#]*)?#hub-stats-2026-11-20|https:\/\/)/);
    const register = await openPage(app, '/sources');
    expect(register.getElementById('hub-stats-2026-11-20')).not.toBeNull();
  });
  it('draws the months, and gives picture, table and frame of them', async () => {
    const picture = await app.request('/charts/long-tail.svg?over=1e6parameters');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
    ]);
    expect(await picture.text()).toContain('chart-bars');
    expect((await app.request('/de/embed/long-tail')).status).toBe(200);
    const table = await (await app.request('/api/v1/long-tail?over=1e6parameters&format=csv')).text();
    expect(table.split('\r\n')[0]).toBe(
      'vintage_date,over_size,month,originals,known,over,unknown,repositories',
    );
  });
  it('is of an earlier day where one asks for that, and refuses a size it does not count', async () => {
    expect(textOf(await openPage(app, '/long-tail?as-of=2026-05-02'), 'h1')).toBe(
      'No list of the Hub’s models is stored',
    );
    expect((await app.request('/long-tail?over=5e22flop')).status).toBe(400);
    expect((await app.request('/api/v1/long-tail?over=5e22flop')).status).toBe(400);
  });
});
