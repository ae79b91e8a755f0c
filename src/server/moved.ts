/** Thrown where a page has its address elsewhere: the reader is sent on, language and state kept. */
export class Moved extends Error {
  override readonly name = 'Moved';

  constructor(
    /** Without the language, `/models/grok-3`. */
    readonly path: string,
  ) {
    super(`moved to ${path}`);
  }
}
