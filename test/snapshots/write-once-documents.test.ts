import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/snapshots/node-files.js';
import { openDocuments } from '../../src/snapshots/write-once-documents.js';
import { temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
let names = 0;
const documentsIn = (folder: string, files = nodeFiles) =>
  openDocuments(join(directory.path, folder), { files, randomName: () => `r${names++}` });

describe('documents written once', () => {
  it('are whole, and keep what stands under a name', async () => {
    const documents = documentsIn('a');
    expect(await documents.list('notes')).toEqual([]);
    expect(await documents.add('notes', 'x', 'first')).toBe(true);
    expect(await documents.add('notes', 'x', 'second')).toBe(false);
    expect(await documents.list('notes')).toMatchObject([{ name: 'x', text: 'first' }]);
    expect(readdirSync(join(directory.path, 'a', 'tmp'))).toEqual([]);
  });

  it('lose none of many that are added at once, and give a name to one of them', async () => {
    const added = await Promise.all(
      Array.from({ length: 40 }, (_, index) => documentsIn('b').add('notes', `n${index % 20}`, `${index}`)),
    );
    expect(added.filter(Boolean)).toHaveLength(20);
    expect(await documentsIn('b').list('notes')).toHaveLength(20);
  });

  it('leave nothing half written where the disk fails', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const failing = { ...nodeFiles, write: () => Promise.reject(full) };
    await expect(documentsIn('c', failing).add('notes', 'x', 'text')).rejects.toThrow('the disk is full');
    expect(await documentsIn('c').list('notes')).toEqual([]);
  });

  it('refuse a name that leads elsewhere, and a file that is no small document', async () => {
    await expect(documentsIn('d').add('notes', '../x', 'text')).rejects.toThrow('invalid name');
    mkdirSync(join(directory.path, 'd', 'notes', 'y.json'), { recursive: true });
    await expect(documentsIn('d').list('notes')).rejects.toThrow('this is a directory');
    mkdirSync(join(directory.path, 'e', 'notes'), { recursive: true });
    writeFileSync(join(directory.path, 'e', 'notes', 'z.json'), 'a'.repeat(70_000));
    await expect(documentsIn('e').list('notes')).rejects.toThrow('expected at most 65536');
  });
});
