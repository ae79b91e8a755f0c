/** A collector whose requests all end at a server on 127.0.0.1, whatever address they are meant for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, buildConnector } from 'undici';
import { openCollector } from '../../../src/collecting.js';
import type { PipelineOptions } from '../../../src/pipeline.js';
import type { FileSystem } from '../../../src/snapshots/file-system.js';
import { nodeFiles } from '../../../src/snapshots/node-files.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';
import { keptOn, storeOn } from '../store-fixture.js';

export const TODAY = '2026-11-24';

/** The address without its host is the path the server is asked for. */
export function dispatcherTo(port: number): Agent {
  const connect = buildConnector({});
  return new Agent({
    connect: (options, callback) =>
      connect(
        { ...options, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port: String(port) },
        callback,
      ),
  });
}

export function fixture(name: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'test', 'fixtures', 'sources', name), 'utf8');
}

let names = 0;

export function collectorOptions(dataDirectory: string, port: number, day = TODAY): PipelineOptions {
  return {
    dataDirectory,
    packageRoot: PACKAGE_ROOT,
    version: 'test',
    now: () => new Date(`${day}T12:00:00Z`),
    randomName: () => `collect-${process.pid}-${names++}`,
    progress: () => undefined,
    network: {
      random: () => 0.5,
      // Two minutes is the limit of a try, which ends with the answer; every other wait is over at once.
      wait: (milliseconds, signal) =>
        milliseconds < 120_000
          ? Promise.resolve()
          : new Promise((_done, fail) => signal?.addEventListener('abort', () => fail(new Error('ended')))),
      dispatcher: dispatcherTo(port),
    },
  };
}

export function collectorOn(dataDirectory: string, port: number, day = TODAY, files: FileSystem = nodeFiles) {
  return openCollector(
    collectorOptions(dataDirectory, port, day),
    { store: storeOn(files, dataDirectory), kept: keptOn(dataDirectory, files) },
    async () => undefined,
  );
}
