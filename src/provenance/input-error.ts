/** Where in the world's bytes something is wrong: what a person needs to find and mend it. */
export interface Place {
  readonly file?: string;
  /** 1-based data row: the first row under the header is row 1. */
  readonly row?: number;
  /** 1-based line of the file, which differs from the row where cells hold line breaks. */
  readonly line?: number;
  readonly column?: string;
  readonly flag?: string;
}

/** Input or data that cannot be used: exit code 3 on the command line, status 4xx over HTTP. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    /** Lower case, thing and value: `negative compute: -5`. Without the place. */
    readonly problem: string,
    readonly place: Place = {},
    options?: ErrorOptions,
  ) {
    const where = placeText(place);
    super(where ? `${where}: ${problem}` : problem, options);
  }
}

/** A name of which there is nothing, with the names nearest to it: status 404 over HTTP. */
export class NotFound extends InputError {
  constructor(
    problem: string,
    readonly offers: readonly string[],
    /** The day from which on there is something, where one looked from an earlier one. */
    readonly later: string | null = null,
  ) {
    super(problem);
  }
}

/** `models.csv, row 3 (line 5), column "Parameters"`; empty when nothing is known. */
export function placeText({ file, row, line, column, flag }: Place): string {
  const rowText =
    row === undefined ? line && `line ${line}` : `row ${row}${line === undefined ? '' : ` (line ${line})`}`;
  return [flag, file, rowText, column === undefined ? undefined : `column "${column}"`]
    .filter(Boolean)
    .join(', ');
}
