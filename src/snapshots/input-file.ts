/** Which bytes does a file hold that a person hands in? Unpacked where it is compressed, within bounds. */
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { InputError } from '../provenance/input-error.js';
import { onDisk } from './disk-error.js';
import type { FileSystem } from './file-system.js';

/** Larger than any file of a source by far, packed or not. */
const FILE_LIMIT_BYTES = 200_000_000;

export interface InputFile {
  /** Without folder and without the ending of a compressed file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function readInputFile(
  path: string,
  files: FileSystem,
  limitBytes = FILE_LIMIT_BYTES,
): Promise<InputFile> {
  const bytes = await onDisk(path, async () => {
    const found = await files.stat(path);
    if (!found) throw new InputError('no such file', { file: path });
    if (found.kind === 'directory') throw new InputError('this is a directory, not a file', { file: path });
    if (found.kind !== 'file') throw new InputError('this is a device or a pipe, not a file', { file: path });
    if (found.bytes > limitBytes)
      throw new InputError(`${found.bytes} bytes; expected at most ${limitBytes}`, { file: path });
    return files.read(path);
  });
  return { name: basename(path).replace(/\.gz$/i, ''), bytes: unpacked(bytes, path, limitBytes) };
}

/** Told by its first bytes, whatever it is called. */
function unpacked(bytes: Uint8Array, path: string, limitBytes: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: limitBytes }));
  } catch (cause) {
    const large = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    const problem = large
      ? `unpacked it is larger than ${limitBytes} bytes`
      : 'the gzip archive is damaged or cut off';
    throw new InputError(problem, { file: path }, { cause });
  }
}
