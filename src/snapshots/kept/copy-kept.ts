/** How does what people wrote get into a copy of their store? File by file, byte for byte. */
import { InputError } from '../../provenance/input-error.js';
import { isChanging, KEPT_FOLDERS, type KeptFiles, type KeptFolder } from './kept-files.js';

/** `same`: the copy becomes what the original is now. `fill`: what the copy has stays; what it lacks comes in. */
export type CopyManner = 'same' | 'fill';

export interface KeptCopy {
  /** What people wrote, and answers of sources that wait for them. */
  readonly documents: number;
  /** How many of them were not there yet, or were something else. */
  readonly documentsCopied: number;
}

/** Throws an InputError where two hold different things under one name that is written once. */
export async function copyKept(from: KeptFiles, to: KeptFiles, manner: CopyManner): Promise<KeptCopy> {
  const copy = { documents: 0, documentsCopied: 0 };
  for (const folder of BACKED_UP) {
    const names = await from.names(folder);
    if (manner === 'same' && isChanging(folder)) {
      const extra = (await to.names(folder)).filter((name) => !names.includes(name));
      // A description goes before the bytes it makes visible, as it comes after them.
      for (const name of extra.reverse()) await to.remove(folder, name);
    }
    for (const name of names) {
      const bytes = await from.read(folder, name);
      // Removed since it was listed.
      if (bytes === null) continue;
      copy.documents += 1;
      if (await copyFile(to, folder, { name, bytes }, manner)) copy.documentsCopied += 1;
    }
  }
  return copy;
}

const BACKED_UP = (Object.keys(KEPT_FOLDERS) as KeptFolder[]).filter(
  (folder) => KEPT_FOLDERS[folder].backedUp,
);

/** Whether it was not there so. */
async function copyFile(
  to: KeptFiles,
  folder: KeptFolder,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  manner: CopyManner,
): Promise<boolean> {
  if (await to.add(folder, name, bytes)) return true;
  const there = await to.read(folder, name);
  if (there && Buffer.compare(there, bytes) === 0) return false;
  if (!isChanging(folder))
    throw new InputError('is not the same in both stores', { file: to.place(folder, name) });
  if (manner === 'fill') return false;
  await to.put(folder, name, bytes);
  return true;
}
