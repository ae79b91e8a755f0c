/** The files of a site, written by several renderers at once, and the manifest that names each with its hash. */
import { InputError } from '../../provenance/input-error.js';
import { sha256Of } from '../../snapshots/layout.js';
import { type KeptFiles, serviceWorker } from './service-worker.js';
import { MANIFEST_FILE, openFolder, type WrittenFile } from './site-folder.js';
import type { SitePlan } from './site-plan.js';
import type { SiteRenderer, Written } from './site-renderer.js';

export interface SiteContent {
  readonly folder: string;
  readonly plan: SitePlan;
  readonly renderers: readonly SiteRenderer[];
  /** Another one, which is closed when it has done one thing. */
  readonly openRenderer: () => SiteRenderer;
  /** What is made beside the application: styles, scripts, snapshots, pages; given one behind the other. */
  readonly beside: AsyncIterable<readonly [file: string, content: Uint8Array | string]>;
  /** Files that links may lead to which stand beside the application. */
  readonly besideFiles: readonly string[];
  readonly kept: KeptFiles;
  /** What the site is of: the same for the same data, program and wishes. */
  readonly head: Readonly<Record<string, string | null>>;
  readonly progress: (written: number, all: number) => void;
  readonly signal: AbortSignal;
}

export interface SiteSummary {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
  /** Addresses that pages lead to and the application does not answer. */
  readonly missing: readonly string[];
  /** SHA-256 over names and hashes of all files: the same for the same data and program. */
  readonly sha256: string;
}

export async function writeSite(content: SiteContent): Promise<SiteSummary> {
  const { plan, renderers, signal } = content;
  const known = [...plan.files.values(), ...content.besideFiles];
  await Promise.all(renderers.map((renderer) => renderer.know(known)));
  const record = openRecord(content);
  for await (const [file, bytes] of content.beside) {
    stopIf(signal);
    record.beside(await openFolder(content.folder).write(file, bytes));
  }
  // Each renderer takes the next group when it is done with one: nothing piles up.
  const groups = plan.groups.values();
  await Promise.all(
    renderers.map(async (renderer) => {
      for (const group of groups) {
        stopIf(signal);
        record.written(await renderer.write(group));
      }
      await renderer.close();
    }),
  );
  // Each vintage brings a catalogue of its own: a thread that had seen them all would hold them all.
  const past = plan.past.values();
  await Promise.all(
    renderers.map(async () => {
      for (const group of past) record.written(await writeAlone(group, content));
    }),
  );
  return record.close();
}

async function writeAlone(
  group: readonly string[],
  { openRenderer, signal }: SiteContent,
): Promise<readonly Written[]> {
  stopIf(signal);
  const renderer = openRenderer();
  try {
    return await renderer.write(group);
  } finally {
    await renderer.close();
  }
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new InputError('the export was ended; nothing was written');
}

function openRecord({ folder, plan, progress, head, kept }: SiteContent) {
  const place = openFolder(folder);
  const hashes = new Map<string, string>();
  const missing: string[] = [];
  let [pages, bytes] = [0, 0];
  const note = (file: WrittenFile) => {
    hashes.set(file.file, file.sha256);
    bytes += file.bytes;
  };
  return {
    beside: note,
    written: (files: readonly Written[]) => {
      for (const file of files) {
        note(file);
        if (file.kind === 'page') pages += 1;
        if (file.kind === 'missing') missing.push(file.address);
      }
      progress(hashes.size, plan.files.size);
    },
    close: async (): Promise<SiteSummary> => {
      note(await place.write('sw.js', serviceWorker(siteHash(hashes), kept)));
      const sha256 = siteHash(hashes);
      const files = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
      await place.write(MANIFEST_FILE, `${JSON.stringify({ ...head, sha256, files }, null, 1)}\n`);
      return { files: hashes.size, pages, bytes, missing: missing.sort(), sha256 };
    },
  };
}

function siteHash(hashes: ReadonlyMap<string, string>): string {
  const lines = [...hashes].map(([file, hash]) => `${hash} ${file}\n`).sort();
  return sha256Of(lines.join(''));
}
