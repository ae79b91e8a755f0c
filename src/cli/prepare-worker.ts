/** The other thread: makes estimates and costs of one vintage into the cache, and ends. See `prepare-elsewhere.ts`. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { openPipeline } from '../pipeline.js';

const Order = z.object({
  dataDirectory: z.string(),
  databaseUrl: z.string().optional(),
  packageRoot: z.string(),
  version: z.string(),
  asOf: z.string().nullable(),
  what: z.enum(['estimates', 'costs']),
});

const { asOf, what, databaseUrl, ...place } = Order.parse(workerData);
const pipeline = openPipeline({
  ...place,
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
  now: () => new Date(),
  randomName: randomUUID,
  progress: (message) => parentPort?.postMessage(message),
});
try {
  await (await pipeline.vintages())[what](asOf);
} finally {
  await pipeline.close();
}
