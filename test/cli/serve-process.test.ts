import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';
import { filledObservatory } from '../shared-observatory.js';

const directory = temporaryDirectory();
beforeAll(async () => {
  await filledObservatory(directory.path);
});
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  directory.remove();
});

/** A server as a service manager starts it. */
async function serve(...flags: string[]) {
  const main = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
  const words = [main, 'serve', '--port', '0', '--data-dir', directory.path, ...flags];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let [out, error] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
  });
  const exit = once(child, 'exit');
  while (!out.includes('http://')) {
    if (child.exitCode !== null) throw new Error(error);
    await setTimeout(20);
  }
  const url = /http:\/\/\S+/.exec(out)?.[0] ?? '';
  return { child, url, exit, errors: () => error };
}

describe('a served observatory that is asked to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s ends with 0 after the answers that are under way, and takes no more',
    async (signal) => {
      const { child, url, exit, errors } = await serve('--log-format', 'json');
      expect((await fetch(new URL('/ready', url))).status).toBe(200);
      const slow = fetch(new URL('/api/v1/reproduce/model-count?simulations=300', url), {
        headers: { 'x-request-id': 'slow' },
      });
      await setTimeout(300);
      child.kill(signal);
      const answer = await slow;
      expect([answer.status, (await answer.json()).simulations]).toEqual([200, 300]);
      expect(await exit).toEqual([0, null]);
      await expect(fetch(new URL('/health', url))).rejects.toThrow();
      const lines = errors()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines).toContainEqual(
        expect.objectContaining({
          id: 'slow',
          route: '/api/v1/reproduce/model-count',
          status: 200,
          complete: true,
        }),
      );
      expect(lines).toContainEqual(expect.objectContaining({ level: 'info', message: 'ended' }));
    },
  );

  it('ends with a connection that is open and silent', async () => {
    const { child, url, exit } = await serve();
    await (await fetch(new URL('/health', url))).text();
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  it('lets nothing of a hostile request through to its log', async () => {
    const { child, url, exit, errors } = await serve('--log-format', 'text');
    const secret = 'Zm9vYmFyc2VjcmV0';
    await fetch(new URL(`/api/v1/models?token=${secret}&search=%0d%0a2026%20GET%20/forged%1b[2J`, url), {
      headers: { authorization: `Bearer flopscope_${secret}`, 'x-request-id': `${secret} injected` },
    });
    await fetch(new URL(`/models/${secret}%0aforged`, url));
    child.kill('SIGTERM');
    await exit;
    const lines = errors().trim().split('\n');
    expect(lines[0]).toMatch(/^\S+Z GET \/api\/v1\/models 400 [\d.]+ ms \d+ bytes [\w-]{36}$/);
    expect(lines[1]).toMatch(/^\S+Z GET \/models\/:id 404 /);
    expect(errors()).not.toMatch(new RegExp(`${secret}|forged|\u001b`));
  });
});
