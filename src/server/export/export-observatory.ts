/** The observatory as a site of files: planned, written by threads beside the directory, and moved into its place. */

import type { SnapshotFiles } from '../../pipeline.js';
import { InputError } from '../../provenance/input-error.js';
import { sha256Of } from '../../snapshots/layout.js';
import { assetsOf } from './export-app.js';
import { besideContent, besideFiles, keptFiles } from './site-beside.js';
import { replaceDirectory } from './site-folder.js';
import { planSite } from './site-plan.js';
import type { SiteFrame, SiteRenderer } from './site-renderer.js';
import { type SiteContent, type SiteSummary, writeSite } from './write-site.js';

export interface ExportOrder extends Pick<SiteContent, 'progress' | 'signal'> {
  readonly directory: string;
  readonly packageRoot: string;
  readonly version: string;
  /** Models that get a page of their own; all where null. */
  readonly over: string | null;
  /** Without a slash at its end. */
  readonly publishedAt: string | null;
  /** What answers that depend on a day are of. */
  readonly day: string;
  /** Oldest first. */
  readonly vintages: readonly string[];
  readonly snapshots: SnapshotFiles;
  /** With an observatory of its own on the same store. */
  readonly openRenderer: (frame: SiteFrame) => SiteRenderer;
  /** How many renderers work at once. */
  readonly threads: number;
}

export interface ExportResult extends SiteSummary {
  readonly directory: string;
}

export async function exportObservatory(order: ExportOrder): Promise<ExportResult> {
  const summary = await replaceDirectory(order.directory, async (folder) => {
    const frame: SiteFrame = {
      ...{ folder, newest: order.vintages.at(-1) ?? null, publishedAt: order.publishedAt },
    };
    const opened: SiteRenderer[] = [];
    const open = () => {
      const renderer = order.openRenderer(frame);
      opened.push(renderer);
      return renderer;
    };
    const stop = () => void closeAll(opened);
    order.signal.addEventListener('abort', stop, { once: true });
    try {
      order.signal.throwIfAborted();
      return await fill(order, frame, open);
    } catch (error) {
      if (order.signal.aborted) throw new InputError('the export was ended; nothing was written');
      throw error;
    } finally {
      order.signal.removeEventListener('abort', stop);
      await closeAll(opened);
    }
  });
  return { directory: order.directory, ...summary };
}

async function closeAll(renderers: readonly SiteRenderer[]): Promise<void> {
  await Promise.all(renderers.map((renderer) => renderer.close()));
}

async function fill(
  order: ExportOrder,
  frame: SiteFrame,
  openRenderer: () => SiteRenderer,
): Promise<SiteSummary> {
  const planner = openRenderer();
  const renderers = [planner, ...Array.from({ length: order.threads - 1 }, openRenderer)];
  await checkSameStore(renderers);
  const plan = await planSite(planner, order);
  const beside = {
    ...{ frame, plan, snapshots: order.snapshots },
    assetsDirectory: assetsOf(order.packageRoot),
  };
  return writeSite({
    ...{
      plan,
      renderers,
      openRenderer,
      folder: frame.folder,
      progress: order.progress,
      signal: order.signal,
    },
    beside: besideContent(beside),
    besideFiles: await besideFiles(beside),
    kept: await keptFiles(beside),
    head: {
      version: order.version,
      vintage: frame.newest,
      day: order.day,
      over: order.over,
      address: order.publishedAt,
    },
  });
}

/** A snapshot that comes in while the threads open would be in half of the pages. */
async function checkSameStore(renderers: readonly SiteRenderer[]): Promise<void> {
  const registers = await Promise.all(renderers.map((renderer) => renderer.ask('/api/v1/sources')));
  const hashes = registers.map((register) => sha256Of(JSON.stringify(register)));
  if (new Set(hashes).size > 1) throw new InputError('a snapshot was taken in meanwhile; export again');
}
