/** An estimate as a person reads it: the answer in a line, what it is made of, and on demand the working step by step. */
import type { AccountAnswer, EstimateAnswer } from '../estimates/answer.js';
import { PART_NAMES } from '../estimates/cost/point-cost.js';
import type { CostAnswer } from '../estimates/cost-answer.js';
import { costSentences, costWarningText, partName } from '../report/cost-text.js';
import {
  COMPUTE_THRESHOLDS,
  findingSentences,
  methodName,
  warningText,
  weightText,
} from '../report/estimate-text.js';
import { translator } from '../report/message.js';
import { costMessages } from '../report/messages/costs.js';
import { estimateMessages } from '../report/messages/estimates.js';
import { amountText, intervalText } from '../report/quantity-text.js';
import { assumptionText, inputName, inputValueText, stepText } from '../report/working-text.js';
import { formatNumber, formatShare } from '../units/format.js';
import type { Language } from '../units/language.js';
import type { CommandContext } from './command.js';
import { cellText, sourceLine } from './source-line.js';
import { textTable } from './terminal.js';

export function printEstimate(answer: EstimateAnswer, explain: boolean, context: CommandContext): void {
  printModel(answer, context);
  printComputeEstimate(answer, explain, context);
  printSource(answer, context);
}

export function printCost(answer: CostAnswer, explain: boolean, context: CommandContext): void {
  printModel(answer, context);
  printCostEstimate(answer, explain, context);
  printSource(answer, context);
}

function printModel({ model }: Pick<EstimateAnswer, 'model'>, { terminal }: CommandContext): void {
  if (model) terminal.print(terminal.bold(`${model.name} (${model.id})`));
}

/** What it says, the methods in a small table, and on demand the working of each. */
export function printComputeEstimate(
  answer: EstimateAnswer,
  explain: boolean,
  context: CommandContext,
): void {
  const { terminal, language } = context;
  const text = translator(estimateMessages, language);
  for (const sentence of findingSentences(answer, COMPUTE_THRESHOLDS, language)) terminal.print(sentence);
  for (const warning of answer.warnings) terminal.print(`! ${warningText(warning, language)}`);
  const rows = answer.accounts.map((account) => [
    methodName(account.method, language),
    intervalText({ ...account, level: null }, (value) => amountText(value, answer.unit, language), language),
    weightText(account.weight, language),
  ]);
  if (rows.length > 0) {
    terminal.print('');
    const percent = formatNumber((answer.level ?? 0) * 100, language);
    terminal.print(textTable([text('method'), text('medianAndInterval', { percent }), text('weight')], rows));
  }
  if (explain) for (const account of answer.accounts) printWorking(account, context);
}

/** What it says, its parts in a small table, and on demand the working. */
export function printCostEstimate(answer: CostAnswer, explain: boolean, context: CommandContext): void {
  const { terminal, language } = context;
  const text = translator(costMessages, language);
  const write = (usd: number) => amountText(usd, answer.unit, language);
  for (const sentence of costSentences(answer, language)) terminal.print(sentence);
  for (const warning of answer.warnings) terminal.print(`! ${costWarningText(warning, language)}`);
  terminal.print('');
  const parts = PART_NAMES.flatMap((name) => {
    const usd = answer.components[name] ?? null;
    return usd === null
      ? []
      : [[partName(name, language), write(usd), formatShare(usd / (answer.value ?? usd), language)]];
  });
  terminal.print(textTable([text('part'), text('usd'), text('share')], parts, [1, 2]));
  if (explain) printWorking(answer, context);
}

function printWorking(
  { inputs, steps, ...account }: Pick<AccountAnswer, 'inputs' | 'steps'> & { readonly method: string | null },
  { terminal, language }: CommandContext,
): void {
  terminal.print('');
  if (account.method !== null) terminal.print(terminal.bold(methodName(account.method, language)));
  for (const input of inputs) {
    terminal.print(
      `  ${inputName(input.name, language)}: ${inputValueText(input, language)}${from(input, language)}`,
    );
    for (const cell of input.sources) terminal.print(terminal.dim(`    ${cellText(cell)}`));
  }
  for (const step of steps) {
    const { formula, values, result } = stepText(step, language);
    terminal.print(`  ${[formula, values, result].filter(Boolean).join(' = ')}`);
  }
}

function from({ assumption }: AccountAnswer['inputs'][number], language: Language): string {
  return assumption === null ? '' : ` (${assumptionText(assumption, language)})`;
}

function printSource(
  { vintage }: Pick<EstimateAnswer, 'vintage'>,
  { terminal, language }: CommandContext,
): void {
  if (!vintage) return;
  terminal.print('');
  terminal.print(terminal.dim(sourceLine(vintage, language)));
}
