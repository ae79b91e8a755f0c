/** Who asks which source? Work that several collectors share: each job is one collector's at a time, and none is lost with its collector. */

interface NamedJob {
  /** The same key is queued once, whoever queues it and however often. */
  readonly key: string;
  /** What it is about: the id of a source. */
  readonly subject: string;
}

export interface NewJob extends NamedJob {
  /** Not to be taken before. */
  readonly due: Date;
}

export interface Job extends NamedJob {
  /** Tries so far, this one included. */
  readonly attempts: number;
  /** Of whoever has it now: another claim of the same job has another. */
  readonly holder: string;
}

/** A job nobody takes any more: it failed too often, and waits for a person. */
export interface DeadJob extends NamedJob {
  readonly attempts: number;
  readonly problem: string;
  /** ISO instant. */
  readonly since: string;
}

export interface QueueRules {
  /** A holder that says nothing for so long is taken to have ended, and its job is another's. */
  readonly leaseMilliseconds: number;
  readonly mostAttempts: number;
  /** Before the second try; twice as long before each further one. */
  readonly backoffMilliseconds: number;
}

export interface JobQueue {
  /**
   * Queues those that were never queued.
   * @param again also those that are done, dead or wait for another try, as if they were new
   */
  add(jobs: readonly NewJob[], now: Date, again?: boolean): Promise<void>;
  /**
   * The job due longest, for the caller alone; null where none is due.
   * @param holder a name no other claim has
   * @param keys only these
   */
  claim(now: Date, holder: string, keys?: readonly string[]): Promise<Job | null>;
  /** Says that its holder is still at it; false where it is another's by now. */
  renew(job: Job, now: Date): Promise<boolean>;
  /** False where it is another's by now, who will finish it. */
  finish(job: Job, now: Date): Promise<boolean>;
  /** To be tried again later, or dead; false where it is another's by now. */
  fail(job: Job, problem: string, now: Date): Promise<boolean>;
  /** Without those whose subject was done since. */
  dead(): Promise<readonly DeadJob[]>;
}
