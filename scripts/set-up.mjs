/** Installs the dependencies when they are missing or out of line with the lock file, and only then. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'node_modules', '.flopscope-stamp');
const OLDEST_NODE = [20, 19];

export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(
      `Node ${process.versions.node} is too old; Flopscope needs ${OLDEST_NODE.join('.')} or later`,
    );
    process.exit(1);
  }
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(process.version).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.error('installing dependencies …');
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lock file without the optional binaries of platforms its writer could not reach, while
  // `install` keeps to the locked versions and adds the binary of this platform. Standard output stays free.
  const { status } = spawnSync(command, ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('the dependencies could not be installed; npm has said why above');
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}
