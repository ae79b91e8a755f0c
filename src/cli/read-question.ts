/** Turns the flags of a command line into the question a verb asks, through the schema the HTTP API uses too. */
import type * as z from 'zod';
import { UsageError } from './usage-error.js';

export function readQuestion<Schema extends z.ZodType>(
  schema: Schema,
  flags: Readonly<Record<string, string>>,
  verb: string,
): z.infer<Schema> {
  const result = schema.safeParse(flags);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const flag = issue?.path[0];
  if (flag === undefined) throw new UsageError(issue?.message ?? 'wrong flags', verb);
  const missing = flags[String(flag)] === undefined;
  throw new UsageError(
    missing ? `--${String(flag)} is missing` : `--${String(flag)}: ${issue?.message}`,
    verb,
  );
}
