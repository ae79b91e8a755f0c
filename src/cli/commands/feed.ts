/** `flopscope feed [models|changes|vintages|rules]`: what is new, as Atom or JSON Feed. */
import { FeedQuestion } from '../../report/feeds/feed-entry.js';
import { FEED_FORMATS, type FeedFormat, writeFeed } from '../../report/feeds/write-feed.js';
import type { Command } from '../command.js';
import { readQuestion } from '../read-question.js';
import { UsageError } from '../usage-error.js';

const DEFAULT_SITE = 'http://127.0.0.1:4173';

export const command: Command = async (context) => {
  const { flags, positionals, json, language: lang, verb } = context;
  const [feed, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`unexpected word: ${more[0]}`, verb);
  const { format: asked = json ? 'json' : 'atom', site: given = DEFAULT_SITE, ...filter } = flags;
  const format = readFormat(asked, verb);
  if (json && format !== 'json') throw new UsageError('--json: a JSON Feed is --format json', verb);
  const site = readSite(given, verb);
  const question = readQuestion(
    FeedQuestion,
    { ...filter, lang, ...(feed === undefined ? {} : { feed }) },
    verb,
  );
  const content = await (await context.pipeline.observatory()).feed(question);
  const words = new URLSearchParams(filter).toString();
  const self = `${site}${lang === 'de' ? '/de' : ''}/feeds/${question.feed}.${format}${words && `?${words}`}`;
  context.terminal.printExactly(`${writeFeed(content, format, { site, self })}\n`);
  return 0;
};

function readFormat(text: string, verb: string): FeedFormat {
  const format = FEED_FORMATS.find((known) => known === text);
  if (format) return format;
  throw new UsageError(`--format: ${text}; expected ${FEED_FORMATS.join(' or ')}`, verb);
}

function readSite(text: string, verb: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new UsageError(`--site: ${text}; expected an address such as https://example.org`, verb);
}
