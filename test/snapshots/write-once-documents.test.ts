import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/snapshots/node-files.js';
import { openDocuments } from '../../src/snapshots/write-once-documents.js';
import { keptContract } from './kept-contract.js';
import { freshDirectory, keptOn } from './store-fixture.js';

const directory = freshDirectory();
const FOLDER = 'corrections/proposed';
const pathOf = (name: string) => join(directory.path(), FOLDER, name);

keptContract('a data directory', async () => keptOn());

describe('documents in a data directory', () => {
  it('are whole, and leave nothing behind', async () => {
    const documents = openDocuments(keptOn());
    expect(await documents.add(FOLDER, 'x', 'first')).toBe(true);
    expect(await documents.list(FOLDER)).toMatchObject([{ name: 'x', text: 'first' }]);
    expect(readdirSync(join(directory.path(), 'tmp'))).toEqual([]);
  });

  it('leave nothing half written where the disk fails', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const failing = { ...nodeFiles, write: () => Promise.reject(full) };
    const documents = openDocuments(keptOn(directory.path(), failing));
    await expect(documents.add(FOLDER, 'x', 'text')).rejects.toThrow('the disk is full');
    expect(await openDocuments(keptOn()).list(FOLDER)).toEqual([]);
  });

  it('are refused where a file is no small document', async () => {
    mkdirSync(pathOf('y.json'), { recursive: true });
    await expect(openDocuments(keptOn()).list(FOLDER)).rejects.toThrow('this is a directory');
    await expect(openDocuments(keptOn()).add(FOLDER, 'y', 'text')).resolves.toBe(false);
  });

  it('are refused where one is too large', async () => {
    mkdirSync(join(directory.path(), FOLDER), { recursive: true });
    writeFileSync(pathOf('z.json'), 'a'.repeat(70_000));
    await expect(openDocuments(keptOn()).list(FOLDER)).rejects.toThrow('expected at most 65536');
  });
});
