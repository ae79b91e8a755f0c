/** A template with its figures put in: Markdown with a footnote behind each, and the list of sources. */
import * as z from 'zod';
import { InputError } from '../../provenance/input-error.js';
import { Vintage } from '../../provenance/lineage.js';
import type { SourcesAnswer } from '../../snapshots/sources-answer.js';
import { LANGUAGES } from '../../units/language.js';
import { citedSources, openNumbering } from '../briefing/assemble.js';
import { BriefingFigure, BriefingNote, BriefingSource } from '../briefing/briefing.js';
import { footnote, sourceLine } from '../briefing/render/markdown.js';
import { noteTexts } from '../briefing/render/note-text.js';
import { markdownText } from '../document.js';
import { translator } from '../message.js';
import { templateMessages } from '../messages/template.js';
import type { Ask, Saying } from './expression.js';
import { EXPRESSIONS } from './expressions/index.js';
import type { TemplateGround } from './ground.js';
import { parseTemplate } from './parse-template.js';
import {
  problemText,
  type TemplateExpression,
  type TemplateNode,
  type TemplatePlace,
  type TemplateProblem,
} from './template.js';
import { readWords } from './word-reader.js';

export const Article = z.object({
  /** Markdown. */
  text: z.string(),
  vintage: Vintage,
  language: z.enum(LANGUAGES),
  figures: z.array(BriefingFigure),
  notes: z.array(BriefingNote),
  sources: z.array(BriefingSource),
});
export type Article = z.infer<typeof Article>;

/** The one expression that is no figure. */
const SOURCES = 'sources';

type Filled =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sources' }
  | { readonly kind: 'figure'; readonly text: string; readonly saying: Saying };

/** Everything that is wrong with a template. */
export class TemplateErrors extends InputError {
  constructor(
    readonly problems: readonly TemplateProblem[],
    readonly file: string,
  ) {
    super(problems.map(problemText).join('; '), { file });
  }
}

/** Throws TemplateErrors that name everything wrong with it, in its order. @param file how the template is named there */
export async function writeArticle(
  source: string,
  file: string,
  ground: TemplateGround,
  register: SourcesAnswer,
): Promise<Article> {
  const { nodes, problems: unread } = parseTemplate(source);
  const problems: TemplateProblem[] = [...unread];
  const filled: Filled[] = [];
  for (const node of nodes) {
    const made = await fill(node, ground);
    if ('problem' in made) problems.push(made);
    else filled.push(made);
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  if (problems.length > 0) throw new TemplateErrors(problems, file);
  return assembleArticle(filled, ground, register);
}

async function fill(node: TemplateNode, ground: TemplateGround): Promise<Filled | TemplateProblem> {
  if (node.kind === 'text') return node;
  const { place, words, format } = node;
  try {
    const ask = readExpression(node);
    if (ask === SOURCES) return { kind: 'sources' };
    const saying = await ask(ground);
    const text = saying[format];
    if (text === null) return { ...place, problem: 'has no interval; leave “| interval” away' };
    return { kind: 'figure', text, saying };
  } catch (error) {
    return problemOf(error, place, words[0]?.text ?? '');
  }
}

/** Of the data's and the reader's mistakes; anything else is a bug. */
function problemOf(error: unknown, place: TemplatePlace, name: string): TemplateProblem {
  if (error instanceof InputError) return { ...place, problem: `${name}: ${error.problem}` };
  if (error instanceof RangeError) return { ...place, problem: `${name}: ${error.message}` };
  throw error;
}

function readExpression({ words }: TemplateExpression): Ask | typeof SOURCES {
  const [first, ...rest] = words;
  const name = first?.quoted === false ? first.text : '';
  if (name === SOURCES && rest.length === 0) return SOURCES;
  const found = EXPRESSIONS.find((expression) => expression.name === name);
  if (!found) {
    const known = [...EXPRESSIONS.map((expression) => expression.name), SOURCES].join(', ');
    throw new RangeError(`unknown expression; expected one of ${known}`);
  }
  try {
    return found.read(readWords(rest));
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`${error.message} (${found.usage})`);
    throw error;
  }
}

function assembleArticle(
  filled: readonly Filled[],
  { language, vintage }: TemplateGround,
  register: SourcesAnswer,
): Article {
  const numbering = openNumbering();
  const pieces = filled.map((piece, at): string | null => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'sources') return null;
    const figure = { ...piece.saying.figure, name: 'figure' };
    const { parts } = numbering.sentence({ id: `template.${at}`, parts: [{ text: piece.text, figure }] });
    return parts.map(({ text, note }) => `${markdownText(text)}[^${note}]`).join('');
  });
  const { figures, notes } = numbering;
  const sources = citedSources(notes, register);
  const list = sources.map((source) => sourceLine(source, { language })).join('\n');
  const body = pieces.map((piece) => piece ?? list).join('');
  const heading = `## ${markdownText(translator(templateMessages, language)('sources'))}`;
  const listed = pieces.includes(null) || sources.length === 0 ? [] : [`${heading}\n\n${list}`];
  const footnotes = noteTexts({ notes, sources, language }).map((note) => footnote(note, { language }));
  const blocks = [body.replace(/\n+$/, ''), ...listed, ...footnotes];
  return { text: `${blocks.join('\n\n')}\n`, vintage, language, figures, notes, sources };
}
