/** The last line of every answer: which vintage, whose data, on which terms. */
import type { SourceCell, Vintage } from '../provenance/lineage.js';
import { translator } from '../report/message.js';
import { cliMessages } from '../report/messages/cli.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';

export function sourceLine(vintage: Vintage, language: Language): string {
  const text = translator(cliMessages, language);
  return text('sourceLine', { date: formatDate(vintage.date, language), files: vintage.snapshots.length });
}

/** `notable_ai_models.csv 2026-05-02, row 12, column "Parameters": 1890.0` */
export function cellText(cell: SourceCell): string {
  return `${cell.file} ${cell.retrieved}, row ${cell.row}, column "${cell.column}": ${cell.text}`;
}
