/** `flopscope models`: the catalogue, filtered, as a table for people or as JSON or CSV. */
import type { ModelEntry } from '../../catalog/model.js';
import { ModelsQuestion } from '../../catalog/question.js';
import { label } from '../../report/label.js';
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { failureMessages } from '../../report/messages/failures.js';
import { modelsCsv } from '../../report/models-csv.js';
import { amountText } from '../../report/quantity-text.js';
import type { Language } from '../../units/language.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';
import { UsageError } from '../usage-error.js';

/** Rows a person can look over; JSON and CSV give all unless told otherwise. */
const TEXT_LIMIT = '40';

/** Before a size that no source states. */
const MARKS = { recorded: '', derived: '≈ ', imputed: '~ ', gap: '' } as const;

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
  if (answer.models.length === 0) {
    terminal.print(text('nothingFound'));
    if (answer.nearest)
      terminal.print(`${translator(failureMessages, language)('nearest')} ${answer.nearest.join(', ')}?`);
  } else {
    const rows = answer.models.map((model) => [
      model.published ?? '–',
      model.name,
      model.organizations.join(', '),
      ...computeCells(model, language),
      model.access === null ? '–' : label('access', model.access, language),
      model.id,
    ]);
    const head = [
      text('published'),
      text('model'),
      text('organization'),
      text('compute'),
      text('interval'),
      text('access'),
      text('id'),
    ];
    terminal.print(textTable(head, rows));
    const marked = answer.models.some(({ trainingCompute }) => MARKS[trainingCompute.evidence]);
    if (marked)
      terminal.print(text('marks', { derived: MARKS.derived.trim(), imputed: MARKS.imputed.trim() }));
  }
  terminal.print('');
  terminal.print(text('modelsShown', { shown: answer.models.length, total: answer.total }));
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};

/** The median, marked where no source states it, and its interval. */
function computeCells({ trainingCompute }: ModelEntry, language: Language): [string, string] {
  const { value, low, high, unit, evidence } = trainingCompute;
  if (value === null) return ['–', '–'];
  const write = (amount: number) => amountText(amount, unit, language);
  const ends = low === null || high === null ? '–' : `${write(low)} – ${write(high)}`;
  return [`${MARKS[evidence]}${write(value)}`, ends];
}
