/** `flopscope show MODEL`: one model, every field with what each source says of it. */
import { ENTITY_KINDS, type EntityKind } from '../../catalog/entities/entity.js';
import type { ModelField } from '../../catalog/model.js';
import { ShowQuestion } from '../../catalog/question.js';
import type { ShowWithEstimates } from '../../estimates/show-answer.js';
import type { Observatory } from '../../observatory.js';
import { CITATION_FORMATS, type CitationFormat } from '../../report/citation-format.js';
import { fieldName } from '../../report/field-name.js';
import { fieldValueText, labelList } from '../../report/field-value.js';
import { type Translator, translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { correctionMessages } from '../../report/messages/corrections.js';
import { flagText } from '../../report/reason-text.js';
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { giveChart, readChartWishes } from '../chart-output.js';
import type { Command, CommandContext } from '../command.js';
import { printComputeEstimate, printCostEstimate } from '../estimate-text.js';
import { printListings } from '../listings-text.js';
import { onePositional } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { cellText, sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { printCorrections } from './corrections.js';

type Text = Translator<keyof typeof cliMessages>;

export const command: Command = async (context) => {
  const name = onePositional(context, 'the model');
  const { wishes, flags: asked } = readChartWishes(context);
  const { explain, cite, ...flags } = asked;
  const question = readQuestion(ShowQuestion, flags, context.verb);
  const asOf = question['as-of'] ?? null;
  const entity = entityNamed(name);
  if (entity && cite !== undefined) throw new UsageError('--cite is for models', context.verb);
  if (entity && (wishes.drawn || wishes.file))
    throw new UsageError('--chart and --out are for models', context.verb);
  if (entity) {
    const { printEntity } = await import('../entity-text.js');
    await printEntity(entity.kind, entity.name, asOf, explain !== undefined, context);
    return 0;
  }
  const observatory = await context.pipeline.observatory();
  const answer = await observatory.show(name, asOf);
  const { terminal, language } = context;
  if (cite !== undefined) {
    await printCitation(readCiteFormat(cite, context), answer, observatory, context);
    return 0;
  }
  const chart = async () =>
    answer.estimates.compute === null
      ? null
      : (await import('../../report/estimate-chart.js')).computeChart(answer.estimates.compute, language);
  if (context.json) {
    await giveChart(chart, wishes, context);
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
  if (await giveChart(chart, wishes, context)) terminal.print('');
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
  if (answer.corrections.length > 0) {
    terminal.print('');
    terminal.print(terminal.bold(translator(correctionMessages, language)('title')));
    printCorrections(answer.corrections, context);
  }
  for (const flag of model.flags)
    terminal.print(`! ${fieldName(flag.field, language)}: ${flagText(flag, language)}`);
  printListings(answer.listings, explain !== undefined, context);
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};

/** `organization:OpenAI`, `country:DE`, `chip:H100`, `cluster:xAI Colossus`: what is no model says what it is. */
function entityNamed(name: string): { readonly kind: EntityKind; readonly name: string } | null {
  const [prefix = '', ...rest] = name.split(':');
  const kind = ENTITY_KINDS.find((known) => known === prefix.toLowerCase());
  return kind && rest.length > 0 ? { kind, name: rest.join(':').trim() } : null;
}

function readCiteFormat(format: string, { verb }: CommandContext): CitationFormat {
  const found = CITATION_FORMATS.find((known) => known === format);
  if (found) return found;
  throw new UsageError(`--cite: unknown format: ${format}; expected ${CITATION_FORMATS.join(', ')}`, verb);
}

async function printCitation(
  format: CitationFormat,
  { model, vintage }: ShowWithEstimates,
  observatory: Observatory,
  { terminal, json, language }: CommandContext,
): Promise<void> {
  const { citeModel } = await import('../../report/citation.js');
  const { sources } = await observatory.sources(vintage.asOf);
  const citation = citeModel(model, vintage, sources, null, language);
  if (json) terminal.printJson(citation);
  else terminal.print(format === 'csl' ? JSON.stringify([citation.csl], null, 2) : citation[format]);
}

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
