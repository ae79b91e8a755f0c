/** How much may a client still ask? A bucket of tokens each, refilled steadily; of so many clients and no more. */

export interface BucketLimits {
  /** How many requests at once, and how many come back in a minute. */
  readonly requestsPerMinute: number;
  readonly mostClients: number;
}

export interface Taken {
  readonly isAllowed: boolean;
  /** Whole requests that are left. */
  readonly remaining: number;
  /** Until the bucket is full again, and until there is at least one request in it. */
  readonly secondsUntilFull: number;
  readonly secondsUntilNext: number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

const MINUTE_MILLISECONDS = 60_000;

/** @param clock in milliseconds, only ever forward */
export function openBuckets(
  { requestsPerMinute: most, mostClients }: BucketLimits,
  clock: () => number,
): { take(client: string): Taken } {
  // A map gives its entries in the order in which they came: the one longest not seen first.
  const buckets = new Map<string, Bucket>();
  const perMillisecond = most / MINUTE_MILLISECONDS;
  const secondsFor = (tokens: number) => Math.max(0, Math.ceil(tokens / perMillisecond / 1000));
  return {
    take: (client) => {
      const at = clock();
      const last = buckets.get(client) ?? { tokens: most, at };
      const tokens = Math.min(most, last.tokens + (at - last.at) * perMillisecond);
      const isAllowed = tokens >= 1;
      const left = isAllowed ? tokens - 1 : tokens;
      buckets.delete(client);
      buckets.set(client, { tokens: left, at });
      const [oldest] = buckets.keys();
      if (buckets.size > mostClients && oldest !== undefined) buckets.delete(oldest);
      return {
        isAllowed,
        remaining: Math.floor(left),
        secondsUntilFull: secondsFor(most - left),
        secondsUntilNext: secondsFor(1 - left),
      };
    },
  };
}
