import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST_FILE, openFolder, replaceDirectory } from '../../../src/server/export/site-folder.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../../observatory-fixture.js';
import { filesBelow } from './site-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let names = 0;
let parent = '';
let target = '';
beforeEach(() => {
  parent = join(directory.path, String(names++));
  mkdirSync(parent);
  target = join(parent, 'site');
});

function write(files: Readonly<Record<string, string>>, then: () => Promise<void> = async () => undefined) {
  return replaceDirectory(target, async (folder) => {
    const place = openFolder(folder);
    for (const [file, content] of Object.entries(files)) await place.write(file, content);
    await place.write(MANIFEST_FILE, JSON.stringify({ files }));
    await then();
  });
}
const content = () => Object.keys(filesBelow(target)).filter((name) => name !== MANIFEST_FILE);

describe('the directory of a site', () => {
  it('is made with what is above it, and replaced as a whole', async () => {
    target = join(parent, 'not', 'there', 'yet');
    await write({ 'index.html': 'old', 'a/index.html': 'a' });
    await write({ 'index.html': 'new' });
    expect(filesBelow(target)['index.html']).toBe('new');
    expect(content()).toEqual(['index.html']);
    expect(readdirSync(join(target, '..'))).toEqual(['yet']);
  });
  it('is taken where it is empty', async () => {
    mkdirSync(target);
    await write({ 'index.html': '' });
    expect(content()).toEqual(['index.html']);
  });
  it('is refused where it holds what no export wrote', async () => {
    mkdirSync(target);
    writeFileSync(join(target, 'thesis.doc'), 'mine');
    await expect(write({})).rejects.toThrow(/not empty, and no export wrote it/);
    writeFileSync(join(target, MANIFEST_FILE), '{');
    await expect(write({})).rejects.toThrow(/not empty, and no export wrote it/);
    expect(readdirSync(target)).toEqual([MANIFEST_FILE, 'thesis.doc']);
  });
  it('is refused where something was put beside what an export wrote: a repository must not vanish', async () => {
    await write({ 'index.html': '' });
    mkdirSync(join(target, '.git'));
    await expect(write({})).rejects.toThrow(/but not \.git; move that away/);
    expect(content()).toEqual(['index.html']);
  });
  it('is refused where a file has its name', async () => {
    writeFileSync(target, 'mine');
    await expect(write({})).rejects.toThrow(/a file, not a directory/);
  });
  it('keeps the old content where the new one fails half-way, and nothing lies beside it', async () => {
    await write({ 'index.html': 'old' });
    const fails = () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    await expect(write({ 'index.html': 'new' }, fails)).rejects.toThrow(/site: the disk is full/);
    expect(filesBelow(target)['index.html']).toBe('old');
    expect(readdirSync(parent)).toEqual(['site']);
  });
  it('is put back, and rests are removed, where a run was killed at whatever place', async () => {
    await write({ 'index.html': 'old' });
    const gone = await deadProcess();
    const id = '00000000-0000-4000-8000-000000000000';
    renameSync(target, `${target}.${gone}-${id}.old`);
    mkdirSync(`${target}.${gone}-${id}.partial`);
    mkdirSync(`${target}.draft.partial`);
    const seen: (string | undefined)[] = [];
    await write({ 'index.html': 'new' }, async () => {
      seen.push(filesBelow(target)['index.html']);
    });
    expect(seen).toEqual(['old']);
    expect(readdirSync(parent)).toEqual(['site', 'site.draft.partial']);
  });
  it('lets another run that is under way be', async () => {
    const other = `${target}.${process.ppid}-00000000-0000-4000-8000-000000000000.partial`;
    mkdirSync(other);
    await write({ 'index.html': '' });
    expect(existsSync(other)).toBe(true);
  });
  it('is whole, old or new, or put back, whenever a run is killed', async () => {
    const script = join(PACKAGE_ROOT, 'test', 'server', 'export', 'move-again.mjs');
    for (const milliseconds of [0, 3, 7, 12, 20]) {
      const child = spawn(process.execPath, [script, target, '0', '100000'], { stdio: 'pipe' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      child.stdout.resume();
      await setTimeout(milliseconds);
      child.kill('SIGKILL');
      await ended;
      const seen: Record<string, string>[] = [];
      await write({ 'a/0': 'mine' }, async () => {
        seen.push(filesBelow(target));
      });
      const [run] = (seen[0]?.['a/0'] ?? '').split(' ');
      for (const i of [0, 1, 2, 3, 4]) expect(seen[0]?.[`a/${i}`]).toBe(`${run} ${i}`);
      expect(readdirSync(parent)).toEqual(['site']);
    }
  });
  it('takes no name that leads out of it', async () => {
    for (const file of ['../x', 'a//b', '/etc/x', 'a\\b', 'C:x', ''])
      await expect(write({ [file]: '' })).rejects.toThrow(/no name for a file/);
    expect(readdirSync(parent)).toEqual([]);
  });
});

/** The number of a process that has ended. */
function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', () => resolve(child.pid ?? 0)));
}
