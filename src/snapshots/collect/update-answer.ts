/** What an update came to: the shape in which it is printed. */
import type { IngestResult } from '../ingest.js';
import type { Collected } from './collect-sources.js';
import type { QuarantineEntry } from './quarantine.js';
import type { Refresh } from './refresh.js';
import type { LeftOut } from './source-answers.js';

export interface UpdateAnswer {
  readonly snapshots: readonly IngestResult[];
  readonly refreshes: readonly Refresh[];
  /** `aside`: the answer that waits in quarantine, or was rejected, came once more. */
  readonly unchanged: readonly { readonly source: string; readonly aside: string | null }[];
  readonly quarantined: readonly QuarantineEntry[];
  readonly failed: readonly {
    readonly source: string;
    readonly address: string;
    readonly stage: string;
    readonly problem: string;
  }[];
  /** Requests of a source that have no answer any more, where others have. */
  readonly leftOut: readonly (LeftOut & { readonly source: string })[];
  /** Sources that another collector of the shared store is asking at this time. */
  readonly elsewhere: readonly string[];
}

export function updateAnswer(
  collected: readonly Collected[],
  elsewhere: readonly string[] = [],
): UpdateAnswer {
  const of = <Kind extends Collected['kind']>(kind: Kind) =>
    collected.filter((outcome): outcome is Extract<Collected, { kind: Kind }> => outcome.kind === kind);
  const stored = of('stored');
  return {
    snapshots: stored.map(({ result }) => result),
    refreshes: stored.flatMap(({ refresh }) => refresh ?? []),
    unchanged: of('unchanged').map(({ source, aside }) => ({ source, aside: aside?.id ?? null })),
    quarantined: of('quarantined').map(({ entry }) => entry),
    failed: of('failed').map(({ source, error: { place, problem } }) => ({
      source,
      address: place.address,
      stage: place.stage,
      problem,
    })),
    leftOut: stored.flatMap(({ result, leftOut }) =>
      leftOut.map((request) => ({ source: result.source, ...request })),
    ),
    elsewhere,
  };
}

export function sourceOf(collected: Collected): string {
  switch (collected.kind) {
    case 'stored':
      return collected.result.source;
    case 'quarantined':
      return collected.entry.source;
    default:
      return collected.source;
  }
}
