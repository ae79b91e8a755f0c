/** What may be written over HTTP, by whoever has a token for it. */
import * as z from 'zod';
import type { AccessTokens } from '../../access-tokens.js';
import { FEEDS } from '../../report/feeds/feed-entry.js';
import type { SavedPlans } from '../../saved-plans.js';
import type { IngestResult } from '../../snapshots/ingest.js';
import { DayParameter } from '../../units/parameter.js';
import type { Upload } from '../../upload.js';
import type { Watches } from '../../watching.js';

export interface Writing {
  readonly tokens: Pick<AccessTokens, 'check'>;
  readonly watches: Pick<Watches, 'add' | 'list' | 'remove'>;
  readonly plans: SavedPlans;
  /** Resolves when the server answers from the file, too. */
  readonly ingest: (upload: Upload) => Promise<IngestResult>;
  readonly limits: WritingLimits;
}

export interface WritingLimits {
  readonly mostWatches: number;
  readonly largestIngestBytes: number;
}

export const WatchProposal = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'expected a-z, 0-9 and dashes'),
    feed: z
      .strictObject({
        feed: z.enum(FEEDS).optional(),
        over: z.string().optional(),
        jurisdiction: z.string().optional(),
      })
      .optional()
      .meta({ description: 'A filter, as that of a feed.' }),
    plan: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'A plan, watched for its rules.' }),
    webhook: z.string().max(2000).optional().meta({ description: 'Where what is new is sent: https://…' }),
  })
  .refine(({ feed, plan }) => (feed === undefined) !== (plan === undefined), {
    error: 'give feed or plan, one of them',
    path: ['feed'],
  });
export type WatchProposal = z.infer<typeof WatchProposal>;

export const WatchAdded = z.object({
  added: z.string(),
  /** Entries that are there now, and are not told. */
  known: z.number().int(),
  /** What messages are signed with, told this once; null without a webhook. */
  secret: z.string().nullable(),
});

const Subject = z.union([
  z.object({ feed: z.record(z.string(), z.string()) }),
  z.object({ plan: z.string() }),
]);
export const WatchList = z.object({
  watches: z.array(
    z.object({
      name: z.string(),
      added: z.string(),
      subject: Subject,
      lastRun: z.string().nullable(),
      /** Its host alone: paths of webhooks are often secret. */
      webhook: z.string().nullable(),
      undelivered: z.number().int(),
    }),
  ),
});

export const UploadQuestion = z.strictObject({
  file: z
    .string()
    .regex(/^\w[\w. -]{0,119}$/, 'expected a name of letters, digits, dots, spaces and dashes')
    .default('upload.csv')
    .meta({ description: 'Name of the file; the source is told from it, or from the header.' }),
  source: z.string().optional().meta({ description: 'The id of the source; else it is told from the file.' }),
  retrieved: DayParameter.optional().meta({ description: 'The day it was served. Default: today.' }),
});

export const IngestAnswer = z.object({
  source: z.string(),
  retrieved: z.string(),
  sha256: z.string(),
  file: z.string(),
  rows: z.number().int(),
  accepted: z.number().int(),
  rejected: z.array(z.object({ row: z.number().int(), line: z.number().int(), reason: z.string() })),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  unknownColumns: z.array(z.string()),
  missingColumns: z.array(z.string()),
  flags: z.record(z.string(), z.number().int()),
  sourceBasis: z.string(),
  retrievedBasis: z.string(),
  /** False where the same bytes of that source and day were there already. */
  stored: z.boolean(),
});
