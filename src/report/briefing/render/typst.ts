/** A briefing as Typst source, from which the PDF is made: A4, real footnotes, the fonts that come with Typst. */
import { formatDate } from '../../../units/format.js';
import { type Translator, translator } from '../../message.js';
import { briefingMessages } from '../../messages/briefing.js';
import { visibleText } from '../../visible-text.js';
import type { Briefing, BriefingSection, BriefingSentence, BriefingSource } from '../briefing.js';
import { paragraphsOf, sentenceText } from '../draft.js';
import { beforeMark, type NoteText, noteTexts, rowsText, sourceName } from './note-text.js';

type Text = Translator<keyof typeof briefingMessages>;

/** Comes with Typst: no font of the machine is needed. */
export const PDF_FONT = 'Libertinus Serif';
const PDF_CODE_FONT = 'DejaVu Sans Mono';

/** @param drawn ids of the charts that lie beside the source as `ID.svg` */
export function briefingTypst(briefing: Briefing, drawn: readonly string[]): string {
  const { language, vintage, period } = briefing;
  const text = translator(briefingMessages, language);
  const noteList = noteTexts(briefing);
  const notes = new Map(noteList.map((note) => [note.number, note]));
  const seen = new Set<number>();
  const paragraph = (sentences: readonly BriefingSentence[]) => paragraphTypst(sentences, notes, seen, text);
  const [year, month, day] = vintage.date.split('-').map(Number);
  const title = sentenceText(briefing.title);
  const blocks = [
    `#set document(title: ${quoted(title)}, author: "Flopscope", keywords: (${quoted(period.id)},), date: datetime(year: ${year}, month: ${month}, day: ${day}))
#set page(paper: "a4", margin: (x: 25mm, y: 24mm), numbering: "1")
#set text(lang: "${language}", region: "${language === 'de' ? 'DE' : 'GB'}", font: "${PDF_FONT}", size: 10.5pt, hyphenate: true)
#set par(justify: true, leading: 0.65em)
#show raw: set text(font: "${PDF_CODE_FONT}", size: 0.85em)
#set footnote.entry(gap: 0.35em)
#show footnote.entry: set text(size: 7.5pt)
#show footnote.entry: set par(justify: false)
#show heading: set block(above: 1.4em, below: 0.7em)`,
    `#text(size: 20pt, weight: "bold")[${paragraph([briefing.title])}]`,
    `#text(fill: luma(90))[${escaped(text('vintage', { date: formatDate(vintage.date, language) }))}]`,
    ...briefing.sections.flatMap((section) => sectionTypst(section, briefing, drawn, paragraph)),
    `#block(stroke: 0.5pt + luma(160), inset: 10pt, width: 100%)[
=== ${escaped(text('methods'))}
${paragraph(briefing.methods)}
]`,
    `== ${escaped(text('limitations'))}`,
    paragraph(briefing.limitations),
    `== ${escaped(text('footnotes'))}`,
    `#set text(size: 7.5pt)\n#set par(justify: false)`,
    `#columns(2)[\n${noteList.map(evidenceTypst).join('\n\n')}\n]`,
    `== ${escaped(text('sources'))}`,
    briefing.sources.map((source) => sourceTypst(source, briefing, text)).join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionTypst(
  section: BriefingSection,
  { charts }: Briefing,
  drawn: readonly string[],
  paragraph: (sentences: readonly BriefingSentence[]) => string,
): string[] {
  const figures = section.charts.flatMap((id) => {
    const chart = charts.find((one) => one.id === id);
    if (!chart || !drawn.includes(id)) return [];
    const caption = escaped(`${chart.title}. ${chart.source}`);
    return [
      `#figure(image(${quoted(`${id}.svg`)}, width: 100%, alt: ${quoted(chart.alt)}), supplement: none, numbering: none, caption: text(size: 8pt)[${caption}])`,
    ];
  });
  return [`== ${escaped(section.heading)}`, ...paragraphsOf(section).map(paragraph), ...figures];
}

/** A footnote is set where it is first named, and referred to afterwards. */
function paragraphTypst(
  sentences: readonly BriefingSentence[],
  notes: ReadonlyMap<number, NoteText>,
  seen: Set<number>,
  text: Text,
): string {
  return sentences
    .map(({ parts }) =>
      parts
        .map((part) => {
          const note = part.note === null ? undefined : notes.get(part.note);
          if (!note) return escaped(part.text);
          const marked = `${escaped(part.text)}${beforeMark(part.text)}`;
          if (seen.has(note.number)) return `${marked}#footnote(<note-${note.number}>)`;
          seen.add(note.number);
          return `${marked}#footnote[${noteTypst(note, text)}]<note-${note.number}>`;
        })
        .join(''),
    )
    .join(' ');
}

/** At the foot of the page: what it is and how it is asked again. Its rows stand at the end. */
function noteTypst({ method, command, ...note }: NoteText, text: Text): string {
  const parts = [
    escaped(note.text),
    ...(method === null ? [] : [escaped(`${text('method')}: ${method}`)]),
    `#raw(${quoted(command)})`,
  ];
  return `${parts.join('. ')}.`;
}

/** At the end: files, rows, rules. */
function evidenceTypst({ number, places, files, documents }: NoteText): string {
  const parts = [
    ...[...places, ...files].map(escaped),
    ...documents.map(({ title, url }) => linked(url, title)),
  ];
  return `*${number}* ${parts.join('. ')}.`;
}

function sourceTypst(source: BriefingSource, { language }: Briefing, text: Text): string {
  const { citation, licence, pageUrl, sha256, rows } = source;
  const cited = rows.length === 0 ? text('wholeFile') : rowsText(rows, language, text);
  const named = escaped(`${citation} ${sourceName(source, language, text)}; ${cited}. ${licence.name}.`);
  return `- ${named} ${linked(pageUrl, pageUrl)} SHA-256 #raw(${quoted(sha256)})`;
}

function linked(url: string | null, text: string): string {
  if (url === null || !/^https?:\/\//.test(url)) return escaped(text);
  return `#link(${quoted(url)})[${escaped(text)}]`;
}

/** Nothing in a stranger's text may act as a mark of Typst. */
function escaped(text: string): string {
  return visibleText(text).replace(/[\\#*_`$<>@[\]~\-=+/"']/g, (sign) => `\\${sign}`);
}

/** As a string of Typst. */
function quoted(text: string): string {
  return `"${visibleText(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
