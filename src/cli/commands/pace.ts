/** `flopscope pace`: how many models over a threshold, how often, faster or slower. */
import { paceHeadline } from '../../report/headline.js';
import { translator } from '../../report/message.js';
import { cliMessages } from '../../report/messages/cli.js';
import { nowcastMessages } from '../../report/messages/nowcast.js';
import { nowcastText } from '../../report/nowcast-text.js';
import { intervalText } from '../../report/quantity-text.js';
import type { PaceAnswer } from '../../trends/pace-answer.js';
import { PaceQuestion } from '../../trends/question.js';
import { formatNumber } from '../../units/format.js';
import { giveChart, readChartWishes } from '../chart-output.js';
import type { Command, CommandContext } from '../command.js';
import { printCostRates } from '../cost-rates-text.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { cellText, sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

/** Months a person can look over; JSON gives all. */
const MONTHS_SHOWN = 24;

export const command: Command = async (context) => {
  noPositionals(context);
  const { wishes, flags } = readChartWishes(context);
  const question = readQuestion(PaceQuestion, flags, context.verb);
  const answer = await (await context.pipeline.observatory()).pace(question);
  const { terminal, language } = context;
  const chart = async () => (await import('../../report/charts.js')).paceChart(answer, language);
  if (context.json) {
    await giveChart(chart, wishes, context);
    terminal.printJson(answer);
    return 0;
  }
  const headline = paceHeadline(answer, language);
  terminal.print(terminal.bold(headline.title));
  for (const sentence of headline.sentences) terminal.print(sentence);
  terminal.print('');
  if (!(await giveChart(chart, wishes, context))) printPeriods(answer, question.by, context);
  printCostRates(answer, context);
  const text = translator(cliMessages, language);
  if (answer.undated > 0) terminal.print(text('undated', { count: answer.undated }));
  terminal.print('');
  for (const file of answer.files) {
    const differing = new Set(file.differences.map(({ model }) => model));
    const values = { file: file.snapshot.file, count: file.total, differences: differing.size };
    terminal.print(text(file.widest ? 'widestFileCount' : 'fileCount', values));
  }
  if (answer.lineage) {
    const lines = answer.lineage.map((line) => [
      line.period ?? '–',
      line.name,
      line.value.toExponential(),
      line.cells[0] ? cellText(line.cells[0]) : '–',
    ]);
    terminal.print('');
    terminal.print(textTable([text('period'), text('model'), answer.threshold.unit, text('where')], lines));
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};

function printPeriods(
  answer: PaceAnswer,
  by: PaceQuestion['by'],
  { terminal, language }: CommandContext,
): void {
  const text = translator(cliMessages, language);
  const number = (value: number) => formatNumber(value, language, 1);
  const counted = text(answer.cumulative ? 'countCumulative' : 'countInPeriod');
  const shown = by === 'month' ? answer.periods.slice(-MONTHS_SHOWN) : answer.periods;
  const rows = shown.map((period) => [
    period.period + (period.partial ? ` ${text('partial')}` : ''),
    period.recorded,
    period.derived === null ? '–' : number(period.derived),
    period.expected === null
      ? '–'
      : intervalText(
          { ...period, value: period.expected, level: answer.expectedRate?.level ?? null },
          number,
          language,
        ),
    nowcastText(period, answer.nowcast?.level ?? null, language) ?? '–',
  ]);
  const late = translator(nowcastMessages, language)('column');
  const header = [text('period'), counted, text('derived'), text('expected'), late];
  terminal.print(textTable(header, rows, [1, 2, 3, 4]));
  if (shown.length < answer.periods.length)
    terminal.print(text('lastMonths', { shown: shown.length, total: answer.periods.length }));
}
