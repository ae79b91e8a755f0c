import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { KEPT_MILLISECONDS, keepRenderings } from '../../src/server/renderings.js';
import { PACKAGE_ROOT, pipelineOn, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

describe('readers of one page', () => {
  it('share a rendering for a while, at the same time or after each other', async () => {
    const observatory = await pipelineOn(directory.path).observatory();
    let asked = 0;
    let now = 0;
    const counting = {
      ...observatory,
      sources: (asOf: string | null) => {
        asked += 1;
        return observatory.sources(asOf);
      },
    };
    const assetsDirectory = join(PACKAGE_ROOT, 'dist', 'web', 'assets');
    const app = createApp({
      ...{ observatory: counting, assetsDirectory, version: 'test', log: () => undefined },
      clock: () => now,
    });
    const pages = await Promise.all(['/sources', '/sources', '/de/sources'].map((path) => app.request(path)));
    const [first, second, german] = await Promise.all(pages.map((page) => page.text()));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(second).toBe(first);
    expect(german).not.toBe(first);
    expect(asked).toBe(2);
    now = KEPT_MILLISECONDS - 1;
    expect(await (await app.request('/sources')).text()).toBe(first);
    expect(asked).toBe(2);
    now = KEPT_MILLISECONDS;
    await app.request('/sources');
    expect(asked).toBe(3);
    // Whoever has written something sees it.
    await app.request('/check', {
      method: 'POST',
      body: 'text=Nothing.',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    await app.request('/sources');
    expect(asked).toBe(4);
  });
});

describe('kept pages', () => {
  it('are bounded, the oldest going first', async () => {
    const renderings = keepRenderings(() => 0);
    let made = 0;
    const large = (address: string) =>
      renderings.get(address, async () => {
        made += 1;
        return 'x'.repeat(4_000_000);
      });
    for (let index = 0; index < 9; index += 1) await large(String(index));
    expect(made).toBe(9);
    await large('8');
    expect(made).toBe(9);
    await large('0');
    expect(made).toBe(10);
  });

  it('keep no failure, and nothing that was asked before something was written', async () => {
    const renderings = keepRenderings(() => 0);
    await expect(renderings.get('/', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    let finish = (_page: string) => {};
    const slow = renderings.get('/', () => new Promise((resolve) => (finish = resolve)));
    renderings.forget();
    finish('old');
    expect(await slow).toBe('old');
    expect(await renderings.get('/', async () => 'new')).toBe('new');
  });
});
