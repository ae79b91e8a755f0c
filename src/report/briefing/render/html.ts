/** A briefing as a page of its own, to keep or to print: no scripts, nothing loaded. */
import { formatDate } from '../../../units/format.js';
import type { Language } from '../../../units/language.js';
import type { ChartTable } from '../../chart-table.js';
import { htmlBlock, htmlText } from '../../document.js';
import { type Translator, translator } from '../../message.js';
import { briefingMessages } from '../../messages/briefing.js';
import { chartFacesMessages } from '../../messages/chart-faces.js';
import type {
  Briefing,
  BriefingSection,
  BriefingSentence,
  BriefingSource,
  SentencePart,
} from '../briefing.js';
import { paragraphsOf, sentenceText, titleNotes } from '../draft.js';
import { beforeMark, type NoteText, noteTexts, rowsText, sourceName } from './note-text.js';

type Text = Translator<keyof typeof briefingMessages>;

/** SVG of each chart, by its id. */
export type Pictures = ReadonlyMap<string, string>;

/** @param chartStyles the rules of the charts' classes */
export function briefingHtml(briefing: Briefing, pictures: Pictures, chartStyles: string): string {
  const { language, vintage } = briefing;
  const text = translator(briefingMessages, language);
  const title = htmlText(sentenceText(briefing.title));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${chartStyles.replaceAll('<', '')}
${STYLE}</style>
</head>
<body>
<article>
<h1>${title}</h1>
<p class="vintage">${htmlText(text('vintage', { date: formatDate(vintage.date, language) }))}${titleNotes(
    briefing,
  )
    .map((note) => mark(note))
    .join('')}</p>
${briefing.sections.map((section) => sectionHtml(section, briefing, pictures)).join('\n')}
<aside>
<h2>${htmlText(text('methods'))}</h2>
${paragraph(briefing.methods)}
</aside>
<h2>${htmlText(text('limitations'))}</h2>
${paragraph(briefing.limitations)}
<h2>${htmlText(text('footnotes'))}</h2>
<ol class="notes">
${noteTexts(briefing)
  .map((note) => noteHtml(note, text))
  .join('\n')}
</ol>
<h2>${htmlText(text('sources'))}</h2>
<ul class="sources">
${briefing.sources.map((source) => sourceHtml(source, briefing, text)).join('\n')}
</ul>
</article>
</body>
</html>
`;
}

const STYLE = `:root{color-scheme:light}
body{margin:0;background:#fdfcf9;color:#1c1b19;font:17px/1.55 Charter,"Bitstream Charter",Cambria,Georgia,serif}
article{max-width:42rem;margin:2rem auto;padding:0 1rem}
h1,h2{line-height:1.25;text-wrap:balance}h2{margin-top:2rem;font-size:1.2rem}
.vintage,figcaption,.notes,.sources{color:#5d5a54;font-size:.85rem}
sup{line-height:0}sup a{text-decoration:none;padding:0 .1em}a{color:#1f5a8a}
aside{border:1px solid #d8d4cb;padding:0 1rem;margin-top:2rem}aside h2{margin-top:1rem}
figure{margin:1.5rem 0}details{font-size:.85rem;margin-top:.5rem;overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{text-align:left;padding:.15rem 1.5rem .15rem 0;border-bottom:1px solid #d8d4cb}figure svg{width:100%;height:auto}
.notes li,.sources li{margin-bottom:.4rem;overflow-wrap:anywhere}code{font-size:.9em}
@media print{@page{size:A4;margin:20mm}body{background:none;font-size:10.5pt}article{max-width:none;margin:0;padding:0}
h2{break-after:avoid}figure,aside{break-inside:avoid}a{color:inherit}}`;

function sectionHtml(section: BriefingSection, briefing: Briefing, pictures: Pictures): string {
  const figures = section.charts.flatMap((id) => {
    const chart = briefing.charts.find((one) => one.id === id);
    const picture = pictures.get(id);
    if (!chart || picture === undefined) return [];
    const caption = `${htmlText(`${chart.title}. ${chart.source}`)} <code>${htmlText(chart.question.command)}</code>`;
    const table = chart.table ? tableHtml(chart.table, briefing.language) : '';
    return [`<figure>${picture}<figcaption>${caption}</figcaption>${table}</figure>`];
  });
  return [
    `<h2 id="${section.id}">${htmlText(section.heading)}</h2>`,
    ...paragraphsOf(section).map(paragraph),
    ...figures,
  ].join('\n');
}

/** Folded, so that the text goes on; whoever prints it unfolds it first. */
function tableHtml({ head, rows, note }: ChartTable, language: Language): string {
  const summary = htmlText(translator(chartFacesMessages, language)('table'));
  const left = note === null ? '' : `<p>${htmlText(note)}</p>`;
  return `<details><summary>${summary}</summary>${htmlBlock({ kind: 'table', head, rows })}${left}</details>`;
}

function paragraph(sentences: readonly BriefingSentence[]): string {
  return `<p>${sentences.map(({ id, parts }) => `<span id="${htmlText(id)}">${parts.map(part).join('')}</span>`).join(' ')}</p>`;
}

function part({ text, note }: SentencePart): string {
  return note === null ? htmlText(text) : `${htmlText(text)}${beforeMark(text)}${mark(note)}`;
}

function mark(note: number): string {
  return `<sup><a href="#note-${note}">${note}</a></sup>`;
}

function noteHtml(note: NoteText, text: Text): string {
  const { number, places, files, documents, method, command } = note;
  const parts = [
    htmlText(note.text),
    ...[...places, ...files].map(htmlText),
    ...documents.map(({ title, url }) => (url === null ? htmlText(title) : link(url, title))),
    ...(method === null ? [] : [`${htmlText(text('method'))}: ${htmlText(method)}`]),
    `${htmlText(text('ask'))}: <code>${htmlText(command)}</code>`,
  ];
  return `<li id="note-${number}">${parts.join('. ')}.</li>`;
}

function sourceHtml(source: BriefingSource, { language }: Briefing, text: Text): string {
  const { citation, licence, pageUrl, sha256, rows } = source;
  const cited = rows.length === 0 ? text('wholeFile') : rowsText(rows, language, text);
  const terms = licence.url === null ? htmlText(licence.name) : link(licence.url, licence.name);
  const named = htmlText(`${citation} ${sourceName(source, language, text)}; ${cited}.`);
  return `<li>${named} ${terms}. ${link(pageUrl, pageUrl)} SHA-256 <code>${sha256}</code></li>`;
}

/** Addresses come from the register and the rules; others are shown as text. */
function link(url: string, text: string): string {
  if (!/^https?:\/\//.test(url)) return htmlText(text);
  return `<a href="${htmlText(url)}">${htmlText(text)}</a>`;
}
