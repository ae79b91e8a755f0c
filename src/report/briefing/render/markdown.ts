/** A briefing as Markdown, with footnotes. */
import { formatDate } from '../../../units/format.js';
import type { ChartTable } from '../../chart-table.js';
import { markdown, markdownText } from '../../document.js';
import { translator } from '../../message.js';
import { briefingMessages } from '../../messages/briefing.js';
import type { Briefing, BriefingSentence, BriefingSource } from '../briefing.js';
import { paragraphsOf, sentenceText, titleNotes } from '../draft.js';
import { beforeMark, type NoteText, noteTexts, rowsText, sourceName } from './note-text.js';

export function briefingMarkdown(briefing: Briefing): string {
  const { language, vintage } = briefing;
  const text = translator(briefingMessages, language);
  const charts = new Map(briefing.charts.map((chart) => [chart.id, chart]));
  const blocks = [
    `# ${markdownText(sentenceText(briefing.title))}`,
    `*${markdownText(text('vintage', { date: formatDate(vintage.date, language) }))}*${titleNotes(briefing)
      .map((note) => `[^${note}]`)
      .join('')}`,
    ...briefing.sections.flatMap((section) => [
      `## ${markdownText(section.heading)}`,
      ...paragraphsOf(section).map(paragraph),
      ...section.charts.flatMap((id) => {
        const chart = charts.get(id);
        return chart
          ? [
              `> ${markdownText(`${text('chart')}: ${chart.title}. ${chart.source}`)} \`${chart.question.command}\``,
              ...shortTable(chart.table),
            ]
          : [];
      }),
    ]),
    `## ${markdownText(text('methods'))}`,
    paragraph(briefing.methods),
    `## ${markdownText(text('limitations'))}`,
    paragraph(briefing.limitations),
    `## ${markdownText(text('sources'))}`,
    briefing.sources.map((source) => sourceLine(source, briefing)).join('\n'),
    ...noteTexts(briefing).map((note) => footnote(note, briefing)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A longer one would bury the text; the command above gives it. */
const MOST_ROWS = 12;

function shortTable(table: ChartTable | null): string[] {
  if (table === null || table.note !== null || table.rows.length > MOST_ROWS) return [];
  return [markdown([{ kind: 'table', head: table.head, rows: table.rows }]).trimEnd()];
}

function paragraph(sentences: readonly BriefingSentence[]): string {
  return sentences
    .map(({ parts }) =>
      parts
        .map(
          ({ text, note }) => `${markdownText(text)}${note === null ? '' : `${beforeMark(text)}[^${note}]`}`,
        )
        .join(''),
    )
    .join(' ');
}

export function sourceLine(source: BriefingSource, { language }: Pick<Briefing, 'language'>): string {
  const text = translator(briefingMessages, language);
  const { citation, licence, pageUrl, sha256, rows } = source;
  const cited = rows.length === 0 ? text('wholeFile') : rowsText(rows, language, text);
  const named = `${citation} ${sourceName(source, language, text)}; ${cited}. ${licence.name}. SHA-256 ${sha256}.`;
  return `- ${markdownText(named)} <${pageUrl}>`;
}

export function footnote(note: NoteText, { language }: Pick<Briefing, 'language'>): string {
  const text = translator(briefingMessages, language);
  const { places, files, documents, method, command } = note;
  const named = documents.map(({ title, url }) => `${markdownText(title)}${url === null ? '' : ` <${url}>`}`);
  const parts = [
    markdownText(note.text),
    ...[...places, ...files].map(markdownText),
    ...named,
    ...(method === null ? [] : [`${markdownText(text('method'))}: ${method}`]),
    `${markdownText(text('ask'))}: \`${command}\``,
  ];
  return `[^${note.number}]: ${parts.join('. ')}.`;
}
