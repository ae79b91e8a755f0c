/** `flopscope long-tail`: originals among the millions of models on a hub, by month or account, and what is not known. */
import { groupName, longTailText, sizeText } from '../../report/long-tail-text.js';
import { type Translator, translator } from '../../report/message.js';
import { longTailMessages } from '../../report/messages/long-tail.js';
import { visibleText } from '../../report/visible-text.js';
import type { LongTailAnswer } from '../../trends/long-tail/long-tail-answer.js';
import { LongTailQuestion } from '../../trends/long-tail/long-tail-question.js';
import { formatNumber, formatScientific } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

type Text = Translator<keyof typeof longTailMessages>;

/** What fits a screen; --json has all. */
const ROWS_SHOWN = 24;

export const command: Command = async (context) => {
  noPositionals(context);
  const question = readQuestion(LongTailQuestion, context.flags, context.verb);
  const answer = await (await context.pipeline.observatory()).longTail(question);
  const { terminal, language } = context;
  if (context.json) {
    terminal.printJson(answer);
    return 0;
  }
  const { title, sentences } = longTailText(answer, language);
  terminal.print(terminal.bold(title));
  for (const sentence of sentences) terminal.print(sentence);
  if (answer.vintage === null) return 0;
  const text = translator(longTailMessages, language);
  terminal.print('');
  terminal.print(groupTable(answer, text, language));
  terminal.print('');
  terminal.print(derivativeTable(answer, text, language));
  if (answer.largest.length > 0) {
    terminal.print('');
    terminal.print(largestTable(answer, text, language));
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};

function groupTable({ by, groups }: LongTailAnswer, text: Text, language: Language): string {
  const shown = by === 'month' ? groups.slice(-ROWS_SHOWN) : groups.slice(0, ROWS_SHOWN);
  const count = (value: number) => formatNumber(value, language, 0);
  return textTable(
    [text(by), text('over'), text('known'), text('unknown'), text('originals'), text('all')],
    shown.map(({ key, over, known, unknown, originals, repositories }) => [
      visibleText(groupName(key, by, language)),
      ...[over, known, unknown, originals, repositories].map(count),
    ]),
    [1, 2, 3, 4, 5],
  );
}

function derivativeTable({ derivatives, over }: LongTailAnswer, text: Text, language: Language): string {
  const count = (value: number) => formatNumber(value, language, 0);
  return textTable(
    [text('kind'), text('all'), text('rooted'), text('underOver', { size: sizeText(over, language) })],
    derivatives.map(({ kind, repositories, rooted, underOver }) => [
      text(`kind.${kind}`),
      count(repositories),
      count(rooted),
      underOver === null ? '–' : count(underOver),
    ]),
    [1, 2, 3],
  );
}

function largestTable({ largest }: LongTailAnswer, text: Text, language: Language): string {
  return textTable(
    [text('model'), text('created'), text('parameters'), text('tokens'), text('compute'), text('source')],
    largest.map(({ id, created, parameters, tokens, trainingFlop, url }) => [
      visibleText(id),
      created ?? '–',
      ...[parameters, tokens, trainingFlop].map((value) => formatScientific(value, language)),
      url,
    ]),
    [2, 3, 4],
  );
}
