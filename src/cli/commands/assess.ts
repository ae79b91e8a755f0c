/** `flopscope assess MODEL | --plan FILE`: what the law asks of it on a day. */
import { AssessQuestion } from '../../regulation/question.js';
import type { AssessAnswer } from '../../regulation/verdict.js';
import type { Command, CommandContext } from '../command.js';
import { printAssessment } from '../law-text.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

const FORMATS = ['md', 'html', 'json'];

export const command: Command = async (context) => {
  const { plan, format, ...flags } = context.flags;
  const model = context.positionals.length === 0 ? null : context.positionals.join(' ');
  if ((model === null) === (plan === undefined))
    throw new UsageError(
      model === null ? 'give a model, or a run with --plan FILE' : '--plan: leave it or the model out',
      context.verb,
    );
  if (format !== undefined && !FORMATS.includes(format))
    throw new UsageError(
      `--format: unknown format: ${format}; expected one of ${FORMATS.join(', ')}`,
      context.verb,
    );
  const question = readQuestion(AssessQuestion, flags, context.verb);
  const answer = await ask(context, model, plan ?? '', question);
  if (context.json || format === 'json') context.terminal.printJson(answer);
  else if (format === undefined) printAssessment(answer, context);
  else await printSheet(answer, format, context);
  return 0;
};

async function ask(
  { pipeline }: CommandContext,
  model: string | null,
  file: string,
  question: AssessQuestion,
): Promise<AssessAnswer> {
  if (model !== null) return (await pipeline.observatory()).assess(model, question);
  const { readPlan } = await import('../../regulation/plan.js');
  const plan = readPlan(await pipeline.readText(file), file);
  return (await pipeline.observatory()).assessPlan(plan, file, question);
}

async function printSheet(answer: AssessAnswer, format: string, { terminal, language }: CommandContext) {
  const { htmlDocument, markdown } = await import('../../report/document.js');
  const { lawSheet, sheetTitle } = await import('../../report/law-sheet.js');
  const blocks = lawSheet(answer, language);
  terminal.printExactly(
    format === 'md' ? markdown(blocks) : htmlDocument(sheetTitle(answer, language), language, blocks),
  );
}
