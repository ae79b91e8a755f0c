/** What is a template? Markdown with expressions for figures, each with the place it stands at. */
import * as z from 'zod';
import { LANGUAGES } from '../../units/language.js';
import { AsOfParameter } from '../../units/parameter.js';

/** Both from 1. */
export interface TemplatePlace {
  readonly line: number;
  readonly column: number;
}

export interface TemplateProblem extends TemplatePlace {
  readonly problem: string;
}

export interface TemplateWord {
  readonly text: string;
  /** In double quotes: a name, never a word of the grammar. */
  readonly quoted: boolean;
}

/** All of a figure, its value alone, or the interval alone. */
export const FIGURE_FORMATS = ['full', 'value', 'interval'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export interface TemplateExpression {
  readonly kind: 'expression';
  readonly place: TemplatePlace;
  /** At least one. */
  readonly words: readonly TemplateWord[];
  readonly format: FigureFormat;
}

export type TemplateNode = { readonly kind: 'text'; readonly text: string } | TemplateExpression;

export interface ParsedTemplate {
  readonly nodes: readonly TemplateNode[];
  readonly problems: readonly TemplateProblem[];
}

export const TemplateOptions = z.strictObject({
  'as-of': AsOfParameter,
  lang: z.enum(LANGUAGES).default('en'),
});
export type TemplateOptions = z.infer<typeof TemplateOptions>;

/** An article has fewer, and each may ask for a simulation. */
export const MOST_EXPRESSIONS = 300;
/** Of characters. */
export const LARGEST_TEMPLATE = 1_000_000;

export function problemText({ line, column, problem }: TemplateProblem): string {
  return `line ${line}, column ${column}: ${problem}`;
}
