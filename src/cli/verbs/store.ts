/** What keeps and serves the data. */
import { host, port, publicUrl } from '../options.js';
import type { Verb } from '../verb.js';

export const STORE_VERBS: readonly Verb[] = [
  {
    name: 'start',
    summary: 'build the observatory, print the headline, serve the web page',
    usage: '',
    options: [port, host, publicUrl],
    serves: true,
    load: () => import('../commands/start.js'),
  },
  {
    name: 'ingest',
    summary: 'take files into dated snapshots',
    usage: 'FILE…',
    options: [
      {
        name: 'source',
        value: 'ID',
        summary: 'which source the files are of; else told from name or header',
      },
      {
        name: 'retrieved',
        value: 'DATE',
        summary: 'the day they were served; else from the path, else today',
      },
    ],
    load: () => import('../commands/ingest.js'),
  },
  {
    name: 'update',
    summary: 'ask the sources at their own addresses and take in what is new',
    usage: '[SOURCE…]',
    options: [
      { name: 'accept', value: 'ID', summary: 'take in the answer that waits in quarantine under this id' },
      { name: 'reject', value: 'ID', summary: 'never ask about that answer again' },
    ],
    load: () => import('../commands/update.js'),
  },
  {
    name: 'sources',
    summary: 'the register of sources with licences and dates',
    usage: '',
    options: [],
    load: () => import('../commands/sources.js'),
  },
  {
    name: 'verify',
    summary: 're-hash everything stored and name what is damaged',
    usage: '',
    options: [],
    load: () => import('../commands/verify.js'),
  },
  {
    name: 'backup',
    summary: 'make a data directory a copy: every snapshot, and what people wrote',
    usage: 'DIR',
    options: [],
    load: () => import('../commands/backup.js'),
  },
  {
    name: 'restore',
    summary: 'fill an empty store, or one that was copied from the same, from a data directory',
    usage: 'DIR',
    options: [],
    load: () => import('../commands/restore.js'),
  },
  {
    name: 'query',
    summary: 'SQL on the local store, read only',
    usage: 'SQL',
    options: [],
    load: () => import('../commands/query.js'),
  },
  {
    name: 'export',
    summary: 'the site and its data as files, for any directory',
    usage: 'DIR',
    options: [
      { name: 'over', value: 'SIZE', summary: 'pages of models over this size only, imputed ones included' },
      {
        name: 'address',
        value: 'URL',
        summary: 'where it will be published: for search engines, feeds and frames',
      },
      {
        name: 'on',
        value: 'DATE',
        summary: 'the day on which the law is asked: that of the newest vintage without it',
      },
    ],
    load: () => import('../commands/export.js'),
  },
  {
    name: 'serve',
    summary: 'HTTP API and web pages, for this machine alone unless told otherwise',
    usage: '',
    options: [
      port,
      host,
      publicUrl,
      {
        name: 'collect',
        value: 'EVERY',
        otherwise: '',
        summary: 'ask the sources now and every so often: 30min, 6h, 1d (1d)',
      },
      {
        name: 'accept-corrections',
        value: null,
        summary: 'take corrections that readers propose on the page and over HTTP',
      },
      {
        name: 'rate-limit',
        value: 'N',
        summary:
          'requests a minute that one address may make of API, assistants and feeds; 0 for no limit (600)',
      },
      {
        name: 'trust-proxy',
        value: null,
        summary: 'a proxy stands before the server: clients are those it names last in X-Forwarded-For',
      },
      { name: 'log-format', value: 'FORMAT', summary: 'write down each request: json or text (none is)' },
    ],
    serves: true,
    load: () => import('../commands/serve.js'),
  },
  {
    name: 'token',
    summary: 'who may write over HTTP: make a token with scopes, list them, revoke one',
    usage: 'create|list|revoke ID',
    options: [
      {
        name: 'scope',
        value: 'SCOPES',
        summary: 'create: of corrections, watches, plans and ingest those it is for, comma-separated',
      },
      { name: 'expires', value: 'DATE', summary: 'create: the last day on which it is good (for ever)' },
      { name: 'note', value: 'TEXT', summary: 'create: what it is for' },
    ],
    load: () => import('../commands/token.js'),
  },
  {
    name: 'mcp',
    summary:
      'the questions as tools for an assistant (Model Context Protocol), over standard input and output',
    usage: '',
    options: [],
    serves: true,
    load: () => import('../commands/mcp.js'),
  },
];
