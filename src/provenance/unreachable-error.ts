/** Why could a source or server not be reached? Exit code 4 on the command line. */

/** How far a request came. */
export type ReachStage =
  | 'address'
  | 'lookup'
  | 'connection'
  | 'request'
  | 'redirect'
  | 'status'
  | 'content type'
  | 'content'
  | 'unpacking'
  | 'size'
  | 'time'
  | 'clock';

export interface ReachPlace {
  /** The address without what may be secret: no credentials, no query. */
  readonly address: string;
  readonly stage: ReachStage;
  /** What the server answered, where that is the trouble. */
  readonly status?: number;
}

/** Something outside of this machine gave no usable answer. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';

  constructor(
    /** Lower case, without the place. */
    readonly problem: string,
    readonly place: ReachPlace,
    options?: ErrorOptions,
  ) {
    super(`${place.address}: ${problem} (${place.stage})`, options);
  }
}
