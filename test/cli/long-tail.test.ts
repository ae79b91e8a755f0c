import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGenerated } from '../long-tail-fixture.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../observatory-fixture.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const directory = temporaryDirectory();
afterAll(directory.remove);
const data = join(directory.path, 'data');
const list = join(directory.path, 'hub_stats_2026-11-20.parquet');

function flopscope(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...words, '--data-dir', data], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

beforeAll(() => writeGenerated(list, 3000));

describe('the long tail on the command line', () => {
  it('says first that there is none, and how one comes in', () => {
    const { stdout, status } = flopscope('long-tail');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^No list of the Hub’s models is stored\nTake one in: /),
    ]);
    expect(JSON.parse(flopscope('long-tail', '--json').stdout)).toMatchObject({
      vintage: null,
      gap: 'none-stored',
    });
  });
  it('takes a list in, counts its originals and says of how many that is not known', () => {
    const taken = flopscope('ingest', list, '--json');
    expect(JSON.parse(taken.stdout).snapshots).toMatchObject([
      { source: 'hub-stats', retrieved: '2026-11-20', rows: 3000, sourceBasis: 'file name', stored: true },
    ]);
    const { stdout, status } = flopscope('long-tail', '--over', '1e22flop');
    expect(status).toBe(0);
    const [title, ...lines] = stdout.split('\n');
    expect(title).toMatch(
      /^\d+ originals of [\d,]+ on the Hugging Face Hub are known to be over 10²² FLOP; of [\d,]+ nobody can tell$/,
    );
    expect(lines[0]).toMatch(/^The compute of [\d,]+ of [\d,]+ originals is not known: /);
    expect(stdout).toMatch(/^meta-llama\/Llama-2-70b-hf +2023-07-13 +6\.9 · 10¹⁰ +2 · 10¹² +8\.3 · 10²³ /m);
    expect(stdout).toMatch(/^adapters +[\d,]+ +[\d,]+ +[\d,]+$/m);
    const german = flopscope(
      'long-tail',
      '--over',
      '1e9parameters',
      '--by',
      'organization',
      '--lang',
      'de',
    ).stdout;
    expect(german).toMatch(
      /^Von \d+ der [\d.]+ eigenen Modelle auf dem Hugging Face Hub weiß man, dass sie über 10⁹ Parameter liegen/,
    );
  });
  it('lists and verifies it', () => {
    expect(flopscope('sources').stdout).toMatch(/^hub-stats .* 2026-11-20$/m);
    expect(flopscope('verify').status).toBe(0);
  });
  it('refuses with exit code 3 what is no list, and leaves nothing behind', () => {
    const bad = join(directory.path, 'bad.parquet');
    writeFileSync(bad, 'PAR1 and then nothing');
    const before = readdirSync(data, { recursive: true }).length;
    const { status, stderr, stdout } = flopscope('ingest', bad, '--source', 'hub-stats');
    expect([status, stdout, stderr]).toEqual([
      3,
      '',
      `flopscope: ${bad}: the Parquet file is cut off: it has no end\n`,
    ]);
    expect(readdirSync(data, { recursive: true })).toHaveLength(before);
  });
  it.each([
    [['--over', 'many'], 2, '--over: invalid size: many; expected one such as 1e21flop or 1e9parameters'],
    [
      ['--over', '7e21flop'],
      3,
      '--over: the long tail is not counted over 7e21flop; expected one of 1e18flop',
    ],
    [['--by', 'year'], 2, '--by: '],
    [['more'], 2, 'unexpected word: more'],
  ])('refuses %j', (words, code, message) => {
    const { status, stderr } = flopscope('long-tail', ...words);
    expect([status, stderr]).toEqual([code, expect.stringContaining(message)]);
  });
});
