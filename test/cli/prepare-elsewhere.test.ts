import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const dist = (path: string) => join(PACKAGE_ROOT, 'dist', 'src', 'cli', path);

describe('another thread', () => {
  it('makes estimates and costs of a vintage into the cache, and does nothing once it is to stop', async () => {
    const file = join(directory.path, 'all_2025-01-01.csv');
    const rows = Array.from({ length: 40 }, (_, index) => {
      const day = String((index % 28) + 1).padStart(2, '0');
      return `Model ${index},Firm ${index % 7},2024-03-${day},${(index + 1) * 1e23},Language,Confident`;
    });
    const header = 'Model,Organization,Publication date,Training compute (FLOP),Domain,Confidence';
    writeFileSync(file, [header, ...rows, ''].join('\n'));
    const data = join(directory.path, 'data');
    spawnSync(process.execPath, [dist('main.js'), 'ingest', file, '--data-dir', data]);
    const { prepareElsewhere }: typeof import('../../src/cli/prepare-elsewhere.js') = await import(
      pathToFileURL(dist('prepare-elsewhere.js')).href
    );
    const stop = new AbortController();
    const place = { dataDirectory: data, packageRoot: PACKAGE_ROOT, version: '0.1.0' };
    const prepare = prepareElsewhere({ ...place, progress: () => undefined, signal: stop.signal });
    await prepare('2025-01-01', 'costs');
    const kinds = readdirSync(join(data, 'cache')).map((name) => name.split('-')[0]);
    expect([...new Set(kinds)].sort()).toEqual(['costs', 'estimates', 'histories']);
    stop.abort();
    await prepare('2025-02-01', 'estimates');
    expect(readdirSync(join(data, 'cache'))).toHaveLength(kinds.length);
  });
});
