/** What is kept beside the snapshots in a data directory: written under `tmp/`, synced, then linked or renamed into place. */
import { join } from 'node:path';
import { onDisk } from '../disk-error.js';
import { readInputFile } from '../input-file.js';
import { type StorePlace, throughTemporary } from '../place-file.js';
import { checkedName, type KeptFiles, type KeptFolder } from './kept-files.js';

export function openDirectoryFiles(place: Pick<StorePlace, 'directory' | 'files' | 'randomName'>): KeptFiles {
  const { directory, files } = place;
  const pathOf = (folder: KeptFolder, name: string) => join(directory, folder, name);
  const names = (folder: KeptFolder) =>
    onDisk(join(directory, folder), () => files.list(join(directory, folder)));

  async function into(
    folder: KeptFolder,
    name: string,
    bytes: Uint8Array,
    move: (from: string, to: string) => Promise<boolean>,
  ): Promise<boolean> {
    const target = pathOf(folder, checkedName(name));
    return onDisk(join(directory, folder), async () => {
      await files.makeDirectory(join(directory, folder));
      const moved = await throughTemporary(bytes, place, (temporary) => move(temporary, target));
      if (moved) await files.syncDirectory(join(directory, folder));
      return moved;
    });
  }

  return {
    names,
    all: async (folder, ending, mostBytes) => {
      const found = (await names(folder)).filter((name) => name.endsWith(ending));
      return Promise.all(
        found.map(async (name) => {
          const { bytes } = await readInputFile(pathOf(folder, name), files, mostBytes);
          return { name, bytes };
        }),
      );
    },
    read: (folder, name) => {
      const path = pathOf(folder, checkedName(name));
      return onDisk(path, async () => ((await files.stat(path)) === null ? null : files.read(path)));
    },
    add: (folder, name, bytes) => into(folder, name, bytes, files.link),
    put: async (folder, name, bytes) => {
      await into(folder, name, bytes, async (from, to) => {
        await files.rename(from, to);
        return true;
      });
    },
    remove: (folder, name) => {
      const path = pathOf(folder, checkedName(name));
      return onDisk(path, async () => {
        if ((await files.stat(path)) === null) return false;
        await files.remove(path);
        return true;
      });
    },
    place: pathOf,
  };
}
