/** A real browser for the tests: a given one, one on the path, Debian's, or Playwright's own. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath() {
  for (const directory of (process.env.PATH ?? '').split(delimiter))
    for (const name of NAMES) {
      try {
        accessSync(join(directory, name), constants.X_OK);
        return join(directory, name);
      } catch {
        // Not here; the next place may have it.
      }
    }
  return null;
}

function run(command, words) {
  return (
    spawnSync(command, words, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

export async function findChromium() {
  const given = process.env.FLOPSCOPE_CHROMIUM;
  if (given) return given;
  if (onPath()) return onPath();
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.error('installing Chromium for the browser tests …');
    if (
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation']) &&
      onPath()
    )
      return onPath();
  }
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.error("installing Playwright's Chromium for the browser tests …");
  if (run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']))
    return chromium.executablePath();
  throw new Error('no Chromium found or installed; set FLOPSCOPE_CHROMIUM to the path of one');
}
