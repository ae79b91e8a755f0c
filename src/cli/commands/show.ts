/** `flopscope show MODEL`: one model, every field with what each source says of it. */
import type { ModelField } from '../../catalog/model.js';
import { ShowQuestion } from '../../catalog/question.js';
import { fieldName } from '../../report/field-name.js';
import { fieldValueText, labelList } from '../../report/field-value.js';
import { type Translator, translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { flagText } from '../../report/reason-text.js';
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import type { Command } from '../command.js';
import { printComputeEstimate, printCostEstimate } from '../estimate-text.js';
import { printListings } from '../listings-text.js';
import { onePositional } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { cellText, sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

type Text = Translator<keyof typeof cliMessages>;

export const command: Command = async (context) => {
  const name = onePositional(context, 'the model');
  const { explain, ...flags } = context.flags;
  const question = readQuestion(ShowQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).show(name, question['as-of'] ?? null);
  const { terminal, language } = context;
  if (context.json) {
    terminal.printJson(answer);
    return 0;
  }
  const text = translator(cliMessages, language);
  const { model } = answer;
  terminal.print(terminal.bold(`${model.name} (${model.id})`));
  const published = model.published === null ? null : formatDate(model.published, language);
  terminal.print(
    [model.organizations.join(', '), labelList('country', model.countries, language), published]
      .filter(Boolean)
      .join(' · '),
  );
  if (model.otherNames.length > 0)
    terminal.print(text('alsoKnownAs', { names: model.otherNames.join(', ') }));
  if (model.listing === 'delisted')
    terminal.print(text('delisted', { date: formatDate(model.listedUntil, language) }));
  const { compute, cost } = answer.estimates;
  terminal.print('');
  if (compute) printComputeEstimate(compute, explain !== undefined, context);
  if (cost) {
    terminal.print('');
    printCostEstimate(cost, explain !== undefined, context);
  }
  terminal.print('');
  const stated = answer.fields.filter((field) => field.rule !== 'never-stated');
  terminal.print(
    textTable(
      [text('field'), text('value'), text('rule'), text('stated')],
      stated.map((field) => row(field, text, language)),
    ),
  );
  if (explain)
    for (const cell of stated.flatMap((field) => field.statements.flatMap((statement) => statement.cells)))
      terminal.print(cellText(cell));
  for (const flag of model.flags)
    terminal.print(`! ${fieldName(flag.field, language)}: ${flagText(flag, language)}`);
  printListings(answer.listings, explain !== undefined, context);
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};

function row(field: ModelField, text: Text, language: Language): string[] {
  const last = field.statements.at(-1)?.cells.at(-1);
  const value = fieldValueText(field, language) ?? '–';
  const shortened = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return [
    fieldName(field.field, language),
    shortened,
    text(`rule.${field.rule}`),
    last ? `${last.file} ${last.retrieved}, ${last.row}` : '–',
  ];
}
