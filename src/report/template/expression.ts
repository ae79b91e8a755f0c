/** The contract of an expression: how its words are read, and what it says. */
import { formatShare } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import type { DraftFigure } from '../briefing/draft.js';
import type { Question } from '../briefing/evidence.js';
import { spreadWith } from '../briefing/words.js';
import { translator } from '../message.js';
import { templateMessages } from '../messages/template.js';
import type { TemplateGround } from './ground.js';
import type { WordReader } from './word-reader.js';

/** A figure in words: whole, its value alone, and its interval alone where it has one. */
export interface Saying {
  readonly full: string;
  readonly value: string;
  readonly interval: string | null;
  readonly figure: DraftFigure;
}

/** What an expression asks once its words are read. Throws an InputError for what the data does not know. */
export type Ask = (ground: TemplateGround) => Promise<Saying>;

export interface Expression {
  /** Its first word. */
  readonly name: string;
  /** As an error and the documentation show it. */
  readonly usage: string;
  /** Words behind the name. Throws a RangeError or an InputError that says what was expected. */
  read(words: WordReader): Ask;
}

export interface FigureSpread {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
}

/** `4.4 (90%: 3.9 to 4.9)`, `4.4`, `90%: 3.9 to 4.9`. */
export function sayingOf(
  spread: FigureSpread,
  write: (value: number) => string,
  figure: Omit<DraftFigure, 'value' | 'low' | 'high' | 'level'>,
  language: Language,
): Saying {
  const { value, low, high, level } = spread;
  const said = write(value);
  const drawn: DraftFigure = { ...figure, value, low, high, level };
  if (low === null || high === null || level === null)
    return { full: said, value: said, interval: null, figure: drawn };
  const interval = translator(templateMessages, language)('interval', {
    level: formatShare(level, language),
    low: write(low),
    high: write(high),
  });
  return {
    full: spreadWith({ value, low, high, level }, write, language),
    value: said,
    interval,
    figure: drawn,
  };
}

/** A day, a title: no number. */
export function plainSaying(text: string, figure: DraftFigure): Saying {
  return { full: text, value: text, interval: null, figure };
}

/** Asked again at the vintage of the template. */
export function questionOf(
  { vintage }: TemplateGround,
  verb: string,
  path: string,
  parameters: Question['parameters'],
): Question {
  return { verb, path, parameters: { ...parameters, 'as-of': vintage.date } };
}
