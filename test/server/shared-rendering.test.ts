import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { PACKAGE_ROOT, pipelineOn, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

describe('readers of one page', () => {
  it('who ask at the same time share a rendering, one who asks later gets a fresh one', async () => {
    const observatory = await pipelineOn(directory.path).observatory();
    let asked = 0;
    const counting = {
      ...observatory,
      sources: (asOf: string | null) => {
        asked += 1;
        return observatory.sources(asOf);
      },
    };
    const assetsDirectory = join(PACKAGE_ROOT, 'dist', 'web', 'assets');
    const app = createApp({ observatory: counting, assetsDirectory, version: 'test', log: () => undefined });
    const pages = await Promise.all(['/sources', '/sources', '/de/sources'].map((path) => app.request(path)));
    const [first, second, german] = await Promise.all(pages.map((page) => page.text()));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(second).toBe(first);
    expect(german).not.toBe(first);
    expect(asked).toBe(2);
    await app.request('/sources');
    expect(asked).toBe(3);
  });
});
