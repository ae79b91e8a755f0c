/** Something outside that has to answer does not: a source, a server, a database. Exit code 4 on the command line, 503 over HTTP. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}
