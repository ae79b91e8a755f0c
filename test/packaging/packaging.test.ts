import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { findVerb } from '../../src/cli/verbs.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const read = (path: string) => readFileSync(join(PACKAGE_ROOT, path), 'utf8');

/** Directives of a unit by section; one that stands twice has both values. */
function unitOf(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let section = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || /^[#;]/.test(line)) continue;
    const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined) section = name;
    else if (key === undefined) throw new Error(`no directive: ${line}`);
    else found.set(`${section}.${key}`, [...(found.get(`${section}.${key}`) ?? []), value]);
  }
  return found;
}

/** Instructions of each stage, their words apart. */
function stagesOf(text: string): { readonly name: string; readonly rest: string }[][] {
  const stages: { name: string; rest: string }[][] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest });
  }
  return stages;
}

describe('the unit of systemd', () => {
  const text = read('packaging/flopscope.service');
  const unit = unitOf(text);
  it('runs a verb that is there, as a user of its own, with its data where the unit keeps it', () => {
    const [, , verb = '', ...flags] = (unit.get('Service.ExecStart')?.[0] ?? '').split(' ');
    const known = findVerb(verb)?.options.map(({ name }) => `--${name}`) ?? [];
    expect(flags.filter((flag) => !known.includes(flag))).toEqual([]);
    expect(unit.get('Service.DynamicUser')).toEqual(['yes']);
    expect(unit.get('Service.StateDirectory')).toEqual(['flopscope']);
    expect(unit.get('Service.Environment')?.[0]).toContain('FLOPSCOPE_DATA_DIR=%S/flopscope');
    expect(unit.get('Service.KillSignal')).toEqual(['SIGTERM']);
    expect(Number(unit.get('Service.TimeoutStopSec')?.[0]) * 1000).toBeGreaterThan(
      JSON.parse(read('data/assumptions/serving.json')).finishMilliseconds,
    );
  });
  it('may change nothing of the machine', () => {
    const strict = {
      ...{ NoNewPrivileges: 'yes', ProtectSystem: 'strict', ProtectHome: 'yes', PrivateTmp: 'yes' },
      ...{ PrivateDevices: 'yes', PrivateUsers: 'yes', RestrictNamespaces: 'yes', RestrictSUIDSGID: 'yes' },
      ...{
        CapabilityBoundingSet: '',
        LockPersonality: 'yes',
        SystemCallArchitectures: 'native',
        UMask: '0077',
      },
      ...{ RestrictAddressFamilies: 'AF_INET AF_INET6 AF_UNIX', ProtectKernelTunables: 'yes' },
    };
    for (const [key, value] of Object.entries(strict))
      expect([key, unit.get(`Service.${key}`)]).toEqual([key, [value]]);
  });
  it('is found good by systemd itself, where that is there', () => {
    const path = join(directory.path, 'flopscope.service');
    writeFileSync(
      path,
      text.replace('/usr/bin/node', process.execPath).replace('/opt/flopscope/', `${PACKAGE_ROOT}`),
    );
    const { error, status, stderr } = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' });
    expect(error === undefined ? [status, stderr] : [0, '']).toEqual([0, '']);
  });
});

describe('the container', () => {
  const stages = stagesOf(read('Containerfile'));
  const [build = [], image = []] = stages;
  const of = (stage: typeof image, name: string) =>
    stage.filter((one) => one.name === name).map(({ rest }) => rest);
  it('is of pinned images, runs as nobody special, keeps data in a volume and says how it is', () => {
    expect(stages).toHaveLength(2);
    const oldest = /\d+\.\d+/.exec(JSON.parse(read('package.json')).engines.node)?.[0] ?? '';
    for (const stage of stages)
      expect(of(stage, 'FROM')[0]).toMatch(new RegExp(`^node:${oldest}\\.\\d+-\\w+-slim`));
    expect(of(image, 'USER')).toEqual(['node']);
    expect(of(image, 'VOLUME')).toEqual(['["/data"]']);
    expect(of(image, 'HEALTHCHECK')[0]).toContain('CMD ["node", "-e"');
    expect(of(image, 'ENV')[0]).toContain('FLOPSCOPE_DATA_DIR=/data');
  });
  it('is made of what is there, and all that the build reads', () => {
    const copied = [...of(build, 'COPY'), ...of(image, 'COPY')]
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(copied.filter((path) => !existsSync(join(PACKAGE_ROOT, path)))).toEqual([]);
    const inputs = /const INPUTS = \[([^\]]*)\]/.exec(read('scripts/build.mjs'))?.[1] ?? '';
    for (const [, input = ''] of inputs.matchAll(/'([^']+)'/g))
      expect(
        of(build, 'COPY').some((rest) =>
          rest.split(' ').some((path) => path === input || input.startsWith(`${path}/`)),
        ),
      ).toBe(true);
  });
  it('serves, is healthy, writes to its data alone, and ends when it is told to', async () => {
    const app = join(directory.path, 'app');
    const data = join(directory.path, 'data');
    for (const path of [app, data]) mkdirSync(path);
    for (const rest of of(image, 'COPY')) {
      const paths = rest.replace(/^--from=build /, '').split(' ');
      for (const path of paths.slice(0, -1).map((one) => one.replace('/build/', '')))
        if (path === 'node_modules') symlinkSync(join(PACKAGE_ROOT, path), join(app, path));
        else cpSync(join(PACKAGE_ROOT, path), join(app, path), { recursive: true });
    }
    const before = readdirSync(app, { recursive: true }).sort();
    const words = [...JSON.parse(of(image, 'ENTRYPOINT')[0] ?? ''), ...JSON.parse(of(image, 'CMD')[0] ?? '')];
    const [, main = '', ...more] = words as string[];
    const environment = Object.fromEntries(
      (of(image, 'ENV')[0] ?? '').split(' ').map((pair) => pair.split('=')),
    );
    const child = spawn(process.execPath, [main.replace('/app', app), ...more, '--port', '0'], {
      cwd: app,
      env: { ...environment, FLOPSCOPE_DATA_DIR: data, FLOPSCOPE_HOST: '127.0.0.1' },
    });
    const ended = once(child, 'exit');
    try {
      let port = '';
      for await (const line of createInterface(child.stdout)) {
        port = /127\.0\.0\.1:(\d+)/.exec(line)?.[1] ?? '';
        if (port !== '') break;
      }
      const [, , script = ''] = JSON.parse((of(image, 'HEALTHCHECK')[0] ?? '').replace(/^.*?CMD /, ''));
      const check = (at: string) =>
        spawnSync(process.execPath, ['-e', script.replace('4173', at)], { timeout: 20_000 }).status;
      expect([check(port), check('1')]).toEqual([0, 1]);
    } finally {
      child.kill('SIGTERM');
    }
    expect((await ended)[0]).toBe(0);
    expect(readdirSync(app, { recursive: true }).sort()).toEqual(before);
    expect(readdirSync(data)).toContain('manifests');
  });
});
