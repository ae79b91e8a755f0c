/** Which bytes does an answer hold? Unpacked, and never more than a limit, packed or unpacked. */
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type ReachPlace, UnreachableError } from '../../provenance/unreachable-error.js';

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

/** Throws an UnreachableError; what the connection itself throws goes through. */
export async function readBody(body: Readable, shape: BodyShape): Promise<Uint8Array> {
  const encoding = shape.encoding.trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return collect(body, shape.limitBytes, 'body', shape);
  const unpacker = UNPACKERS[encoding]?.();
  if (!unpacker) {
    body.destroy();
    throw new UnreachableError(
      `an unknown content encoding: ${encoding.slice(0, 40)}`,
      at(shape, 'unpacking'),
    );
  }
  return unpacked(body, unpacker, shape);
}

async function unpacked(body: Readable, unpacker: Transform, shape: BodyShape): Promise<Uint8Array> {
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
    return await collect(unpacker, shape.limitBytes, 'unpacked body', shape);
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

async function collect(
  stream: Readable,
  limitBytes: number,
  what: string,
  shape: BodyShape,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const piece: Uint8Array = chunk;
    bytes += piece.length;
    if (bytes > limitBytes) throw tooLarge(shape, what);
    chunks.push(piece);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(shape: BodyShape, what: string): UnreachableError {
  return new UnreachableError(`the ${what} is larger than ${shape.limitBytes} bytes`, at(shape, 'size'));
}

function at({ address }: BodyShape, stage: ReachPlace['stage']): ReachPlace {
  return { address, stage };
}
