/** What was taken in, as a table with remarks. */
import type { Pipeline } from '../pipeline.js';
import { type Translator, translator } from '../report/message.js';
import { cliMessages } from '../report/messages/cli.js';
import { visibleText } from '../report/visible-text.js';
import type { CommandContext } from './command.js';
import { textTable } from './terminal.js';

type Snapshots = Awaited<ReturnType<Pipeline['ingest']>>;

export function printSnapshots({ terminal, language }: CommandContext, snapshots: Snapshots): void {
  const text = translator(cliMessages, language);
  const head = [
    'source',
    'retrieved',
    'rows',
    'accepted',
    'rejected',
    'added',
    'changed',
    'removed',
    'stored',
  ] as const;
  const rows = snapshots.map((taken) => [
    taken.source,
    taken.retrieved,
    taken.rows,
    taken.accepted,
    // Of a long list `rejected` names the first.
    taken.rows - taken.accepted,
    taken.added,
    taken.changed,
    taken.removed,
    taken.stored ? taken.sha256.slice(0, 12) : text('alreadyStored'),
  ]);
  terminal.print(
    textTable(
      head.map((key) => text(key)),
      rows,
      [2, 3, 4, 5, 6, 7],
    ),
  );
  // Headers and file names come from strangers, too.
  for (const taken of snapshots)
    for (const remark of remarks(taken, text)) terminal.print(visibleText(remark));
}

function remarks(
  { file, retrieved, retrievedBasis, rejected, unknownColumns, missingColumns, flags }: Snapshots[number],
  text: Translator<keyof typeof cliMessages>,
): string[] {
  return [
    ...(retrievedBasis === 'month in path' ? [text('datedByMonth', { file, retrieved })] : []),
    ...(retrievedBasis === 'today' ? [text('datedToday', { file, retrieved })] : []),
    ...rejected.map(({ row, reason }) => text('rejectedRow', { file, row, reason })),
    ...unknownColumns.map((column) => text('unknownColumn', { file, column })),
    ...missingColumns.map((column) => text('missingColumn', { file, column })),
    ...Object.entries(flags).map(([flag, count]) => text('flagCount', { file, flag, count: Number(count) })),
  ];
}
