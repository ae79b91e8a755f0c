/**
 * SQL in a process of its own: DuckDB works on some expressions without looking up, and counts not all it holds, so
 * only ending the process ends every query that runs too long or grows too large.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../../provenance/input-error.js';
import { nodeFiles } from '../node-files.js';
import { QueryLimits } from './query-limits.js';
import type { QueryRequest, QueryResult } from './query-snapshots.js';

/** What the other process says last. */
export type QueryReply = { readonly result: QueryResult } | { readonly problem: string };

/** Throws an InputError for what is not answered within the limits of `data/assumptions/query.json`. */
export async function queryElsewhere(
  asked: Omit<QueryRequest, 'limits'>,
  packageRoot: string,
): Promise<QueryResult> {
  const path = join(packageRoot, 'data', 'assumptions', 'query.json');
  const limits = QueryLimits.parse(JSON.parse(new TextDecoder().decode(await nodeFiles.read(path))));
  const reply = await replyTo({ ...asked, limits });
  if ('problem' in reply) throw new InputError(reply.problem);
  return reply.result;
}

function replyTo(request: QueryRequest): Promise<QueryReply> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./query-worker.js', import.meta.url)), {
      serialization: 'advanced',
      // It needs nothing of what stands there, and passwords may.
      env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
      execArgv: [],
    });
    let reply: QueryReply = { problem: 'the query was ended before it had an answer' };
    // A process whose threads are at work does not end by itself.
    child.on('message', (message: QueryReply) => {
      reply = message;
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', () => resolve(reply));
    child.send(request);
  });
}
