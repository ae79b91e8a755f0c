/** `flopscope models`: the catalogue, filtered. */
import { ModelsQuestion } from '../../catalog/question.js';
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { formatScientific } from '../../units/format.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

/** Rows a person can look over; JSON gives all unless told otherwise. */
const TEXT_LIMIT = '40';

export const command: Command = async (context) => {
  noPositionals(context);
  const flags = context.json ? context.flags : { limit: TEXT_LIMIT, ...context.flags };
  const question = readQuestion(ModelsQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).models(question);
  const { terminal, language } = context;
  if (context.json) {
    terminal.printJson(answer);
    return 0;
  }
  const text = translator(cliMessages, language);
  if (answer.models.length === 0) terminal.print(text('nothingFound'));
  else {
    const rows = answer.models.map((model) => [
      model.published ?? '–',
      model.name,
      model.organizations.join(', '),
      model.trainingCompute.value === null ? '–' : formatScientific(model.trainingCompute.value, language, 3),
      model.access ?? '–',
      model.id,
    ]);
    const head = [
      text('published'),
      text('model'),
      text('organization'),
      text('compute'),
      text('access'),
      text('id'),
    ];
    terminal.print(textTable(head, rows));
  }
  terminal.print('');
  terminal.print(text('modelsShown', { shown: answer.models.length, total: answer.total }));
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};
