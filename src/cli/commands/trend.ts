/** `flopscope trend`: how something moves over time. */
import { RateQuestion } from '../../trends/rate/rate-question.js';
import type { Command, CommandContext } from '../command.js';
import { printRate } from '../rate-text.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

const TOPICS: Readonly<Record<string, Command>> = { rate };

export const command: Command = async (context) => {
  const [topic, ...more] = context.positionals;
  const names = Object.keys(TOPICS).join(', ');
  if (topic === undefined) throw new UsageError(`the topic is missing; there is ${names}`, context.verb);
  const trend = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined;
  if (!trend) throw new UsageError(`unknown trend: ${topic}; there is ${names}`, context.verb);
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, context.verb);
  return trend(context);
};

async function rate(context: CommandContext): Promise<number> {
  const question = readQuestion(RateQuestion, context.flags, context.verb);
  const answer = await (await context.pipeline.observatory()).rate(question);
  if (context.json) context.terminal.printJson(answer);
  else printRate(answer, context);
  return 0;
}
