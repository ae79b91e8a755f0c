import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type CachePlace, readCacheFile, writeCacheFile } from '../src/cache-file.js';
import { files, temporaryDirectory } from './observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

let place: CachePlace;
let notes: string[];
let tests = 0;
beforeEach(() => {
  notes = [];
  const root = join(directory.path, String(tests++));
  place = {
    files,
    dataDirectory: join(root, 'data'),
    packageRoot: join(root, 'package'),
    randomName: () => 'temporary',
    progress: (note) => notes.push(note),
  };
});

describe('a file that can be made again', () => {
  it('is read as it was written, and leaves nothing beside it', async () => {
    await writeCacheFile('a.json', { one: 1.5, two: [null, 'ä'] }, place);
    expect(await readCacheFile('a.json', place)).toEqual({ one: 1.5, two: [null, 'ä'] });
    expect(readdirSync(join(place.dataDirectory, 'cache'))).toEqual(['a.json']);
  });
  it('is none where it is not there, or ended half-way', async () => {
    expect(await readCacheFile('a.json', place)).toBeNull();
    await writeCacheFile('a.json', { one: 1 }, place);
    writeFileSync(join(place.dataDirectory, 'cache', 'a.json'), '{"one":');
    expect(await readCacheFile('a.json', place)).toBeNull();
  });
  it("is taken from the package's own build where the data directory has none", async () => {
    const built = join(place.packageRoot, 'dist', 'cache');
    mkdirSync(built, { recursive: true });
    writeFileSync(join(built, 'a.json'), '{"from":"build"}');
    expect(await readCacheFile('a.json', place)).toEqual({ from: 'build' });
    await writeCacheFile('a.json', { from: 'data' }, place);
    expect(await readCacheFile('a.json', place)).toEqual({ from: 'data' });
    expect(readFileSync(join(built, 'a.json'), 'utf8')).toBe('{"from":"build"}');
  });
  it('that cannot be written is named, costs nothing else and leaves nothing behind', async () => {
    const full = { ...files, rename: () => Promise.reject(new Error('no space left')) };
    await writeCacheFile('a.json', { one: 1 }, { ...place, files: full });
    expect(notes).toEqual(['a.json could not be cached: no space left']);
    expect(readdirSync(join(place.dataDirectory, 'cache'))).toEqual([]);
  });
});
