/** Counts the models over 10^25 FLOP in an observatory. Usage: node examples/count-large-models.mjs DATA_DIRECTORY */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openPipeline, PaceQuestion } from 'flopscope/node';
import description from 'flopscope/package.json' with { type: 'json' };

const pipeline = openPipeline({
  dataDirectory: process.argv[2] ?? '.flopscope',
  packageRoot: fileURLToPath(new URL('..', import.meta.url)),
  version: description.version,
  now: () => new Date(),
  randomName: randomUUID,
  progress: () => {},
});
const observatory = await pipeline.observatory();
const pace = await observatory.pace(PaceQuestion.parse({ over: '1e25flop' }));
console.log(`${pace.total} models over 10^25 FLOP are on record as of ${pace.vintage.date}`);
