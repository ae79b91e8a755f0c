import { afterAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/cli/command.js';
import { serveUntilStopped } from '../../src/cli/serving.js';
import { openTerminal } from '../../src/cli/terminal.js';
import { pipelineOn, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

const LOCAL = { host: '127.0.0.1', port: 0, publicUrl: null };

describe('serving', () => {
  it('prepares the first page as soon as its address is printed, before anyone asks', async () => {
    const stop = new AbortController();
    const printed: string[] = [];
    const out = { write: (text: string) => printed.push(text) };
    const context: CommandContext = {
      verb: 'serve',
      positionals: [],
      flags: {},
      json: false,
      language: 'en',
      terminal: openTerminal({ out, error: { write: () => undefined }, environment: {} }),
      pipeline: pipelineOn(directory.path),
      elsewhere: null,
      signal: stop.signal,
    };
    const observatory = await context.pipeline.observatory();
    const seen = await new Promise<string[]>((resolve, reject) => {
      const watched = {
        ...observatory,
        overview: (asOf: string | null) => {
          resolve([...printed]);
          return observatory.overview(asOf);
        },
      };
      serveUntilStopped(context, watched, {
        ...LOCAL,
        takesCorrections: false,
        look: async () => undefined,
      }).catch(reject);
    });
    expect(seen.join('')).toContain('The page is at http://127.0.0.1:');
    stop.abort();
  });
});
