/** `flopscope backup DIR`: the store as a data directory, byte for byte. */

import type { Command } from '../command.js';
import { copyInto } from '../copying.js';

export const command: Command = (context) =>
  copyInto(context, (directory) => context.pipeline.backup(directory));
