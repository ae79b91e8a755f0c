/** A plan, a hurdle and a comparison at a terminal: the answer in a line, then the table, then what it rests on. */
import type { HurdleAnswer } from '../planner/hurdle-answer.js';
import type { PlanAnswer } from '../planner/plan-answer.js';
import type { ComparedOption, PlanComparison } from '../planner/plan-file.js';
import { usdText } from '../report/amount-words.js';
import { hurdleBasis, hurdleRow, hurdleSentences } from '../report/hurdle-text.js';
import { translator } from '../report/message.js';
import { hurdleMessages } from '../report/messages/hurdles.js';
import { planCliMessages } from '../report/messages/plan-cli.js';
import { planMessages } from '../report/messages/plans.js';
import {
  chipsText,
  costText,
  daysSpread,
  energyWords,
  kindName,
  noteText,
  optionSentences,
  planFinding,
  priceRow,
  refusalText,
  staleText,
  whatText,
} from '../report/plan-text.js';
import { visibleText } from '../report/visible-text.js';
import { formatDate, formatNumber, formatScientific } from '../units/format.js';
import type { CommandContext } from './command.js';
import { sourceLine } from './source-line.js';
import { textTable } from './terminal.js';

export function printPlan(
  plan: PlanAnswer,
  { explain, out }: { readonly explain: boolean; readonly out: string | null },
  context: CommandContext,
): void {
  const { terminal, language } = context;
  const text = translator(planMessages, language);
  terminal.print(terminal.bold(planFinding(plan, language)));
  if (plan.options.length > 0) {
    terminal.print('');
    printOptions(plan, context);
  }
  if (plan.notPossible.length > 0) {
    terminal.print('');
    terminal.print(`${text('notPossible')}:`);
    for (const refusal of plan.notPossible) terminal.print(`  ${refusalText(refusal, language)}`);
  }
  for (const option of plan.options) {
    terminal.print('');
    terminal.print(terminal.bold(kindName(option.kind, language)));
    const sentences = optionSentences(option, language);
    for (const sentence of explain ? sentences : sentences.slice(-1)) terminal.print(`  ${sentence}`);
    if (explain)
      for (const note of option.assumed) terminal.print(terminal.dim(`  ${noteText(note, language)}`));
  }
  printPrices(plan, explain, context);
  const advice = plan.options.flatMap(({ rules }) => rules?.notLegalAdvice[language] ?? [])[0];
  if (advice !== undefined) terminal.print(terminal.dim(advice));
  if (out !== null) terminal.note(text('kept', { file: visibleText(out) }));
  terminal.print(terminal.dim(sourceLine(plan.vintage, language)));
}

function printOptions(plan: PlanAnswer, { terminal, language }: CommandContext): void {
  const text = translator(planMessages, language);
  const head = [text('option'), text('what'), text('cost'), text('days'), text('chips'), text('energy')];
  const rows = plan.options.map((option) => [
    kindName(option.kind, language),
    whatText(option, language),
    costText(option, plan, language),
    daysSpread(option, language),
    chipsText(option, language),
    energyWords(option, language),
  ]);
  terminal.print(textTable(head, rows));
}

function printPrices({ prices }: PlanAnswer, explain: boolean, { terminal, language }: CommandContext): void {
  const text = translator(planMessages, language);
  const stale = staleText(prices, language);
  terminal.print('');
  if (explain)
    terminal.print(
      textTable(
        [text('prices'), text('priceOf'), text('priceDate'), text('priceSource'), ''],
        prices.map((price) => priceRow(price, language)),
      ),
    );
  if (stale !== null) terminal.print(`! ${stale}`);
}

export function printHurdle(hurdle: HurdleAnswer, { terminal, language }: CommandContext): void {
  const text = translator(hurdleMessages, language);
  const [finding = '', ...sentences] = hurdleSentences(hurdle, language);
  terminal.print(terminal.bold(finding));
  for (const sentence of sentences) terminal.print(sentence);
  for (const { trainingFlop, years } of hurdle.thresholds) {
    terminal.print('');
    terminal.print(text('over', { flop: formatScientific(trainingFlop, language) }));
    const head = [text('year'), text('models'), text('cheapest'), text('cost')];
    const rows = years.map((year) => hurdleRow(year, language));
    terminal.print(rows.length === 0 ? `  ${text('none')}` : textTable(head, rows, [1]));
  }
  terminal.print('');
  terminal.print(hurdleBasis(hurdle, language));
  const stale = staleText(hurdle.prices, language);
  if (stale !== null) terminal.print(`! ${stale}`);
  terminal.print(terminal.dim(sourceLine(hurdle.vintage, language)));
}

export function printComparison(comparison: PlanComparison, { terminal, language }: CommandContext): void {
  const text = translator(planCliMessages, language);
  const { asked, dates, vintages, options, prices } = comparison;
  terminal.print(
    terminal.bold(
      text('made', {
        a: formatDate(dates.a, language),
        b: formatDate(dates.b, language),
        vintageA: formatDate(vintages.a, language),
        vintageB: formatDate(vintages.b, language),
      }),
    ),
  );
  if (asked.length === 0) terminal.print(text('same'));
  for (const { key, a, b } of asked)
    terminal.print(`  ${text('differs', { key, a: visibleText(a ?? '–'), b: visibleText(b ?? '–') })}`);
  terminal.print('');
  const side = (shown: ComparedOption['a']) =>
    shown
      ? `${usdText(shown.cost, language)}${shown.model === null ? '' : `, ${visibleText(shown.model)}`}`
      : '–';
  const ratio = (value: number | null) => (value === null ? '–' : formatNumber(value, language, 2));
  terminal.print(
    textTable(
      [
        translator(planMessages, language)('option'),
        text('first'),
        text('second'),
        text('ratio'),
        text('flopRatio'),
      ],
      options.map((option) => [
        kindName(option.kind, language),
        side(option.a),
        side(option.b),
        ratio(option.costRatio),
        ratio(option.flopRatio),
      ]),
      [3, 4],
    ),
  );
  for (const { kind, name, a, b } of prices)
    terminal.print(
      `  ${text('differs', { key: name === '' ? kind : `${kind} ${visibleText(name)}`, a: String(a ?? '–'), b: String(b ?? '–') })}`,
    );
}
