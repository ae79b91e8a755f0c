/** How does the published forecast read at a terminal? Counts by size and year, what is published, what is wrong with it. */
import { type Translator, translator } from '../report/message.js';
import { modelCountMessages } from '../report/messages/model-count.js';
import { visibleText } from '../report/visible-text.js';
import type { ModelCountAnswer } from '../trends/published/model-count-answer.js';
import { formatNumber, formatScientific, formatShare, formatThreshold } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { CommandContext } from './command.js';
import { textTable } from './terminal.js';

type Text = Translator<keyof typeof modelCountMessages>;
type Interval = { readonly low: number; readonly median: number; readonly high: number };

/** How numbers read in one language. */
function wording(language: Language) {
  const text = translator(modelCountMessages, language);
  const number = (value: number, digits = 0) => formatNumber(value, language, digits);
  const flop = (value: number) => formatScientific(value, language);
  const interval = ({ low, median, high }: Interval, write: (value: number) => string) =>
    low === high
      ? write(median)
      : text('interval', { low: write(low), median: write(median), high: write(high) });
  return {
    text,
    number,
    flop,
    count: (counts: Interval) => interval(counts, number),
    flopInterval: (sizes: Interval) => interval(sizes, flop),
    share: (value: number) => formatShare(value, language),
    size: (value: number) => formatThreshold({ value, unit: 'FLOP' }, language),
  };
}
type Wording = ReturnType<typeof wording>;

export function printModelCount(
  answer: ModelCountAnswer,
  { terminal, language }: Pick<CommandContext, 'terminal' | 'language'>,
): void {
  const say = wording(language);
  const { text, number } = say;
  const { low, high } = answer.percentiles;
  const simulations = number(answer.simulations);
  const seed = String(answer.seed);
  terminal.print(terminal.bold(text('title', { variant: answer.variant, low, high, simulations, seed })));
  terminal.print('');
  terminal.print(countTable(answer, say));
  for (const line of countNotes(answer, say)) terminal.print(terminal.dim(line));
  const sections = [
    frontierSection(answer, say),
    ...(answer.assumptions ? workingSections(answer, say) : []),
  ];
  for (const { title, body } of sections) {
    terminal.print('');
    terminal.print(terminal.bold(title));
    terminal.print(body);
  }
  terminal.print('');
  for (const line of closingLines(answer, text, say)) terminal.print(line);
  for (const line of sourceLines(answer, text)) terminal.print(terminal.dim(visibleText(line)));
}

interface Section {
  readonly title: string;
  readonly body: string;
}

/** A row for each size or width, a column for each year. */
function yearTable<Cell extends { readonly year: number }>(
  corner: string,
  cells: readonly Cell[],
  rowName: (cell: Cell) => string,
  write: (cell: Cell) => string,
): string {
  const years = [...new Set(cells.map(({ year }) => year))];
  const names = [...new Set(cells.map(rowName))];
  const rows = names.map((name) => [
    name,
    ...years.map((year) => {
      const found = cells.find((cell) => cell.year === year && rowName(cell) === name);
      return found ? write(found) : '';
    }),
  ]);
  return textTable(
    [corner, ...years.map(String)],
    rows,
    years.map((_, index) => index + 1),
  );
}

function countTable({ cumulative }: ModelCountAnswer, { text, size, count }: Wording): string {
  return yearTable(
    text('over'),
    cumulative,
    ({ threshold, published }) => `${size(threshold)}${published ? '' : '*'}`,
    count,
  );
}

function countNotes({ cumulative, yearly }: ModelCountAnswer, { text, size, number }: Wording): string[] {
  const first = cumulative.find(({ published }) => published);
  const known = yearly.filter((cell) => cell.known);
  const years = [...new Set(known.map(({ year }) => year))];
  return [
    ...(first ? [text('added', { threshold: size(first.threshold) })] : []),
    ...years.map((year) =>
      text('known', {
        year: String(year),
        counts: known
          .filter((cell) => cell.year === year)
          .map(({ median, threshold }) =>
            text('knownCount', { models: number(median), threshold: size(threshold) }),
          )
          .join(', '),
      }),
    ),
  ];
}

function frontierSection({ frontierConnected }: ModelCountAnswer, { text, number, count }: Wording): Section {
  return {
    title: text('frontierTitle'),
    body: yearTable(text('width'), frontierConnected, ({ width }) => number(width, 1), count),
  };
}

function workingSections(answer: ModelCountAnswer, say: Wording): Section[] {
  const { text, number, flop, flopInterval, share, size, count } = say;
  const { growthPerYear, forecastTraining, trainingTotals, retrodiction, assumptions } = answer;
  const growth = number(growthPerYear.mean, 4);
  return [
    {
      title: text('trainingTitle', { growth, sd: number(growthPerYear.sd, 2) }),
      body: textTable(
        [text('year'), text('training'), text('largest')],
        forecastTraining.map(({ year, trainingFlop, largestModelFlop }) => [
          String(year),
          flopInterval(trainingFlop),
          flopInterval(largestModelFlop),
        ]),
      ),
    },
    {
      title: text('totalsTitle'),
      body: textTable(
        [
          text('year'),
          text('models'),
          text('training'),
          text('share'),
          text('exponent'),
          text('exponentThroughOrigin'),
        ],
        trainingTotals.map((total) => [
          String(total.year),
          number(total.models),
          flop(total.trainingFlop),
          share(total.largestModelShare),
          number(total.exponent, 3),
          number(total.exponentThroughOrigin, 3),
        ]),
        [1, 3, 4, 5],
      ),
    },
    {
      title: text('lookBackTitle'),
      body: yearTable(
        text('over'),
        retrodiction,
        ({ threshold }) => size(threshold),
        (cell) => text('observed', { count: number(cell.observed), own: count(cell) }),
      ),
    },
    {
      title: text('assumptionsTitle'),
      body: (assumptions ?? []).map((entry) => visibleText(text('assumption', entry))).join('\n'),
    },
  ];
}

function closingLines(answer: ModelCountAnswer, text: Text, { count, size }: Wording): string[] {
  const headline = answer.headline.flatMap(({ threshold, year, ...published }) => {
    const own = answer.cumulative.find((cell) => cell.threshold === threshold && cell.year === year);
    if (!own) return [];
    const texts = {
      year: String(year),
      threshold: size(threshold),
      count: count(published),
      own: count(own),
    };
    return [text('headline', texts)];
  });
  const defects = answer.defects.map(({ defect, repaired }) =>
    text('defect', { defect: text(`defect.${defect}`), repaired: repaired ? 'yes' : 'no' }).trimEnd(),
  );
  const hint = answer.assumptions ? [] : [text('explainHint')];
  return [...headline, '', text('defects'), ...defects, '', ...hint];
}

function sourceLines({ paper, code, sources }: ModelCountAnswer, text: Text): string[] {
  const files = sources.map(({ file, producer, licence }) => `${file}: ${producer}, ${licence}`);
  return [text('method', { paper, code }), text('files', { files: files.join('; ') })];
}
