/** `flopscope breakdown`: shares of the models over a threshold. */
import { label } from '../../report/label.js';
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { intervalText } from '../../report/quantity-text.js';
import { BreakdownQuestion } from '../../trends/question.js';
import { formatNumber, formatShare, formatThreshold } from '../../units/format.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

export const command: Command = async (context) => {
  noPositionals(context);
  const question = readQuestion(BreakdownQuestion, context.flags, context.verb);
  const answer = await (await context.pipeline.observatory()).breakdown(question);
  const { terminal, language } = context;
  if (context.json) {
    terminal.printJson(answer);
    return 0;
  }
  const text = translator(cliMessages, language);
  const threshold = formatThreshold(answer.threshold, language);
  terminal.print(
    terminal.bold(text('breakdownTitle', { total: answer.total, threshold, by: text(`by.${answer.by}`) })),
  );
  terminal.print('');
  const rows = answer.groups.map((group) => [
    label(answer.by, group.key, language),
    group.recorded,
    group.expected === null
      ? '–'
      : intervalText(
          { ...group, value: group.expected, level: null },
          (value) => formatNumber(value, language, 1),
          language,
        ),
    formatNumber(group.credit, language, 1),
    formatShare(group.share, language, 1),
    ...(answer.members ? [(answer.members[group.key] ?? []).join(' ')] : []),
  ]);
  const head = [
    text('key'),
    text('models'),
    text('expectedInterval'),
    text('credit'),
    text('share'),
    ...(answer.members ? [text('id')] : []),
  ];
  terminal.print(textTable(head, rows, [1, 2, 3, 4]));
  if (answer.overlapping) terminal.print(text('overlapping'));
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};
