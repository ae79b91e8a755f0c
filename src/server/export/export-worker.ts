/** A thread that renders pages of an exported site, on an observatory of its own. Asked by `export-thread.ts`. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { openPipeline } from '../../pipeline.js';
import { InputError } from '../../provenance/input-error.js';
import { exportApp } from './export-app.js';
import type { StepAsked, StepDone, ThreadOrder } from './export-thread.js';
import { openRenderer, type SiteRenderer } from './site-renderer.js';

const { frame, day, ...place }: ThreadOrder = workerData;
const log = (line: string) => parentPort?.postMessage(line);
const pipeline = openPipeline({
  ...place,
  now: () => new Date(`${day}T00:00:00Z`),
  randomName: randomUUID,
  progress: log,
});
const app = exportApp({ ...place, observatory: await pipeline.observatory(), log });
const renderer = openRenderer((address) => app.request(address), frame);

parentPort?.on('message', (asked: StepAsked) => void answer(asked));

async function answer(asked: StepAsked): Promise<void> {
  let done: StepDone;
  try {
    done = { id: asked.id, value: await take(asked, renderer) };
  } catch (error) {
    const problem = error instanceof Error ? error : new Error(String(error));
    const isBug = !(error instanceof InputError);
    done = { id: asked.id, isBug, problem: isBug ? (problem.stack ?? problem.message) : problem.message };
  }
  parentPort?.postMessage(done);
}

function take(
  { step, given }: StepAsked,
  { ask, answers, links, know, write }: SiteRenderer,
): Promise<unknown> {
  const address = String(given);
  const list = Array.isArray(given) ? given.map(String) : [];
  switch (step) {
    case 'ask':
      return ask(address);
    case 'answers':
      return answers(address);
    case 'links':
      return links(address);
    case 'know':
      return know(list);
    case 'write':
      return write(list);
  }
}
