/** The whole server on the bundled snapshots, asked without a network. */
import { join } from 'node:path';
import { type AppOptions, createApp } from '../../src/server/app.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

export async function servedApp(
  dataDirectory: string,
  log: (line: string) => void = () => undefined,
  more: Partial<AppOptions> = {},
) {
  const observatory = await filledObservatory(dataDirectory);
  return createApp({
    observatory,
    assetsDirectory: join(PACKAGE_ROOT, 'dist', 'web', 'assets'),
    version: '0.1.0',
    log,
    ...more,
  });
}
