/** `flopscope rules [RULE]`: the register of rules of law, as of a day; with a rule everything it says. */
import { InputError } from '../../provenance/input-error.js';
import { RulesQuestion } from '../../regulation/question.js';
import type { Command } from '../command.js';
import { printRegister, printRule } from '../law-text.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

export const command: Command = async (context) => {
  const [wanted, ...more] = context.positionals;
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, context.verb);
  const question = readQuestion(RulesQuestion, context.flags, context.verb);
  const answer = await (await context.pipeline.observatory()).rules(question);
  const rules = wanted === undefined ? answer.rules : answer.rules.filter(({ id }) => id === wanted);
  if (rules.length === 0)
    throw new InputError(
      `no rule called ${wanted}; there are ${answer.rules.map(({ id }) => id).join(', ')}`,
    );
  if (context.json) context.terminal.printJson({ ...answer, rules });
  else if (wanted === undefined) printRegister(answer, context);
  else for (const rule of rules) printRule(rule, answer, context);
  return 0;
};
