/** `flopscope token create|list|revoke`: who may write over HTTP. */
import type { AccessTokens, TokenSummary } from '../../access-tokens.js';
import { translator } from '../../report/message.js';
import { tokenMessages } from '../../report/messages/tokens.js';
import { visibleText } from '../../report/visible-text.js';
import { TokenWish } from '../../snapshots/access/access-token.js';
import type { Command, CommandContext } from '../command.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

const TOPICS = ['create', 'list', 'revoke'] as const;

export const command: Command = async (context) => {
  const { positionals, flags, verb, pipeline } = context;
  const [topic, ...words] = positionals;
  const [flag] = Object.keys(flags);
  if (topic !== 'create' && flag !== undefined) throw new UsageError(`--${flag}: goes with create`, verb);
  const [id, extra] = topic === 'revoke' ? words : [undefined, words[0]];
  if (extra !== undefined) throw new UsageError(`unexpected word: ${extra}`, verb);
  const tokens = await pipeline.tokens();
  switch (topic) {
    case 'create':
      return create(context, tokens);
    case 'list':
      return list(context, tokens);
    case 'revoke': {
      if (id === undefined) throw new UsageError('the id of the token is missing', verb);
      const revoked = await tokens.revoke(id);
      if (context.json) context.terminal.printJson(revoked);
      else context.terminal.print(translator(tokenMessages, context.language)('revoked', { id }));
      return 0;
    }
    default:
      throw new UsageError(`${topic ?? 'a word is missing'}; expected ${TOPICS.join(', ')}`, verb);
  }
};

async function create(context: CommandContext, tokens: AccessTokens): Promise<number> {
  const { flags, verb, json, terminal, language } = context;
  const { token, summary } = await tokens.create(readQuestion(TokenWish, flags, verb));
  if (json) terminal.printJson({ token, ...summary });
  else {
    terminal.note(translator(tokenMessages, language)('created', wordsOf(summary)));
    terminal.print(token);
  }
  return 0;
}

async function list({ json, terminal, language }: CommandContext, tokens: AccessTokens): Promise<number> {
  const found = await tokens.list();
  const text = translator(tokenMessages, language);
  if (json) terminal.printJson({ tokens: found });
  else if (found.length === 0) terminal.print(text('none'));
  for (const summary of json ? [] : found) terminal.print(text('listed', wordsOf(summary)));
  return 0;
}

function wordsOf({ id, scopes, expires, created, note, state }: TokenSummary) {
  return {
    ...{ id, state, scopes: scopes.join(', '), created: created.slice(0, 10), expires: expires ?? 'never' },
    note: note === null ? 'none' : visibleText(note),
  };
}
