/** Watches, plans and files over HTTP, each with a token of its scope. */
import { type Context, Hono } from 'hono';
import type { Observatory } from '../../observatory.js';
import { UnreachableError } from '../../provenance/unreachable-error.js';
import { readPlan } from '../../regulation/plan.js';
import { AssessQuestion } from '../../regulation/question.js';
import { FeedQuestion } from '../../report/feeds/feed-entry.js';
import { PlanProposal } from '../../saved-plans.js';
import { checkedUrl, PUBLIC_ONLY } from '../../snapshots/fetch/address-policy.js';
import { parseParameters, readParameters, refusalOf, WrongParameters } from '../asked.js';
import { problem } from '../problem.js';
import { needsToken } from './bearer.js';
import { largestBody, refusingInput, takesJson, withBody } from './json-body.js';
import { UploadQuestion, WatchProposal, type Writing } from './writing.js';

/** A plan has some kilobytes. */
const LARGEST_BODY_BYTES = 64 * 1024;

/** @param writing null where a server takes nothing in */
export function createWritingApi(observatory: Observatory, writing: Writing | null): Hono {
  const api = new Hono();
  for (const [scope, paths] of [
    ['watches', ['/watches', '/watches/:name']],
    ['plans', ['/plans', '/plans/:id', '/plans/:id/assess']],
    ['ingest', ['/ingest']],
  ] as const)
    for (const path of paths) api.use(path, needsToken(writing, scope));
  if (!writing) return api;
  addWatches(api, writing);
  addPlans(api, writing, observatory);
  api.post('/ingest', largestBody(writing.limits.largestIngestBytes), (context) =>
    refusingInput(context, async () => {
      const { file, source, retrieved } = parseParameters(UploadQuestion, readParameters(context));
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      if (bytes.length === 0) return problem(context, 400, 'the body is empty; it is the file');
      const named = {
        ...(source === undefined ? {} : { source }),
        ...(retrieved === undefined ? {} : { retrieved }),
      };
      const result = await writing.ingest({ file, bytes, ...named });
      return context.json(result, result.stored ? 201 : 200);
    }),
  );
  return api;
}

function addWatches(api: Hono, { watches, limits }: Writing): void {
  api.get('/watches', async (context) =>
    context.json({
      watches: (await watches.list()).map((watch) => ({ ...watch, undelivered: watch.undelivered.length })),
    }),
  );
  api.post('/watches', ...takesJson(LARGEST_BODY_BYTES, 'a watch'), (context) =>
    withBody(context, WatchProposal, async ({ name, feed, plan, webhook = null }) => {
      const known = await watches.list();
      if (known.some((watch) => watch.name === name))
        return problem(context, 409, `there is a watch called ${name} already`);
      if (known.length >= limits.mostWatches)
        return problem(context, 409, `${limits.mostWatches} watches are there already; no more are taken`);
      const subject = plan === undefined ? { feed: filterOf(feed ?? {}) } : { plan: planText(plan) };
      if (webhook !== null) refusePrivate(webhook);
      const added = await watches.add({ name, subject, webhook, allowPrivate: false });
      return context.json({ added: name, ...added }, 201);
    }),
  );
  api.delete('/watches/:name', (context) =>
    withOne(context, 'name', async (name) => {
      await watches.remove(name);
      return context.body(null, 204);
    }),
  );
}

/** What is no address of the public internet is a mistake in the body; where names lead is looked at when it is sent. */
function refusePrivate(webhook: string): void {
  try {
    checkedUrl(webhook, PUBLIC_ONLY);
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    throw new WrongParameters([{ parameter: 'webhook', problem: error.message }]);
  }
}

/** Checked as the question it will be, kept as it is spelled. */
function filterOf(feed: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const filter = Object.fromEntries(
    Object.entries(feed).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
  parseParameters(FeedQuestion, filter);
  return filter;
}

function planText(plan: object): string {
  const text = JSON.stringify(plan);
  readPlan(text, 'plan');
  return text;
}

function addPlans(api: Hono, { plans }: Writing, observatory: Observatory): void {
  api.get('/plans', async (context) => context.json({ plans: await plans.list() }));
  api.post('/plans', ...takesJson(LARGEST_BODY_BYTES, 'a plan'), (context) =>
    withBody(context, PlanProposal, async (proposal) => {
      const answer = await plans.save(proposal);
      return context.json(answer, answer.added ? 201 : 200);
    }),
  );
  api.get('/plans/:id', (context) =>
    withOne(context, 'id', async (id) => context.json(await plans.find(id))),
  );
  api.get('/plans/:id/assess', (context) =>
    withOne(context, 'id', async (id) => {
      const question = parseParameters(AssessQuestion, readParameters(context));
      const { name, plan } = await plans.find(id);
      return context.json(await observatory.assessPlan(readPlan(JSON.stringify(plan), name), name, question));
    }),
  );
  api.delete('/plans/:id', (context) =>
    withOne(context, 'id', async (id) => {
      await plans.remove(id);
      return context.body(null, 204);
    }),
  );
}

async function withOne(
  context: Context,
  parameter: string,
  respond: (id: string) => Promise<Response>,
): Promise<Response> {
  try {
    return await respond(context.req.param(parameter) ?? '');
  } catch (error) {
    const refusal = refusalOf(error, true);
    if (refusal === null) throw error;
    return problem(context, refusal.status, refusal.detail, refusal.errors);
  }
}
