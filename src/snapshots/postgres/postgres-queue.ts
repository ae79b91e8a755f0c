/** The queue of jobs in a shared PostgreSQL: a row a job; claims pass each other by with `for update skip locked`. */
import type { DeadJob, Job, JobQueue, QueueRules } from '../collect/job-queue.js';
import type { Database } from './database.js';

const ADD = `
insert into job (kind, key, subject, due, changed)
select $1, key, subject, due, $5
from unnest($2::text[], $3::text[], $4::timestamptz[]) as new (key, subject, due)
on conflict (kind, key) do`;

const ANEW = `update set state = 'waiting', attempts = 0, due = excluded.due, changed = excluded.changed,
  holder = null, leased_until = null, problem = null
where job.state <> 'running' or job.leased_until <= excluded.changed`;

/** Ended with its holder as often as it may fail: it would end the next holder, too. */
const BURY = `
update job set state = 'dead', holder = null, leased_until = null, changed = $2,
  problem = coalesce(problem || '; then ', '') || 'its collector ended at it'
where kind = $1 and state = 'running' and leased_until <= $2 and attempts >= $3`;

const CLAIM = `
with next as materialized (
  select id from job
  where kind = $1 and ($5::text[] is null or key = any ($5::text[]))
    and (state = 'waiting' and due <= $2 or state = 'running' and leased_until <= $2 and attempts < $6)
  order by due, id for update skip locked limit 1
)
update job set state = 'running', attempts = attempts + 1, holder = $3, changed = $2,
  leased_until = $2::timestamptz + $4 * interval '1 millisecond'
from next where job.id = next.id
returning key, subject, attempts, holder`;

/** @param kind of the jobs; queues of different kinds share the table and nothing else */
export function openPostgresQueue(database: Database, kind: string, rules: QueueRules): JobQueue {
  const { leaseMilliseconds, mostAttempts, backoffMilliseconds } = rules;
  /** Changes the job where it is still its holder's. */
  const change = (job: Job, set: string, values: readonly unknown[]) =>
    database.run(async (sql) => {
      const changed = await sql.rows(
        `update job set ${set} where kind = $1 and key = $2 and state = 'running' and holder = $3 returning 1`,
        [kind, job.key, job.holder, ...values],
      );
      return changed.length > 0;
    });
  return {
    add: async (jobs, now, again = false) => {
      await database.run((sql) =>
        sql.rows(`${ADD} ${again ? ANEW : 'nothing'}`, [
          kind,
          jobs.map(({ key }) => key),
          jobs.map(({ subject }) => subject),
          jobs.map(({ due }) => due.toISOString()),
          now,
        ]),
      );
    },
    claim: (now, holder, keys) =>
      database.run(async (sql) => {
        await sql.rows(BURY, [kind, now, mostAttempts]);
        const values = [kind, now, holder, leaseMilliseconds, keys ?? null, mostAttempts];
        return (await sql.rows<Job>(CLAIM, values))[0] ?? null;
      }),
    renew: (job, now) =>
      change(job, `leased_until = $4::timestamptz + $5 * interval '1 millisecond'`, [now, leaseMilliseconds]),
    finish: (job, now) =>
      change(job, `state = 'done', holder = null, leased_until = null, problem = null, changed = $4`, [now]),
    fail: (job, problem, now) => {
      const state = job.attempts >= mostAttempts ? 'dead' : 'waiting';
      const due = new Date(now.getTime() + backoffMilliseconds * 2 ** (job.attempts - 1));
      return change(
        job,
        `state = $4, holder = null, leased_until = null, problem = $5, due = $6, changed = $7`,
        [state, problem, due, now],
      );
    },
    dead: () =>
      database.run(async (sql) =>
        (
          await sql.rows<Omit<DeadJob, 'since'> & { readonly changed: Date }>(
            `select key, subject, attempts, coalesce(problem, '') as problem, changed from job
             where kind = $1 and state = 'dead' and not exists (
               select from job later where later.kind = job.kind and later.subject = job.subject
                 and later.state = 'done' and later.changed > job.changed
             ) order by changed, id`,
            [kind],
          )
        ).map(({ changed, ...job }) => ({ ...job, since: changed.toISOString() })),
      ),
  };
}
