/** `flopscope backtest`: how forecasts made from past vintages did. */
import { backtestText, roundedCount } from '../../report/forecast-text.js';
import { type Translator, translator } from '../../report/message.js';
import { forecastMessages } from '../../report/messages/forecast.js';
import type { BacktestCell, ForecastScore } from '../../trends/backtest-answer.js';
import { BacktestQuestion } from '../../trends/forecast-question.js';
import { formatFixed, formatNumber, formatShare, formatThreshold } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import type { Command } from '../command.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { sourceLine } from '../source-line.js';
import { textTable } from '../terminal.js';

type Text = Translator<keyof typeof forecastMessages>;

export const command: Command = async (context) => {
  noPositionals(context);
  const question = readQuestion(BacktestQuestion, context.flags, context.verb);
  const answer = await (await context.pipeline.observatory()).backtest(question);
  const { terminal, language } = context;
  if (context.json) {
    terminal.printJson(answer);
    return 0;
  }
  const text = translator(forecastMessages, language);
  const { title, sentences } = backtestText(answer, language);
  terminal.print(terminal.bold(title));
  for (const sentence of sentences) terminal.print(sentence);
  if (answer.scores.length > 0) {
    terminal.print('');
    terminal.print(scoreTable(answer.scores, text, language));
    terminal.print(text('scoreNote'));
    if (answer.thresholds.length > 1) {
      terminal.print('');
      terminal.print(thresholdTable(answer.byThreshold, text, language));
    }
  }
  if (answer.cells) {
    terminal.print('');
    terminal.print(cellTable(answer.cells, text, language));
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
  return 0;
};

function methodText({ method, default: own }: ForecastScore, text: Text): string {
  const name = text(`method.${method}`);
  return own ? text('defaultMark', { method: name }) : name;
}

const SCORE_COLUMNS = ['method', 'crps', 'crpsLog', 'logScore', 'coverage50', 'coverage90', 'cells'] as const;

function scoreTable(scores: readonly ForecastScore[], text: Text, language: Language): string {
  const rows = scores.map((score) => [
    methodText(score, text),
    formatFixed(score.crps, language, 2),
    formatFixed(score.crpsLog, language, 3),
    formatFixed(score.logScore, language, 2),
    formatShare(score.coverage50, language),
    formatShare(score.coverage90, language),
    formatNumber(score.cells, language, 0),
  ]);
  const head = SCORE_COLUMNS.map((column) => text(column));
  return textTable(head, rows, [1, 2, 3, 4, 5, 6]);
}

function thresholdTable(
  scores: readonly (ForecastScore & { readonly threshold: number })[],
  text: Text,
  language: Language,
): string {
  const rows = scores.map((score) => [
    formatThreshold({ value: score.threshold, unit: 'FLOP' }, language),
    methodText(score, text),
    formatFixed(score.crps, language, 2),
    formatShare(score.coverage90, language),
  ]);
  return textTable([text('threshold'), text('method'), text('crps'), text('coverage90')], rows, [2, 3]);
}

function cellTable(cells: readonly BacktestCell[], text: Text, language: Language): string {
  const count = (value: number) => roundedCount(value, language);
  const rows = cells.map((cell) => [
    text(`method.${cell.method}`),
    formatThreshold({ value: cell.threshold, unit: 'FLOP' }, language),
    cell.origin,
    cell.target,
    cell.cumulative ? text('cumulativeMark', { year: String(cell.year) }) : String(cell.year),
    text('interval', { median: count(cell.median), low: count(cell.low), high: count(cell.high) }),
    `${formatNumber(cell.truth, language, 0)}${cell.inside90 ? '' : ' !'}`,
  ]);
  const head = [
    text('method'),
    text('threshold'),
    text('cellRow'),
    text('scoredBy'),
    text('year'),
    text('interval', { median: '50%', low: '5%', high: '95%' }),
    text('came'),
  ];
  return textTable(head, rows, [5, 6]);
}
