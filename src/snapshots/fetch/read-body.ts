/** Which bytes does an answer hold? Unpacked, never more than a limit, packed or unpacked; in memory or in a file. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type ReachPlace, UnreachableError } from '../../provenance/unreachable-error.js';
import { onDisk } from '../disk-error.js';

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export interface BodyShape {
  readonly encoding: string;
  readonly limitBytes: number;
  readonly address: string;
}

export interface FiledBody {
  readonly path: string;
  readonly sha256: string;
  readonly length: number;
}

/** Throws an UnreachableError; what the connection itself throws goes through. */
export async function readBody(body: Readable, shape: BodyShape): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(body, shape)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * As `readBody`, into a file, however large: what a try before left in it is gone. What the disk throws is an InputError
 * and ends everything; the next try would fare no better.
 */
export async function fileBody(body: Readable, shape: BodyShape, path: string): Promise<FiledBody> {
  const file = await onDisk(path, () => open(path, 'w'));
  try {
    const hash = createHash('sha256');
    let length = 0;
    for await (const piece of piecesOf(body, shape)) {
      await onDisk(path, () => file.writeFile(piece));
      hash.update(piece);
      length += piece.length;
    }
    await onDisk(path, () => file.sync());
    return { path, sha256: hash.digest('hex'), length };
  } finally {
    body.destroy();
    await file.close();
  }
}

async function* piecesOf(body: Readable, shape: BodyShape): AsyncGenerator<Uint8Array> {
  const encoding = shape.encoding.trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') {
    yield* bounded(body, shape.limitBytes, 'body', shape);
    return;
  }
  const unpacker = UNPACKERS[encoding]?.();
  if (unpacker) {
    yield* unpacked(body, unpacker, shape);
    return;
  }
  body.destroy();
  throw new UnreachableError(`an unknown content encoding: ${encoding.slice(0, 40)}`, at(shape, 'unpacking'));
}

async function* unpacked(body: Readable, unpacker: Transform, shape: BodyShape): AsyncGenerator<Uint8Array> {
  let [packedBytes, failure] = [0, null as unknown];
  const fail = (error: unknown) => {
    failure ??= error;
    unpacker.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  body.on('error', fail);
  body.on('data', (chunk: Uint8Array) => {
    packedBytes += chunk.length;
    if (packedBytes > shape.limitBytes) body.destroy(tooLarge(shape, 'packed body'));
  });
  body.pipe(unpacker);
  try {
    yield* bounded(unpacker, shape.limitBytes, 'unpacked body', shape);
  } catch (cause) {
    if (failure !== null) throw failure;
    if (cause instanceof UnreachableError) throw cause;
    throw new UnreachableError(
      'the packed body is damaged or cut off',
      at(shape, 'unpacking'),
      cause instanceof Error ? { cause } : undefined,
    );
  } finally {
    // Also after an archive that ends before its body does: what follows is not read.
    body.destroy();
  }
}

async function* bounded(
  stream: Readable,
  limitBytes: number,
  what: string,
  shape: BodyShape,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream) {
    const piece: Uint8Array = chunk;
    bytes += piece.length;
    if (bytes > limitBytes) throw tooLarge(shape, what);
    yield piece;
  }
}

function tooLarge(shape: BodyShape, what: string): UnreachableError {
  return new UnreachableError(`the ${what} is larger than ${shape.limitBytes} bytes`, at(shape, 'size'));
}

function at({ address }: BodyShape, stage: ReachPlace['stage']): ReachPlace {
  return { address, stage };
}
