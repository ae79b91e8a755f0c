/** `flopscope correct`: proposes a correction of a record, or decides on one. */
import * as z from 'zod';
import { CorrectionProposal, type DECISIONS } from '../../catalog/value-correction.js';
import { translator } from '../../report/message.js';
import { correctionMessages } from '../../report/messages/corrections.js';
import type { Command, CommandContext } from '../command.js';
import { onePositional } from '../positionals.js';
import { readQuestion } from '../read-question.js';

const VERDICTS: Readonly<Record<string, (typeof DECISIONS)[number]>> = {
  accept: 'accepted',
  reject: 'rejected',
};
const Decision = z.strictObject({ by: CorrectionProposal.shape.by });

export const command: Command = async (context) => {
  const [word = '', id, ...more] = context.positionals;
  const decision = Object.hasOwn(VERDICTS, word) ? VERDICTS[word] : undefined;
  return decision && id !== undefined && more.length === 0 ? decide(id, decision, context) : propose(context);
};

async function propose(context: CommandContext): Promise<number> {
  const model = onePositional(context, 'the model');
  const proposal = readQuestion(CorrectionProposal, { ...context.flags, model }, context.verb);
  const answer = await (await context.pipeline.observatory()).proposeCorrection(proposal);
  if (context.json) {
    context.terminal.printJson(answer);
    return 0;
  }
  const say = translator(correctionMessages, context.language);
  const { id, state } = answer.correction;
  context.terminal.print(
    answer.added ? say('added', { id }) : say('known', { id, state: say(`state.${state}`) }),
  );
  return 0;
}

async function decide(
  id: string,
  decision: (typeof DECISIONS)[number],
  context: CommandContext,
): Promise<number> {
  const { by } = readQuestion(Decision, context.flags, context.verb);
  const decided = await (await context.pipeline.observatory()).decideCorrection(id, decision, by ?? null);
  if (context.json) {
    context.terminal.printJson(decided);
    return 0;
  }
  const say = translator(correctionMessages, context.language);
  context.terminal.print(say('decision', { id, state: say(`state.${decision}`) }));
  context.terminal.note(context.terminal.dim(say('counts')));
  return 0;
}
