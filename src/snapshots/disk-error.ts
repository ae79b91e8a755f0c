/** Says what a failure of the disk means to the person in front of it. */
import { InputError } from '../provenance/input-error.js';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'no permission to use it',
  EPERM: 'no permission to use it',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'part of this path is a file, not a directory',
  EISDIR: 'this is a directory, not a file',
  ENOENT: 'no such file',
  ENAMETOOLONG: 'the path is too long',
  EIO: 'the disk reports an error',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
};

/**
 * Runs an operation on a path; a known failure of the disk becomes an InputError, anything else stays a bug.
 * `outcome` says what came of the operation none the less.
 */
export async function onDisk<Value>(
  path: string,
  operation: () => Promise<Value>,
  outcome?: () => string,
): Promise<Value> {
  try {
    return await operation();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const problem = PROBLEMS[code];
    if (problem === undefined) throw cause;
    throw new InputError(outcome ? `${problem}; ${outcome()}` : problem, { file: path }, { cause });
  }
}
