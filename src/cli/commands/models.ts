/** `flopscope models`: the catalogue, filtered, as a table for people or as JSON or CSV. */
import { ModelsQuestion } from '../../catalog/question.js';
import { label } from '../../report/label.js';
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { modelsCsv } from '../../report/models-csv.js';
import { quantityText } from '../../report/quantity-text.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Rows a person can look over; JSON and CSV give all unless told otherwise. */
const TEXT_LIMIT = '40';

export const command: Command = async (context) => {
  noPositionals(context);
  const { csv, ...filters } = context.flags;
  if (csv && context.json)
    throw new UsageError('--csv and --json: choose one form of the answer', context.verb);
  const flags = csv || context.json ? filters : { limit: TEXT_LIMIT, ...filters };
  const question = readQuestion(ModelsQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).models(question);
  const { terminal, language } = context;
  if (csv) {
    terminal.printExactly(modelsCsv(answer));
    return 0;
  }
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
      model.trainingCompute.value === null ? '–' : quantityText(model.trainingCompute, language),
      model.access === null ? '–' : label('access', model.access, language),
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
