/** The rate at which models appear, printed: the answer, all readings beside each other, the last months. */
import { translator } from '../report/message.js';
import { rateMessages } from '../report/messages/rate.js';
import { intervalText, probabilityText } from '../report/quantity-text.js';
import { factorText, rateHeadline, readingText } from '../report/rate-text.js';
import type { RateAnswer, ReadingRate } from '../trends/rate/rate-answer.js';
import { formatNumber, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { CommandContext } from './command.js';
import { sourceLine } from './source-line.js';
import { textTable } from './terminal.js';

/** Months a person can look over; JSON gives all. */
const MONTHS_SHOWN = 24;

/** @param giveChart draws the picture where it is wished, in place of the last months */
export async function printRate(
  answer: RateAnswer,
  giveChart: () => Promise<boolean>,
  { terminal, language }: CommandContext,
): Promise<void> {
  const text = translator(rateMessages, language);
  const [recorded] = answer.readings;
  if (!recorded) return;
  const { title, sentences } = rateHeadline(answer, recorded, language);
  terminal.print(terminal.bold(title));
  for (const sentence of sentences) terminal.print(sentence);
  terminal.print('');
  const head = ['reading', 'lastYearHead', 'yearBefore', 'probability', 'perYear'] as const;
  terminal.print(
    textTable(
      head.map((key) => text(key)),
      answer.readings.map((rated) => readingCells(rated, language)),
      [1, 2, 3, 4],
    ),
  );
  const shapes = recorded.growth?.shapes;
  if (shapes) {
    terminal.print('');
    const rows = [...shapes]
      .sort((a, b) => b.weight - a.weight)
      .map(({ shape, weight }) => [text(`shape.${shape}`), formatShare(weight, language)]);
    terminal.print(textTable([text('shape'), text('weight')], rows, [1]));
  }
  const months = recorded.smoothRate?.months ?? [];
  terminal.print('');
  if (!(await giveChart()) && months.length > 0) {
    terminal.print(monthTable(recorded, language));
    const shown = Math.min(MONTHS_SHOWN, months.length);
    if (shown < months.length) terminal.print(text('lastMonths', { shown, total: months.length }));
  }
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
}

function readingCells(rated: ReadingRate, language: Language): string[] {
  const { lastYear, growth, reason } = rated;
  const text = translator(rateMessages, language);
  const number = (value: number) => formatNumber(value, language, 1);
  const missing = reason ? text(`reason.${reason}`) : '–';
  const rate = (part: 'later' | 'earlier') =>
    lastYear
      ? intervalText({ ...lastYear[part], value: lastYear[part].perMonth, level: null }, number, language)
      : '–';
  return [
    readingText(rated, language),
    rate('later'),
    rate('earlier'),
    lastYear ? probabilityText(lastYear.probabilityFaster, language) : '–',
    growth
      ? intervalText(
          { ...growth, value: growth.perYear, level: null },
          (value) => `×${factorText(value, language)}`,
          language,
        )
      : missing,
  ];
}

function monthTable({ smoothRate }: ReadingRate, language: Language): string {
  const text = translator(rateMessages, language);
  const rows = (smoothRate?.months ?? [])
    .slice(-MONTHS_SHOWN)
    .map((month) => [
      month.month + (month.complete ? '' : ` ${text('incomplete')}`),
      formatNumber(month.count, language, 1),
      intervalText(
        { ...month, value: month.rate, level: null },
        (value) => formatNumber(value, language, 1),
        language,
      ),
      month.shareOnRecord === null ? '–' : formatShare(month.shareOnRecord, language),
    ]);
  return textTable([text('month'), text('counted'), text('rate'), text('share')], rows, [1, 2, 3]);
}
