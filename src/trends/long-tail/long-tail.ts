/** How many originals of the long tail are over a size? From the counts of a partition. */
import type { TokenFamily } from '../../estimates/compute/training-tokens.js';
import { InputError } from '../../provenance/input-error.js';
import { overColumn } from '../../snapshots/long-tail/count-models.js';
import type { CountRow, ModelCounts } from '../../snapshots/long-tail/counts.js';
import type { PartitionManifest } from '../../snapshots/long-tail/partition.js';
import type { LongTailAnswer, LongTailGroup, OriginalCounts } from './long-tail-answer.js';
import { DERIVATIVE_KINDS, type LongTailAssumptions } from './long-tail-assumptions.js';
import { type LongTailQuestion, type Size, spellSize } from './long-tail-question.js';

const NAMED_LARGEST = 20;
const NAMED_ORGANIZATIONS = 100;

export interface CountedVintage {
  readonly manifest: PartitionManifest;
  readonly counts: ModelCounts;
}

export interface LongTailDeclarations {
  readonly sizes: LongTailAssumptions;
  readonly families: readonly TokenFamily[];
}

/** @param counted null where no vintage is stored. Throws an InputError for a size at which nothing is counted. */
export function answerLongTail(
  counted: CountedVintage | null,
  question: LongTailQuestion,
  { sizes, families }: LongTailDeclarations,
): LongTailAnswer {
  const { over, by } = question;
  const offered = offeredSizes(sizes);
  const text = spellSize(over);
  if (!offered.includes(text))
    throw new InputError(`the long tail is not counted over ${text}; expected one of ${offered.join(', ')}`, {
      flag: '--over',
    });
  const counts = counted?.counts;
  const rows = counts?.[by === 'month' ? 'by-month' : 'by-organization'] ?? [];
  const key = by === 'month' ? 'month' : 'organization';
  const named = rows.filter((row) => row[key] !== null);
  const unnamed = rows.filter((row) => row[key] === null);
  const groups = named.map((row) => ({ key: String(row[key]), ...countsOf(row, over) }));
  const shown = by === 'month' ? groups : [...groups].sort(byOver).slice(0, NAMED_ORGANIZATIONS);
  const cut = groups.filter((group) => !shown.includes(group));
  const rest = sum([...unnamed.map((row) => countsOf(row, over)), ...cut]);
  const others = unnamed.reduce((total, row) => total + numberOf(row, 'organizations'), cut.length);
  const all = counts?.['by-month'] ?? [];
  const total = sum(all.map((row) => countsOf(row, over)));
  const computeKnown = all.reduce((known, row) => known + numberOf(row, 'known_training_flop'), 0);
  return {
    vintage: vintageOf(counted, question),
    gap: counted === null ? 'none-stored' : null,
    over: { ...over, text },
    sizes: [...offered],
    by,
    total,
    computeUnknown: total.originals - computeKnown,
    groups: shown,
    rest: rest.repositories === 0 ? null : { ...rest, organizations: by === 'month' ? null : others },
    derivatives: DERIVATIVE_KINDS.map((kind) => derivatives(kind, counts?.['by-kind'] ?? [], over)),
    largest: over.unit === 'FLOP' ? largest(counts?.estimated ?? [], over, families) : [],
    rejected: counted?.manifest.rejectedRows ?? 0,
    flags: { ...counted?.manifest.flags },
  };
}

export function offeredSizes({ trainingFlop, parameters }: LongTailAssumptions): readonly string[] {
  return [
    ...trainingFlop.map((value) => spellSize({ value, unit: 'FLOP' })),
    ...parameters.map((value) => spellSize({ value, unit: 'parameters' })),
  ];
}

function countsOf(row: CountRow, { value, unit }: Size): OriginalCounts {
  const originals = numberOf(row, 'originals');
  const known = numberOf(row, unit === 'FLOP' ? 'known_training_flop' : 'known_parameters');
  return {
    originals,
    known,
    over: numberOf(row, overColumn(value, unit)),
    unknown: originals - known,
    repositories: numberOf(row, 'repositories'),
  };
}

function sum(counts: readonly OriginalCounts[]): OriginalCounts {
  const of = (key: keyof OriginalCounts) => counts.reduce((total, count) => total + count[key], 0);
  return {
    originals: of('originals'),
    known: of('known'),
    over: of('over'),
    unknown: of('unknown'),
    repositories: of('repositories'),
  };
}

function byOver(a: LongTailGroup, b: LongTailGroup): number {
  return b.over - a.over || b.originals - a.originals || (a.key < b.key ? -1 : 1);
}

function derivatives(
  kind: (typeof DERIVATIVE_KINDS)[number],
  rows: readonly CountRow[],
  { value, unit }: Size,
): LongTailAnswer['derivatives'][number] {
  const own = rows.filter((row) => row.kind === kind);
  const of = (wanted: readonly CountRow[], column: string) =>
    wanted.reduce((total, row) => total + numberOf(row, column), 0);
  return {
    kind,
    repositories: of(own, 'repositories'),
    rooted: of(
      own.filter((row) => row.lineage === 'listed'),
      'repositories',
    ),
    underOver: unit === 'FLOP' ? of(own, overColumn(value, unit)) : null,
  };
}

function largest(
  rows: readonly CountRow[],
  { value }: Size,
  families: readonly TokenFamily[],
): LongTailAnswer['largest'] {
  return rows
    .filter((row) => numberOf(row, 'training_flop') > value)
    .slice(0, NAMED_LARGEST)
    .map((row) => {
      const family = families[numberOf(row, 'family')];
      return {
        id: String(row.id),
        organization: String(row.author),
        created: row.created === null || row.created === undefined ? null : String(row.created),
        parameters: numberOf(row, 'parameters'),
        tokens: numberOf(row, 'tokens'),
        trainingFlop: numberOf(row, 'training_flop'),
        evidence: 'derived',
        method: 'operation-counting',
        source: family?.source ?? '',
        url: family?.url ?? '',
      };
    });
}

function vintageOf(counted: CountedVintage | null, question: LongTailQuestion): LongTailAnswer['vintage'] {
  if (counted === null) return null;
  const asOf = question['as-of'] ?? null;
  const { source, retrieved, sha256, file } = counted.manifest;
  return { asOf, date: retrieved, snapshots: [{ source, retrieved, sha256, file }] };
}

function numberOf(row: CountRow, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : 0;
}
