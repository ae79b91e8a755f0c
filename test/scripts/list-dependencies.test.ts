import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const check = (root: string) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'list-dependencies.mjs'), '--check'], {
    encoding: 'utf8',
  });

describe('the packages that run with the program', () => {
  it('are all listed with their licence, none of which is GPL or AGPL', () => {
    const { status, stderr } = check(PACKAGE_ROOT);
    expect([status, stderr]).toEqual([0, '']);
  });
  it('are pinned to one version each', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'),
    );
    const all: Record<string, string> = { ...dependencies, ...devDependencies, ...optionalDependencies };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });
  it('are told apart where one is not listed, or has another licence', () => {
    for (const name of ['scripts', 'docs']) mkdirSync(join(directory.path, name), { recursive: true });
    for (const path of ['scripts/list-dependencies.mjs', 'docs/dependencies.md', 'package.json'])
      cpSync(join(PACKAGE_ROOT, path), join(directory.path, path));
    const lock = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package-lock.json'), 'utf8'));
    lock.packages['node_modules/left-pad'] = { version: '1.0.0', license: 'AGPL-3.0-only' };
    writeFileSync(join(directory.path, 'package-lock.json'), JSON.stringify(lock));
    const { status, stderr } = check(directory.path);
    expect(status).toBe(1);
    expect(stderr).toContain('left-pad: AGPL-3.0-only');
    expect(stderr).toContain('docs/dependencies.md is not current');
  });
});
