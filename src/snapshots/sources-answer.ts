/** The register of sources with licences and dates: the shape of the answer. */
import * as z from 'zod';
import { SnapshotRef, Vintage } from '../provenance/lineage.js';
import { QuarantineEntry } from './collect/quarantine.js';

export const SourceEntry = z.object({
  id: z.string(),
  subject: z.string(),
  producer: z.string(),
  title: z.string(),
  citation: z.string(),
  pageUrl: z.string(),
  downloadUrls: z.array(z.string()),
  licence: z.object({ id: z.string(), name: z.string(), url: z.string().nullable() }),
  snapshots: z.array(
    SnapshotRef.extend({
      rows: z.number().int(),
      rejected: z.number().int(),
      /** The first of them, at most a hundred; the manifest has all. */
      rejectedRows: z.array(z.object({ row: z.number().int(), reason: z.string() })),
      unknownColumns: z.array(z.string()),
      bytes: z.number().int(),
      note: z.string().nullable(),
    }),
  ),
});
export type SourceEntry = z.infer<typeof SourceEntry>;

export const SourcesAnswer = z.object({
  vintage: Vintage.nullable(),
  sources: z.array(SourceEntry),
  /** Answers of sources that wait for a person, or were rejected by one. */
  quarantine: z.array(QuarantineEntry),
});
export type SourcesAnswer = z.infer<typeof SourcesAnswer>;
