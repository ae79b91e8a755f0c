import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLongTailAnswers } from '../../../src/long-tail-answers.js';
import { longTailTable } from '../../../src/report/long-tail-csv.js';
import { longTailSentence, longTailText } from '../../../src/report/long-tail-text.js';
import { LongTailAnswer } from '../../../src/trends/long-tail/long-tail-answer.js';
import { LongTailQuestion, readSize, spellSize } from '../../../src/trends/long-tail/long-tail-question.js';
import { listSql, takeIn, writeParquet } from '../../long-tail-fixture.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../../observatory-fixture.js';

const directory = temporaryDirectory();
afterAll(directory.remove);
const options = {
  dataDirectory: directory.path,
  packageRoot: PACKAGE_ROOT,
  now: () => new Date('2026-11-24T12:00:00Z'),
  randomName: () => `answers-${process.pid}`,
};
const answers = openLongTailAnswers(options);
const ask = async (question: object = {}) =>
  LongTailAnswer.parse(await answers.answer(LongTailQuestion.parse(question)));

beforeAll(async () => {
  const list = `${directory.path}/list.parquet`;
  const pythia = (name: string, parameters: number | null, created: string) => ({
    id: `EleutherAI/${name}`,
    ...{ parameters, created },
  });
  await writeParquet(
    list,
    listSql([
      pythia('pythia-12b', 11846072320, '2023-02-28'),
      pythia('pythia-70m', 95592496, '2023-02-13'),
      pythia('pythia-1b', null, '2023-03-10'),
      { id: 'someone/model', parameters: 7_000_000_000, created: '2023-03-11' },
      { id: 'someone/older', created: '2022-03-02 23:29:04' },
      { id: 'someone/tuned', base: 'EleutherAI/pythia-12b', created: '2023-03-12' },
      { id: 'other/adapter', base: 'someone/tuned', relation: 'adapter', created: '2023-04-01' },
      { id: 'other/packed-gguf', created: '2023-04-02' },
      { id: null },
    ]),
  );
  await takeIn(list, directory.path);
});

describe('the long tail over a size of compute', () => {
  it('counts originals whose compute a formula gives, and beside them those of which nobody can tell', async () => {
    const { total, groups, rest, rejected } = await ask({ over: '1e21flop' });
    expect(total).toEqual({ originals: 5, known: 2, over: 1, unknown: 3, repositories: 8 });
    expect(groups).toEqual([
      { key: '2023-02', originals: 2, known: 2, over: 1, unknown: 0, repositories: 2 },
      { key: '2023-03', originals: 2, known: 0, over: 0, unknown: 2, repositories: 3 },
      { key: '2023-04', originals: 0, known: 0, over: 0, unknown: 0, repositories: 2 },
    ]);
    expect([rest, rejected]).toEqual([
      { originals: 1, known: 0, over: 0, unknown: 1, repositories: 1, organizations: null },
      1,
    ]);
  });
  it('counts what was made from them by itself, under the root', async () => {
    const { derivatives } = await ask({ over: '1e21flop' });
    const of = (wanted: string) => derivatives.find(({ kind }) => kind === wanted);
    expect([of('finetune'), of('adapter'), of('quantized')]).toEqual([
      { kind: 'finetune', repositories: 1, rooted: 1, underOver: 1 },
      { kind: 'adapter', repositories: 1, rooted: 1, underOver: 1 },
      { kind: 'quantized', repositories: 1, rooted: 0, underOver: 0 },
    ]);
  });
  it('names the largest with what its compute was derived from', async () => {
    const { largest } = await ask({ over: '1e18flop' });
    expect(largest.map(({ id, evidence }) => [id, evidence])).toEqual([
      ['EleutherAI/pythia-12b', 'derived'],
      ['EleutherAI/pythia-70m', 'derived'],
    ]);
    expect(largest[0]).toMatchObject({
      parameters: 11846072320,
      tokens: 299892736000,
      trainingFlop: 6 * 11846072320 * 299892736000,
      url: 'https://huggingface.co/EleutherAI/pythia-12b',
    });
  });
  it('is of the vintage that was known', async () => {
    const now = await ask();
    expect(now.vintage).toMatchObject({
      asOf: null,
      date: '2026-11-20',
      snapshots: [{ source: 'hub-stats' }],
    });
    const before = await ask({ 'as-of': '2026-11-19' });
    expect([before.vintage, before.gap, before.total.repositories]).toEqual([null, 'none-stored', 0]);
  });
});

describe('the long tail over a number of parameters', () => {
  it('counts what the files hold, by account: those with the most over it first', async () => {
    const { total, computeUnknown, groups, derivatives, largest } = await ask({
      over: '1e9parameters',
      by: 'organization',
    });
    expect([total.known, total.over, total.unknown, computeUnknown]).toEqual([3, 2, 2, 3]);
    expect(groups.map(({ key, over, originals }) => [key, over, originals])).toEqual([
      ['EleutherAI', 1, 3],
      ['someone', 1, 2],
    ]);
    expect([derivatives[0]?.underOver, largest]).toEqual([null, []]);
  });
  it('puts accounts that are not named one by one together, and loses none', async () => {
    const { groups, rest, total } = await ask({ over: '1e6parameters', by: 'organization' });
    const all = groups.reduce((sum, group) => sum + group.repositories, rest?.repositories ?? 0);
    expect(all).toBe(total.repositories);
    expect(rest?.organizations).toBe(1);
  });
});

describe('a size', () => {
  it('is read with either unit, and spelled as it is read', () => {
    for (const text of ['1e21flop', '1e9parameters', '3e18flop'])
      expect(spellSize(readSize(text))).toBe(text);
    expect([readSize('1e21'), readSize('1E9 Params'), readSize('1000000000 parameters')]).toEqual([
      { value: 1e21, unit: 'FLOP' },
      { value: 1e9, unit: 'parameters' },
      { value: 1e9, unit: 'parameters' },
    ]);
  });
  it('is refused where it is none, and where nothing is counted at it', async () => {
    for (const text of ['', 'parameters', '-1parameters', '10Musd', '1e400parameters'])
      expect(() => readSize(text)).toThrow(`invalid size: ${text}; expected one such as`);
    await expect(ask({ over: '2e21flop' })).rejects.toThrow(
      '--over: the long tail is not counted over 2e21flop; expected one of 1e18flop, ',
    );
  });
});

describe('in words', () => {
  it('says first how many are over it, then how many are not known', async () => {
    const answer = await ask({ over: '1e21flop' });
    expect(longTailText(answer, 'en').title).toBe(
      '1 original of 5 on the Hugging Face Hub is known to be over 10²¹ FLOP; of 3 nobody can tell',
    );
    expect(longTailSentence(answer, 'de')).toMatch(
      /^Von einem der 5 eigenen Modelle auf dem Hugging Face Hub weiß man, dass es über 10²¹ FLOP liegt; bei 3 lässt es sich nicht sagen\. Bei 3 von 5 /,
    );
    expect(longTailText(answer, 'en').sentences.at(-1)).toBe('1 row of the list could not be used.');
  });
  it('says how to get a list where there is none', async () => {
    const answer = await ask({ 'as-of': '2020-01-01' });
    expect(longTailText(answer, 'en')).toEqual({
      title: 'No list of the Hub’s models is stored',
      sentences: [expect.stringContaining('flopscope ingest FILE.parquet --source hub-stats')],
    });
  });
  it('is a table with what is in no group under an empty key', async () => {
    const { header, rows } = longTailTable(await ask({ over: '1e21flop' }));
    expect(header).toEqual([
      ...['vintage_date', 'over_size', 'month', 'originals', 'known', 'over', 'unknown', 'repositories'],
    ]);
    expect(rows.at(-1)).toEqual(['2026-11-20', '1e21flop', null, 1, 0, 0, 1, 1]);
  });
});
