/** How do the published training costs read at a terminal? A table, and with `--explain` the working of each model. */
import type { TrainingCostAnswer, TrainingCostWorking } from '../estimates/published/training-cost-answer.js';
import { type Translator, translator } from '../report/message.js';
import { reproduceMessages } from '../report/messages/reproduce.js';
import { visibleText } from '../report/visible-text.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { CommandContext } from './command.js';
import { textTable } from './terminal.js';

type Model = TrainingCostAnswer['models'][number];
type Text = Translator<keyof typeof reproduceMessages>;

export function printTrainingCost(
  answer: TrainingCostAnswer,
  { terminal, language }: Pick<CommandContext, 'terminal' | 'language'>,
): void {
  const text = translator(reproduceMessages, language);
  const month = formatDate(answer.priceMonth, language);
  const costed = answer.models.filter((model) => model.capexEnergyUsd !== null).length;
  terminal.print(terminal.bold(text('trainingCostTitle', { month, costed, models: answer.models.length })));
  terminal.print('');
  terminal.print(costTable(answer.models, text, language));
  for (const model of answer.models) {
    if (model.working === null) continue;
    terminal.print('');
    terminal.print(terminal.bold(visibleText(model.name)));
    for (const line of workingLines(model, model.working, month, wording(text, language)))
      terminal.print(`  ${visibleText(line)}`);
  }
  terminal.print('');
  const unexplained = answer.models.filter(({ working }) => working === null);
  if (unexplained.some(({ gaps }) => Object.values(gaps).some((gap) => gap !== null)))
    terminal.print(text('noCosts'));
  terminal.print(terminal.dim(text('method', { paper: answer.paper, code: answer.code })));
  const files = answer.sources.map(({ file, producer, licence }) =>
    [file, [producer, licence].filter(Boolean).join(', ')].filter(Boolean).join(': '),
  );
  terminal.print(terminal.dim(visibleText(text('files', { files: files.join('; ') }))));
}

function costTable(models: readonly Model[], text: Text, language: Language): string {
  const money = (usd: number | null) => (usd === null ? '–' : formatNumber(usd, language, 0));
  const rows = models.map((model) => [
    model.name,
    money(model.capexEnergyUsd),
    money(model.acquisitionUsd),
    money(model.cloudUsd),
    model.hardwareAssumed ? text('assumed', { hardware: model.hardware ?? '' }) : (model.hardware ?? '–'),
  ]);
  const head = [text('model'), text('capexEnergy'), text('acquisition'), text('cloud'), text('hardware')];
  return textTable(head, rows, [1, 2, 3]);
}

/** How amounts, days and price rows read in one language. */
function wording(text: Text, language: Language) {
  return {
    text,
    number: (value: number, digits = 0) => formatNumber(value, language, digits),
    usd: (value: number, digits = 0) => text('usd', { amount: formatNumber(value, language, digits) }),
    day: (date: string) => formatDate(date, language),
    where: (price: PriceRow | null) =>
      price === null
        ? text('assumedPrice')
        : text('priceRow', { row: price.row, date: formatDate(price.date, language), name: price.hardware }),
  };
}
type Wording = ReturnType<typeof wording>;
type PriceRow = NonNullable<TrainingCostWorking['rental']>['price'];

function workingLines(model: Model, working: TrainingCostWorking, month: string, say: Wording): string[] {
  const { text, number, day } = say;
  const { acquisition, amortised, rental, chipHours, chipHoursBasis, trainingStartBasis } = working;
  return [
    text('start', { day: day(working.trainingStart), basis: text(`start.${trainingStartBasis}`) }),
    chipHours !== null &&
      chipHoursBasis !== null &&
      text('hours', { hours: number(chipHours), basis: text(`hours.${chipHoursBasis}`) }),
    acquisition && boughtLine(acquisition, say),
    amortised && amortisedLine(amortised, say),
    rental && rentedLine(rental, say),
    text('inflation', { factor: number(working.priceFactor, 4), month }),
    ...gapLines(model, text),
  ].filter((line) => typeof line === 'string');
}

function boughtLine(
  acquisition: NonNullable<TrainingCostWorking['acquisition']>,
  { text, number, usd, day, where }: Wording,
): string {
  return text('bought', {
    usd: usd(acquisition.usdPerChip, 2),
    day: day(acquisition.day),
    listed: usd(acquisition.listedUsd, 2),
    factor: number(acquisition.serverFactor, 2),
    where: where(acquisition.price),
  });
}

function amortisedLine(
  amortised: NonNullable<TrainingCostWorking['amortised']>,
  { text, number, usd }: Wording,
): string {
  return text('amortised', {
    value: usd(amortised.valueAtStartUsd, 2),
    chips: usd(amortised.chipsUsd),
    servers: usd(amortised.serversUsd),
    interconnect: usd(amortised.interconnectUsd),
    energy: usd(amortised.energyUsd),
    kwh: number(amortised.energyKwh),
    total: usd(amortised.totalUsd),
  });
}

function rentedLine(
  rental: NonNullable<TrainingCostWorking['rental']>,
  { text, usd, where }: Wording,
): string {
  return text('rented', {
    usd: usd(rental.usdPerChipHour, 2),
    vendor: rental.vendor,
    term: text(`term.${rental.term}`),
    listed: usd(rental.listedUsdPerChipHour, 2),
    where: where(rental.price),
  });
}

function gapLines({ gaps }: Model, text: Text): string[] {
  const columns = [
    ['capexEnergy', gaps.capexEnergyUsd],
    ['acquisition', gaps.acquisitionUsd],
    ['cloud', gaps.cloudUsd],
  ] as const;
  return columns.flatMap(([column, gap]) =>
    gap === null ? [] : [text('noCost', { what: text(column), reason: text(`gap.${gap}`) })],
  );
}
