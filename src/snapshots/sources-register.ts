/** Which sources there are, and what is stored of each, as of a vintage. */
import { SOURCES } from '../sources/index.js';
import type { Manifest } from './snapshot-store.js';
import type { LeftToAPerson, SourcesAnswer } from './sources-answer.js';

/** What the register says of a stored file, of the store or of the long tail. */
export type ListedSnapshot = Pick<
  Manifest,
  'source' | 'retrieved' | 'sha256' | 'file' | 'rows' | 'unknownColumns' | 'bytes' | 'note' | 'rejected'
> & {
  /** Of a long list `rejected` names the first. */
  readonly rejectedCount: number;
};

/** A file of nothing but wrong rows must not make the register as long as itself. */
const REJECTED_ROWS = 100;

export function answerSources(
  manifests: readonly ListedSnapshot[],
  { quarantine, givenUp }: LeftToAPerson,
  asOf: string | null,
): SourcesAnswer {
  const used = manifests.filter((manifest) => asOf === null || manifest.retrieved <= asOf);
  const dates = used.map((manifest) => manifest.retrieved).sort();
  const date = dates.at(-1);
  return {
    vintage: date === undefined ? null : { asOf, date, snapshots: used.map(reference) },
    sources: SOURCES.map((source) => ({
      id: source.id,
      subject: source.subject,
      producer: source.citation.producer,
      title: source.citation.title,
      citation: source.citation.text,
      pageUrl: source.citation.pageUrl,
      downloadUrls: source.requests.map((request) => request.url),
      licence: source.citation.licence,
      snapshots: used
        .filter((manifest) => manifest.source === source.id)
        .sort((a, b) => a.retrieved.localeCompare(b.retrieved))
        .map((manifest) => ({
          ...reference(manifest),
          rows: manifest.rows,
          rejected: manifest.rejectedCount,
          rejectedRows: manifest.rejected.slice(0, REJECTED_ROWS).map(({ row, reason }) => ({ row, reason })),
          unknownColumns: [...manifest.unknownColumns],
          bytes: manifest.bytes,
          note: manifest.note,
        })),
    })),
    quarantine: quarantine.filter(({ retrieved }) => asOf === null || retrieved <= asOf),
    givenUp: givenUp.filter(({ since }) => asOf === null || since.slice(0, 10) <= asOf),
  };
}

function reference({ source, retrieved, sha256, file }: ListedSnapshot) {
  return { source, retrieved, sha256, file };
}
