import { describe, expect, it } from 'vitest';
import { KEPT_MILLISECONDS, type KeptAnswer, keepAnswers } from '../../src/server/kept-answers.js';

function answer(bytes: number): KeptAnswer {
  return { tag: String(bytes), plain: { headers: {}, body: new Uint8Array(bytes) }, packed: null };
}

const LARGE = 8_000_000;

describe('kept answers', () => {
  it('are bounded, the oldest going first', async () => {
    const answers = keepAnswers(() => 0);
    for (let index = 0; index < 8; index += 1) await answers.get(String(index), async () => answer(LARGE));
    expect(answers.find('0')).not.toBeNull();
    await answers.get('8', async () => answer(LARGE));
    expect(answers.find('0')).toBeNull();
    expect(answers.find('1')).not.toBeNull();
  });

  it('drive out no others where they are very large', async () => {
    const answers = keepAnswers(() => 0);
    await answers.get('small', async () => answer(1));
    expect(await answers.get('huge', async () => answer(2 * LARGE))).not.toBeNull();
    expect(answers.find('huge')).toBeNull();
    expect(answers.find('small')).not.toBeNull();
  });

  it('count by number, too: a million short ones are not kept', async () => {
    const answers = keepAnswers(() => 0);
    for (let index = 0; index < 40_000; index += 1) await answers.get(String(index), async () => answer(1));
    expect(answers.find('0')).toBeNull();
    expect(answers.find('39999')).not.toBeNull();
  });

  it('are made anew after a while', async () => {
    let now = 0;
    const answers = keepAnswers(() => now);
    await answers.get('/', async () => answer(1));
    now = KEPT_MILLISECONDS - 1;
    expect(answers.find('/')).not.toBeNull();
    now = KEPT_MILLISECONDS;
    expect((await answers.get('/', async () => answer(2)))?.tag).toBe('2');
  });

  it('hold no failure, and nothing that was asked before something was written', async () => {
    const answers = keepAnswers(() => 0);
    await expect(answers.get('/', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    let finish = (_answer: KeptAnswer) => {};
    const slow = answers.get('/', () => new Promise((resolve) => (finish = resolve)));
    answers.forget();
    finish(answer(1));
    expect((await slow)?.tag).toBe('1');
    expect((await answers.get('/', async () => answer(2)))?.tag).toBe('2');
  });
});
