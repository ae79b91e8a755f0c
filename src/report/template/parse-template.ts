/**
 * Which expressions stand in a template? `{{ words "a name" | format }}`, each on one line; `\{{` is text. One pass; what is
 * wrong is named with its place, and reading goes on behind it, so that all mistakes are told at once.
 */
import {
  FIGURE_FORMATS,
  type FigureFormat,
  MOST_EXPRESSIONS,
  type ParsedTemplate,
  type TemplateNode,
  type TemplatePlace,
  type TemplateProblem,
  type TemplateWord,
} from './template.js';

const [OPEN, CLOSE] = ['{{', '}}'] as const;
/** Footnotes of numbers are ours. */
const OWN_FOOTNOTE = /\[\^\d+\]/;

export function parseTemplate(source: string): ParsedTemplate {
  const nodes: TemplateNode[] = [];
  const problems: TemplateProblem[] = [];
  let expressions = 0;
  let text = '';
  const flush = () => {
    if (text !== '') nodes.push({ kind: 'text', text });
    text = '';
  };
  for (const [index, line] of source.split('\n').entries()) {
    if (index > 0) text += '\n';
    let at = 0;
    const place = (column: number): TemplatePlace => ({ line: index + 1, column: column + 1 });
    const own = OWN_FOOTNOTE.exec(line);
    if (own)
      problems.push({
        ...place(own.index),
        problem: `${own[0]}: give footnotes of your own a name, not a number`,
      });
    while (at < line.length) {
      const next = nextBrace(line, at);
      if (next === null) break;
      text += line.slice(at, next.at);
      at = next.at;
      if (next.escaped || next.brace === CLOSE) {
        if (!next.escaped) problems.push({ ...place(at), problem: `${CLOSE} without ${OPEN} before it` });
        text = next.escaped ? `${text.slice(0, -1)}${next.brace}` : text;
        at += 2;
        continue;
      }
      const end = closingBrace(line, at + 2);
      if (end === null) {
        problems.push({ ...place(at), problem: `${OPEN} without ${CLOSE} on the line` });
        at = line.length;
        break;
      }
      flush();
      expressions += 1;
      const read = readExpression(line.slice(at + 2, end), place(at));
      if ('problem' in read) problems.push(read);
      else if (expressions <= MOST_EXPRESSIONS) nodes.push(read);
      else if (expressions === MOST_EXPRESSIONS + 1)
        problems.push({ ...place(at), problem: `more than ${MOST_EXPRESSIONS} expressions` });
      at = end + 2;
    }
    text += line.slice(at);
  }
  flush();
  return { nodes, problems };
}

function nextBrace(line: string, from: number) {
  const [open, close] = [line.indexOf(OPEN, from), line.indexOf(CLOSE, from)];
  const at = open === -1 ? close : close === -1 ? open : Math.min(open, close);
  if (at === -1) return null;
  return { at, brace: at === open ? OPEN : CLOSE, escaped: at > from && line[at - 1] === '\\' };
}

/** Braces within quotes are part of a name. */
function closingBrace(line: string, from: number): number | null {
  let quoted = false;
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (!quoted && line.startsWith(CLOSE, at)) return at;
  }
  const bare = line.indexOf(CLOSE, from);
  return bare === -1 ? null : bare;
}

const WORD = /\s*(?:"([^"]*)"|([^\s"|]+)|(\|)|("))/y;

function readExpression(
  body: string,
  place: TemplatePlace,
): Extract<TemplateNode, { kind: 'expression' }> | TemplateProblem {
  const words: TemplateWord[] = [];
  const formats: TemplateWord[] = [];
  let bars = 0;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(body); found; found = WORD.exec(body)) {
    const [, quoted, bare, bar] = found;
    if (bar !== undefined) bars += 1;
    else if (quoted === undefined && bare === undefined)
      return { ...place, problem: 'a name in quotes is not closed' };
    else (bars === 0 ? words : formats).push({ text: quoted ?? bare ?? '', quoted: quoted !== undefined });
  }
  if (words.length === 0) return { ...place, problem: 'nothing is asked between the braces' };
  const format = formatOf(bars, formats);
  if (format === null)
    return {
      ...place,
      problem: `unknown format: ${formats.map(({ text }) => text).join(' ') || 'nothing'}; expected one of ${FIGURE_FORMATS.join(', ')}`,
    };
  return { kind: 'expression', place, words, format };
}

function formatOf(bars: number, [word, ...more]: readonly TemplateWord[]): FigureFormat | null {
  if (bars === 0) return 'full';
  if (bars > 1 || !word || word.quoted || more.length > 0) return null;
  return FIGURE_FORMATS.find((known) => known === word.text) ?? null;
}
