/** An organisation, country, chip or cluster in the terminal: the answer in a line, then what is known, then the sources. */
import type { ChipAnswer } from '../catalog/entities/chip-answer.js';
import type { ClusterAnswer } from '../catalog/entities/cluster-answer.js';
import type { CreditedAnswer, CreditedModel, EntityKind, YearCount } from '../catalog/entities/entity.js';
import type { ModelField } from '../catalog/model.js';
import type { EntityAnswers } from '../entity-answers.js';
import type { Vintage } from '../provenance/lineage.js';
import { fieldName } from '../report/field-name.js';
import { fieldValueText } from '../report/field-value.js';
import { label } from '../report/label.js';
import { translator } from '../report/message.js';
import { cliMessages } from '../report/messages/cli.js';
import { entityMessages } from '../report/messages/entities.js';
import { amountText, evidenceText } from '../report/quantity-text.js';
import { shownModelsText } from '../report/shown-models.js';
import { visibleText } from '../report/visible-text.js';
import { formatNumber } from '../units/format.js';
import type { CommandContext } from './command.js';
import { cellText, sourceLine } from './source-line.js';
import { textTable } from './terminal.js';

/** Rows a person can look over; JSON gives all. */
const TEXT_LIMIT = 20;

/** @param explain whether the cells are printed as well */
export async function printEntity(
  kind: EntityKind,
  wanted: string,
  asOf: string | null,
  explain: boolean,
  context: CommandContext,
): Promise<void> {
  const observatory = await context.pipeline.observatory();
  const answer: EntityAnswers[EntityKind] = await observatory.entity(kind, wanted, asOf);
  if (context.json) return context.terminal.printJson(answer);
  if ('organization' in answer) printCredited(answer.organization.name, answer, explain, context);
  else if ('country' in answer)
    printCredited(label('country', answer.country.name, context.language), answer, explain, context);
  else if ('chip' in answer) printChip(answer, explain, context);
  else printCluster(answer, explain, context);
}

function printCredited(name: string, answer: CreditedAnswer, explain: boolean, context: CommandContext) {
  const { terminal, language } = context;
  const text = translator(entityMessages, language);
  const number = formatNumber(answer.total, language);
  terminal.print(
    terminal.bold(text('title.credited', { name: visibleText(name), count: answer.total, number })),
  );
  terminal.print(text('said.credit', { credit: formatNumber(answer.credit, language, 1) }));
  printYears(answer.years, context);
  printModels(answer.models, explain, context);
  printSource(answer.vintage, context);
}

function printChip(
  { chip, fields, years, models, vintage }: ChipAnswer,
  explain: boolean,
  context: CommandContext,
) {
  const { terminal, language } = context;
  const text = translator(entityMessages, language);
  const number = formatNumber(chip.models, language);
  terminal.print(
    terminal.bold(text('title.chip', { name: visibleText(chip.name), count: chip.models, number })),
  );
  printFields(fields, explain, context);
  printYears(years, context);
  printModels(models, explain, context);
  printSource(vintage, context);
}

function printCluster(
  { cluster, fields, vintage }: ClusterAnswer,
  explain: boolean,
  context: CommandContext,
) {
  const { terminal, language } = context;
  const text = translator(entityMessages, language);
  const { h100Equivalents: size, status, certainty } = cluster;
  terminal.print(
    terminal.bold(
      text('title.cluster', {
        name: visibleText(cluster.name),
        size: size === null ? 'none' : formatNumber(size, language, 0),
      }),
    ),
  );
  terminal.print(text('said.cluster', { status: status ?? '', certainty: certainty ?? '' }));
  printFields(fields, explain, context);
  printSource(vintage, context);
}

function printYears(years: readonly YearCount[], { terminal, language }: CommandContext) {
  if (years.length === 0) return;
  const text = translator(entityMessages, language);
  const rows = years.map(({ year, models, credit }) => [year, models, formatNumber(credit, language, 1)]);
  terminal.print('');
  terminal.print(textTable([text('year'), text('models'), text('credit')], rows, [1, 2]));
}

function printModels(models: readonly CreditedModel[], explain: boolean, context: CommandContext) {
  const { terminal, language } = context;
  if (models.length === 0) return;
  const text = translator(entityMessages, language);
  const words = translator(cliMessages, language);
  const rows = models
    .slice(0, TEXT_LIMIT)
    .map(({ name, published, trainingCompute, share }) => [
      visibleText(name),
      published ?? '–',
      trainingCompute.value === null
        ? '–'
        : `${amountText(trainingCompute.value, 'FLOP', language)} ${evidenceText(trainingCompute.evidence, language)}`,
      formatNumber(share, language),
    ]);
  terminal.print('');
  terminal.print(textTable([words('model'), words('published'), words('compute'), text('credit')], rows));
  const more = shownModelsText(models, rows.length, language);
  if (more !== null) terminal.print(more);
  if (explain) for (const { source } of models) if (source) terminal.print(cellText(source));
}

function printFields(
  fields: readonly ModelField[],
  explain: boolean,
  { terminal, language }: CommandContext,
) {
  const rows = fields.map((field) => [
    fieldName(field.field, language),
    (fieldValueText(field, language) ?? '–').slice(0, 60),
  ]);
  const words = translator(cliMessages, language);
  terminal.print('');
  terminal.print(textTable([words('field'), words('value')], rows));
  if (explain)
    for (const cell of fields.flatMap(({ statements }) => statements.flatMap(({ cells }) => cells)))
      terminal.print(cellText(cell));
}

function printSource(vintage: Vintage, { terminal, language }: CommandContext) {
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(vintage, language)));
}
