/** `flopscope query SQL`: SQL on the local store, read only. */
import { visibleText } from '../../report/visible-text.js';
import type { Command } from '../command.js';
import { onePositional } from '../positionals.js';
import { textTable } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  if (context.flags['as-of'] !== undefined)
    throw new UsageError('--as-of: every table has a column retrieved to choose by', context.verb);
  const result = await context.pipeline.query(onePositional(context, 'the SQL'));
  if (context.json) context.terminal.printJson(result);
  else {
    const rows = result.rows.map((row) => row.map((value) => (value === null ? '' : cellText(value))));
    context.terminal.print(textTable(result.columns.map(visibleText), rows));
  }
  return 0;
};

function cellText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
