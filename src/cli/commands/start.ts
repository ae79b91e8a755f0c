/** `flopscope start`: builds the observatory where there is none yet, prints the headline, serves the web page. */
import { paceHeadline } from '../../report/headline.js';
import { PaceQuestion } from '../../trends/question.js';
import type { Command } from '../command.js';
import { followStore } from '../following.js';
import { readListening } from '../listening.js';
import { noPositionals } from '../positionals.js';
import { readQuestion } from '../read-question.js';
import { serveUntilStopped } from '../serving.js';
import { sourceLine } from '../source-line.js';

/** The size from which the EU's guidelines take a model for a general-purpose one, and Epoch's files list all. */
const HEADLINE_THRESHOLD = '1e23flop';

export const command: Command = async (context) => {
  noPositionals(context);
  const listening = readListening(context);
  const { port: _port, host: _host, 'public-url': _url, ...flags } = context.flags;
  const question = readQuestion(PaceQuestion, { ...flags, over: HEADLINE_THRESHOLD }, context.verb);
  const { observatory, look } = await followStore(context);
  const pace = await observatory.pace(question);
  const headline = paceHeadline(pace, context.language);
  const { terminal, language } = context;
  terminal.print(terminal.bold(headline.title));
  for (const sentence of headline.sentences) terminal.print(sentence);
  terminal.print(terminal.dim(sourceLine(pace.vintage, language)));
  await serveUntilStopped(context, observatory, { ...listening, takesCorrections: false, look });
  return 0;
};
