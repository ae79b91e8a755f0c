/** A command line that cannot be understood: exit code 2, with the verb whose help would say more. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    message: string,
    readonly verb: string | null = null,
  ) {
    super(message);
  }
}
