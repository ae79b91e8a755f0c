import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job, JobQueue } from '../../../src/snapshots/collect/job-queue.js';
import { type Database, openDatabase } from '../../../src/snapshots/postgres/database.js';
import { openPostgresQueue } from '../../../src/snapshots/postgres/postgres-queue.js';
import { type PostgresServer, startPostgres } from '../../postgres-server.js';

const RULES = { leaseMilliseconds: 60_000, mostAttempts: 3, backoffMilliseconds: 10_000 };
const START = Date.parse('2026-11-24T12:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const opened: Database[] = [];
let server: PostgresServer;
let holders = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  for (const database of opened) await database.close();
  await server.remove();
});

/** As many programs as wished on one queue. */
async function queues(count: number): Promise<readonly JobQueue[]> {
  const address = await server.address();
  return Array.from({ length: count }, () => {
    const database = openDatabase(address);
    opened.push(database);
    return openPostgresQueue(database, 'refresh', RULES);
  });
}

async function one(): Promise<JobQueue> {
  const [queue] = await queues(1);
  if (!queue) throw new Error('no queue');
  return queue;
}

const jobs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `s${index} day`, subject: `s${index}`, due: at(0) }));
const claim = (queue: JobQueue | undefined, seconds: number, keys?: readonly string[]) =>
  queue?.claim(at(seconds), `h${holders++}`, keys) ?? Promise.resolve(null);
const taken = async (queue: JobQueue, seconds: number): Promise<Job> => {
  const job = await claim(queue, seconds);
  if (!job) throw new Error('nothing to take');
  return job;
};

describe('the queue of jobs', () => {
  it('holds a key once, whoever queues it and whatever became of it, until it is queued anew', async () => {
    const queue = await one();
    await Promise.all([queue.add(jobs(3), at(0)), queue.add(jobs(3), at(0)), queue.add(jobs(2), at(0))]);
    const found = [await taken(queue, 0), await taken(queue, 0), await taken(queue, 0)];
    expect(found.map(({ subject }) => subject).sort()).toEqual(['s0', 's1', 's2']);
    expect(await claim(queue, 0)).toBeNull();
    for (const job of found) expect(await queue.finish(job, at(1))).toBe(true);
    await queue.add(jobs(3), at(2));
    expect(await claim(queue, 2)).toBeNull();
    await queue.add(jobs(1), at(3), true);
    expect(await claim(queue, 3)).toMatchObject({ subject: 's0', attempts: 1 });
    await queue.add(jobs(1), at(3), true);
    expect(await claim(queue, 3)).toBeNull();
  });

  it('gives each job to one of many programs that take at once, and keeps back what is not due or not asked for', async () => {
    const programs = await queues(6);
    const late = { key: 'late', subject: 'late', due: at(500) };
    await programs[0]?.add([...jobs(20), late], at(0));
    expect(await claim(programs[0], 0, ['s7 day'])).toMatchObject({ subject: 's7' });
    const found = await Promise.all(Array.from({ length: 30 }, (_, index) => claim(programs[index % 6], 1)));
    const subjects = found.flatMap((job) => (job ? [job.subject] : []));
    expect(new Set(subjects).size).toBe(19);
    expect(subjects).toHaveLength(19);
    expect(await claim(programs[1], 500, ['late'])).toMatchObject({ subject: 'late' });
  });

  it('gives the job of one that ended to another, and takes nothing from the first that comes back', async () => {
    const queue = await one();
    await queue.add(jobs(1), at(0));
    const first = await taken(queue, 0);
    expect(await queue.renew(first, at(50))).toBe(true);
    expect(await claim(queue, 100)).toBeNull();
    const second = await taken(queue, 111);
    expect(second).toMatchObject({ subject: 's0', attempts: 2 });
    expect([
      await queue.renew(first, at(112)),
      await queue.finish(first, at(112)),
      await queue.fail(first, 'x', at(112)),
    ]).toEqual([false, false, false]);
    expect(await queue.finish(second, at(113))).toBe(true);
    expect(await claim(queue, 10_000)).toBeNull();
  });

  it('waits twice as long after each failure, and gives up after the last, until the source is done again', async () => {
    const queue = await one();
    await queue.add(jobs(1), at(0));
    expect(await queue.fail(await taken(queue, 0), 'away', at(0))).toBe(true);
    expect(await claim(queue, 9)).toBeNull();
    await queue.fail(await taken(queue, 10), 'away', at(10));
    expect(await claim(queue, 29)).toBeNull();
    await queue.fail(await taken(queue, 30), 'gone', at(30));
    expect(await claim(queue, 100_000)).toBeNull();
    expect(await queue.dead()).toEqual([
      { key: 's0 day', subject: 's0', attempts: 3, problem: 'gone', since: at(30).toISOString() },
    ]);
    await queue.add([{ key: 's0 next day', subject: 's0', due: at(40) }], at(40));
    await queue.finish(await taken(queue, 40), at(41));
    expect(await queue.dead()).toEqual([]);
  });

  it('buries a job that ends every program that takes it', async () => {
    const queue = await one();
    await queue.add(jobs(1), at(0));
    for (const seconds of [0, 100, 200]) expect(await claim(queue, seconds)).not.toBeNull();
    expect(await claim(queue, 300)).toBeNull();
    expect(await queue.dead()).toMatchObject([{ problem: 'its collector ended at it', attempts: 3 }]);
  });

  it('loses and doubles none, however claims, failures, ends and the clock fall together', async () => {
    const programs = await queues(3);
    let round = 0;
    const step = fc.record({
      program: fc.integer({ min: 0, max: 2 }),
      does: fc.constantFrom('claim', 'claim', 'finish', 'fail', 'renew', 'end'),
      seconds: fc.integer({ min: 0, max: 70 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        round += 1;
        const keys = [0, 1, 2].map((index) => `r${round}-${index}`);
        await programs[0]?.add(
          keys.map((key) => ({ key, subject: key, due: at(0) })),
          at(0),
        );
        const held: Job[] = [];
        const done: string[] = [];
        let time = 0;
        for (const { program, does, seconds } of steps) {
          const queue = programs[program];
          time += seconds;
          if (does === 'claim') {
            const job = await claim(queue, time, keys);
            if (job) held.push(job);
            continue;
          }
          const job = held.at(program);
          if (!job || !queue) continue;
          if (does !== 'renew') held.splice(held.indexOf(job), 1);
          if (does === 'finish' && (await queue.finish(job, at(time)))) done.push(job.key);
          if (does === 'fail') await queue.fail(job, 'x', at(time));
          if (does === 'renew') await queue.renew(job, at(time));
        }
        // Whatever was not finished is taken by the next, or was given up with its reason.
        for (let more = 0; more < 12; more += 1) {
          time += 1000;
          const job = await claim(programs[0], time, keys);
          if (job && (await programs[0]?.finish(job, at(time)))) done.push(job.key);
        }
        const dead = ((await programs[0]?.dead()) ?? [])
          .map(({ key }) => key)
          .filter((key) => keys.includes(key));
        expect([...done, ...dead].sort()).toEqual(keys);
      }),
      { numRuns: 25, seed: 11 },
    );
  }, 30_000);
});
