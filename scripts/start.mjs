/** `npm start`: sets up and builds what is missing, then builds the observatory and serves its page. */
import { buildIfStale } from './build.mjs';
import { setUp } from './set-up.mjs';

setUp();
buildIfStale();
process.argv.splice(2, 0, 'start');
await import('../dist/src/cli/main.js');
