/** `flopscope watch add|list|remove|run`: saved filters and plans, and what is new in them since the last run. */

import { readPlan } from '../../regulation/plan.js';
import { FeedQuestion } from '../../report/feeds/feed-entry.js';
import { translator } from '../../report/message.js';
import { watchMessages } from '../../report/messages/watching.js';
import { visibleText } from '../../report/visible-text.js';
import type { WatchReport } from '../../watch-run.js';
import type { Watches } from '../../watching.js';
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

/** As the exit codes of the command line: a receiver was not reached. */
const UNREACHED = 4;
const TOPICS = ['add', 'list', 'remove', 'run'] as const;
const OF_FEED = ['feed', 'over', 'jurisdiction'] as const;

export const command: Command = async (context) => {
  const { positionals, flags, verb } = context;
  const [topic, ...names] = positionals;
  if (flags['as-of'] !== undefined) throw new UsageError('--as-of: a watch looks at what is known now', verb);
  if (topic !== 'add' && Object.keys(flags).length > 0)
    throw new UsageError(`--${Object.keys(flags)[0]}: goes with add`, verb);
  const watches = await context.pipeline.watches();
  switch (topic) {
    case 'add':
      return add(context, watches, oneName(names, verb));
    case 'list':
      if (names.length > 0) throw new UsageError(`unexpected word: ${names[0]}`, verb);
      return list(context, watches);
    case 'remove': {
      const name = oneName(names, verb);
      await watches.remove(name);
      if (context.json) context.terminal.printJson({ removed: name });
      else context.terminal.print(textOf(context)('removed', { name }));
      return 0;
    }
    case 'run':
      return run(context, await watches.run(names, context.language, context.signal));
    default:
      throw new UsageError(`${topic ?? 'a word is missing'}; expected ${TOPICS.join(', ')}`, verb);
  }
};

function textOf({ language }: CommandContext) {
  return translator(watchMessages, language);
}

function oneName([name, ...more]: readonly string[], verb: string): string {
  if (name === undefined) throw new UsageError('the name of the watch is missing', verb);
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, verb);
  return name;
}

async function add(context: CommandContext, watches: Watches, name: string): Promise<number> {
  const { flags, verb, json, terminal } = context;
  const { plan, webhook = null } = flags;
  const allowPrivate = flags['allow-private'] !== undefined;
  if (allowPrivate && webhook === null) throw new UsageError('--allow-private: goes with --webhook', verb);
  const filter = Object.fromEntries(
    OF_FEED.flatMap((flag) => (flags[flag] === undefined ? [] : [[flag, flags[flag] ?? '']])),
  );
  const [other] = Object.keys(filter);
  if (plan !== undefined && other !== undefined)
    throw new UsageError(`--${other}: not with --plan, which is watched for its rules`, verb);
  if (plan === undefined) readQuestion(FeedQuestion, filter, verb);
  const subject = plan === undefined ? { feed: filter } : { plan: await planText(context, plan) };
  const { secret, known } = await watches.add({ name, subject, webhook, allowPrivate });
  if (json) terminal.printJson({ added: name, known, secret });
  else {
    terminal.print(textOf(context)('added', { name, known }));
    if (secret !== null) terminal.print(textOf(context)('secret', { secret }));
  }
  return 0;
}

async function planText({ pipeline }: CommandContext, path: string): Promise<string> {
  const text = await pipeline.readText(path);
  readPlan(text, path);
  return text;
}

async function list(context: CommandContext, watches: Watches): Promise<number> {
  const found = await watches.list();
  const text = textOf(context);
  if (context.json) context.terminal.printJson({ watches: found });
  else if (found.length === 0) context.terminal.print(text('none'));
  for (const { name, subject, webhook, undelivered, lastRun } of context.json ? [] : found) {
    const what = 'feed' in subject ? Object.values(subject.feed).join(' ') || 'models' : 'plan';
    context.terminal.print(
      text('listed', {
        ...{ name, what: visibleText(what), webhook: webhook ?? 'none' },
        undelivered: undelivered.length,
        lastRun: lastRun?.slice(0, 10) ?? 'never',
      }),
    );
  }
  return 0;
}

function run(context: CommandContext, reports: readonly WatchReport[]): number {
  const { json, terminal } = context;
  const text = textOf(context);
  if (json) terminal.printJson({ watches: reports });
  else if (reports.length === 0) terminal.print(text('none'));
  for (const { name, entries, delivered, undelivered, problem, busy } of json ? [] : reports) {
    if (busy) {
      terminal.note(text('busy', { name }));
      continue;
    }
    terminal.print(terminal.bold(text('new', { name, count: entries.length })));
    for (const { title, text: said } of entries)
      terminal.print(`  ${visibleText(title)}\n    ${visibleText(said)}`);
    if (delivered > 0) terminal.print(text('delivered', { delivered }));
    if (problem !== null) terminal.note(text('undelivered', { undelivered, problem: visibleText(problem) }));
  }
  return reports.some(({ undelivered }) => undelivered > 0) ? UNREACHED : 0;
}
