/** The register of rules and the verdicts on a model or run, as a person reads them at a terminal. */

import { asksSomething } from '../regulation/on-a-day.js';
import { FACT_FLAGS } from '../regulation/question.js';
import type { AssessAnswer, RuleAnswer, RulesAnswer } from '../regulation/verdict.js';
import { askingVerdicts, findings, preamble, sheetTitle } from '../report/law-sheet.js';
import {
  answerHint,
  figureText,
  lawText,
  lineText,
  notedText,
  probabilityText,
  registerTitle,
  statusText,
} from '../report/law-text.js';
import { visibleText } from '../report/visible-text.js';
import { formatDate, formatNumber } from '../units/format.js';
import type { CommandContext } from './command.js';
import { sourceLine } from './source-line.js';
import { textTable } from './terminal.js';

type Place = Pick<CommandContext, 'terminal' | 'language'>;

export function printAssessment(answer: AssessAnswer, { terminal, language }: Place): void {
  const text = lawText(language);
  terminal.print(terminal.bold(visibleText(sheetTitle(answer, language))));
  for (const block of preamble(answer, language)) if ('text' in block) terminal.print(block.text);
  terminal.print('');
  for (const finding of findings(answer, language)) terminal.print(`- ${finding}`);
  terminal.print('');
  const figure = answer.figures.find(({ of, counting }) => of === 'model' && counting === 'eu-cumulative');
  if (figure) terminal.print(`${text('figuresTitle')}: ${figureText(figure, language)}`);
  const rows = answer.verdicts
    .filter(({ status, met, reached }) => asksSomething(status) && (reached || met === 'no'))
    .map((verdict) => [
      notedText({ text: verdict.title, verified: verdict.verified }, language),
      lineText(verdict.line, language),
      text(`verdict.${verdict.verdict}`),
      probabilityText(verdict, language),
      text(`met.${verdict.met}`),
    ]);
  terminal.print('');
  terminal.print(textTable([text('rule'), text('line'), text('verdict'), 'P', text('conditions')], rows));
  printQuestions(answer, { terminal, language });
  terminal.print('');
  if (askingVerdicts(answer).length > 0) terminal.print(terminal.dim(text('sheet')));
  if (answer.vintage) terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
}

function printQuestions(answer: AssessAnswer, { terminal, language }: Place): void {
  if (answer.questions.length === 0) return;
  terminal.print('');
  terminal.print(lawText(language)('questionsTitle'));
  const reached = new Set(askingVerdicts(answer).map(({ rule }) => rule));
  const asked = answer.questions.filter(({ rules }) => rules.some((rule) => reached.has(rule)));
  for (const question of asked) {
    const hint = answerHint(question, FACT_FLAGS.includes(question.fact), language);
    terminal.print(`- ${question.question[language]} (${hint})`);
  }
}

export function printRegister(answer: RulesAnswer, { terminal, language }: Place): void {
  const text = lawText(language);
  terminal.print(terminal.bold(registerTitle(answer, language)));
  terminal.print(answer.notLegalAdvice[language]);
  terminal.print(text('coverage', { date: formatDate(answer.coveredUntil.slice(0, 7), language) }));
  terminal.print('');
  const rows = answer.rules.map((rule) => [
    rule.id,
    lineText(rule, language),
    statusText(rule, language),
    ...modelCells(rule, language),
    text(`level.${rule.verificationLevel}`),
  ]);
  const counts = [text('recorded'), text('derived'), text('probably'), text('expected')];
  const head = [text('rule'), text('line'), text('status'), ...counts, text('verified')];
  terminal.print(textTable(head, rows, [3, 4, 5, 6]));
  terminal.print('');
  terminal.print(`${text('modelsOver')}. ${text('modelsOverNote')}`);
  terminal.print(terminal.dim(sourceLine(answer.vintage, language)));
}

function modelCells({ models }: RuleAnswer, language: CommandContext['language']): string[] {
  if (models === null) return ['–', '–', '–', '–'];
  const { recorded, derived, probably, expected } = models;
  return [recorded, derived, probably, expected].map((count) => formatNumber(count, language, 0));
}

export function printRule(rule: RuleAnswer, answer: RulesAnswer, { terminal, language }: Place): void {
  const text = lawText(language);
  const list = (label: string, items: readonly string[]) => {
    if (items.length === 0) return;
    terminal.print('');
    terminal.print(label);
    for (const item of items) terminal.print(`- ${item}`);
  };
  terminal.print(terminal.bold(notedText({ text: rule.title, verified: rule.verified }, language)));
  terminal.print([rule.instrument, rule.provision?.[language]].filter(Boolean).join(', '));
  terminal.print(`${text('line')}: ${lineText(rule, language)}`);
  terminal.print(`${text('status')}: ${statusText(rule, language)} (${formatDate(answer.on, language)})`);
  terminal.print(`${text('verified')}: ${rule.verification[language]}`);
  list(
    text('duties'),
    rule.duties.map((duty) => notedText(duty, language)),
  );
  list(
    text('exemptions'),
    rule.exemptions.map((one) => notedText(one, language)),
  );
  list(
    text('penalties'),
    rule.penalties.map((one) => notedText(one, language)),
  );
  list(
    text('judgements'),
    rule.judgements.map((one) => one[language]),
  );
  list(
    text('timelineTitle'),
    rule.history.map(
      ({ from, status, note }) =>
        `${formatDate(from, language)}: ${text(`status.${status}`)}${note ? ` (${note[language]})` : ''}`,
    ),
  );
  list(text('sourcesTitle'), [
    ...rule.notes.map((note) => note[language]),
    ...rule.sources.map(
      ({ title, url, mark }) => `${title} (${text(`mark.${mark}`)})${url ? ` ${url}` : ''}`,
    ),
  ]);
  terminal.print('');
  terminal.print(answer.notLegalAdvice[language]);
}
