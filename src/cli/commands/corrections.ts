/** `flopscope corrections`: what readers have proposed, and what became of it. */
import { CorrectionsQuestion, type ListedCorrection } from '../../catalog/value-correction.js';
import { correctionChange, correctionFate } from '../../report/correction-text.js';
import { fieldName } from '../../report/field-name.js';
import { translator } from '../../report/message.js';
import { correctionMessages } from '../../report/messages/corrections.js';
import { visibleText } from '../../report/visible-text.js';
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';

export const command: Command = async (context) => {
  const model = context.positionals.join(' ');
  const asked = model === '' ? context.flags : { ...context.flags, model };
  const question = readQuestion(CorrectionsQuestion, asked, context.verb);
  const answer = await (await context.pipeline.observatory()).corrections(question);
  if (context.json) context.terminal.printJson(answer);
  else if (answer.corrections.length > 0) printCorrections(answer.corrections, context);
  else context.terminal.print(translator(correctionMessages, context.language)('none'));
  return 0;
};

/** Two lines and the note for each. */
export function printCorrections(
  corrections: readonly ListedCorrection[],
  { terminal, language }: Pick<CommandContext, 'terminal' | 'language'>,
): void {
  const say = translator(correctionMessages, language);
  for (const correction of corrections) {
    const { id, state, model, field, source, note } = correction;
    const head = `${id}  ${say(`state.${state}`)}  ${visibleText(model)}, ${fieldName(field, language)}`;
    terminal.print(`${terminal.bold(head)}: ${correctionChange(correction, language)}`);
    terminal.print(`    ${say('says')} ${visibleText(source)}: ${visibleText(note)}`);
    terminal.print(`    ${terminal.dim(correctionFate(correction, language))}`);
  }
}
