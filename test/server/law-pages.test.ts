import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssessAnswer } from '../../src/regulation/verdict.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

async function page(path: string) {
  const response = await app.request(path);
  expect([path, response.status]).toEqual([path, 200]);
  return parseHTML(await response.text()).document;
}

describe('the figures of an assessment', () => {
  it.each(['/assess?model=gpt-4o', '/de/assess?flop=3e25'])(
    'of %s lead to the rule they stand in, or to how the figure of the model or run is known',
    async (path) => {
      const sheet = await page(path);
      const hrefs = [...sheet.querySelectorAll('main a.figure')].map(
        (link) => link.getAttribute('href') ?? '',
      );
      const rules = hrefs.filter((href) => /\/law\?on=/.test(href));
      const others = new Set(hrefs.filter((href) => !rules.includes(href)));
      expect(rules.length).toBeGreaterThan(10);
      expect([...others]).toEqual([path.includes('model=') ? '/models/gpt-4o#compute' : '#run']);
      const [register = ''] = (rules[0] ?? '').split('#');
      const known = await page(register);
      for (const href of rules) expect(known.getElementById(href.split('#')[1] ?? '')).not.toBeNull();
    },
  );
});

describe('the register', () => {
  it('shows every rule of the day with its line, its status and the models over it', async () => {
    const document = await page('/law?on=2027-01-01');
    expect(document.querySelector('h1')?.textContent).toContain('1 January 2027');
    expect(document.querySelectorAll('main > details > [id]')).toHaveLength(31);
    const row = document.querySelector('a[href="#us-ny-raise-2026-1e26"]')?.closest('tr');
    expect(row?.textContent).toContain('in force since 1 January 2027');
    expect(row?.querySelector('td.number a')?.getAttribute('href')).toBe('/models?over=1e26flop');
    expect(document.querySelector('main')?.textContent).toContain('Not legal advice');
  });
  it('speaks German, of one jurisdiction', async () => {
    const document = await page('/de/law?jurisdiction=KR');
    expect(document.querySelectorAll('main > details > [id]')).toHaveLength(4);
    expect(document.querySelector('main')?.textContent).toContain('Keine Rechtsberatung');
  });
  it('has its timeline as a picture and in a frame', async () => {
    const picture = await app.request('/charts/law.svg?on=2026-11-24');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([
      200,
      'image/svg+xml; charset=utf-8',
    ]);
    expect((await app.request('/embed/law')).status).toBe(200);
  });
  it.each([
    ['/law?on=yesterday', 'invalid date'],
    ['/law?jurisdiction=XX', 'no rules of XX'],
    ['/assess?flop=-1', 'invalid number'],
    ['/assess?flop=1e24&eu-market=perhaps', 'invalid answer'],
    ['/assess?flop=1e24&weather=fine', 'unknown parameter'],
    ['/assess/sheet.pdf?flop=1e24', 'no file sheet.pdf'],
    ['/assess/sheet.md', 'is missing'],
  ])('refuses %s', async (path, message) => {
    const response = await app.request(path);
    expect([path, response.status]).toEqual([path, 400]);
    expect(await response.text()).toContain(message);
  });
});

describe('the guided assessment', () => {
  it('asks for the run and each fact with its reason, in a form that needs no script', async () => {
    const document = await page('/assess');
    const form = document.querySelector('form.asks');
    expect(form?.getAttribute('method')).toBe('get');
    for (const name of ['flop', 'params', 'tokens', 'base', 'decided', 'eu-market', 'employees'])
      expect([name, form?.querySelector(`[name="${name}"]`) !== null]).toEqual([name, true]);
    for (const ask of form?.querySelectorAll('.ask') ?? [])
      expect(ask.querySelector('.why')?.textContent).toMatch(/\w{3}/);
    expect(form?.querySelectorAll('input[type="radio"], [onclick]')).toHaveLength(0);
  });
  const query = 'params=70B&tokens=30T&eu-market=yes&outputs=text&employees=40&on=2026-11-24&name=&flop=';
  it('ends in the sheet, whose address holds the answers', async () => {
    const document = await page(`/assess?${query}`);
    expect(document.querySelector('h1')?.textContent).toBe('What the law asks of A run of your own');
    expect(document.querySelector('main')?.textContent).toContain('EU: model with systemic risk');
    expect(document.querySelector('[name="params"]')?.getAttribute('value')).toBe('70B');
    expect(document.querySelector('[name="employees"]')?.getAttribute('value')).toBe('40');
    const files = [...document.querySelectorAll('a[download]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(files.map((file) => file.split('?')[0])).toEqual([
      '/assess/sheet.md',
      '/assess/sheet.html',
      '/assess/sheet.json',
    ]);
    const [markdown, , json] = await Promise.all(files.map(async (file) => (await app.request(file)).text()));
    expect(markdown).toMatch(/^# What the law asks of A run of your own\n\n\*\*Not legal advice/);
    const answer = AssessAnswer.parse(JSON.parse(json ?? ''));
    expect(answer.facts.find(({ id }) => id === 'employees')?.value).toBe(40);
    expect(answer.verdicts.find(({ rule }) => rule === 'eu-aia-systemic-1e25')?.verdict).toBe('over');
  });
  it('names a stranger’s run without letting it write into the page', async () => {
    const response = await app.request(`/assess?flop=1e24&name=${encodeURIComponent('<b>x</b>')}`);
    expect(await response.text()).not.toContain('<b>x</b>');
  });
  it('answers the open questions of a model of the catalogue', async () => {
    const document = await page('/de/assess?model=grok-4&eu-market=yes');
    expect(document.querySelector('h1')?.textContent).toBe('Was das Recht von Grok 4 verlangt');
    expect(document.querySelector('[name="flop"]')).toBeNull();
    expect(document.querySelector('input[name="model"]')?.getAttribute('value')).toBe('grok-4');
  });
});

describe('the page of a model', () => {
  it('says what the law asks of it, and leads to the sheet', async () => {
    const document = await page('/models/llama-3.1-405b');
    const section = document.querySelector('h2#law');
    expect(section?.textContent).toBe('What the law asks');
    expect(document.querySelector('main')?.textContent).toContain('EU: model with systemic risk');
    expect(document.querySelector('a[href="/assess?model=llama-3.1-405b"]')).not.toBeNull();
  });
});

describe('the API', () => {
  it('describes a modification in an address', async () => {
    const ask = async (query: string) => {
      const answer = await (await app.request(`/api/v1/assess?${query}`)).json();
      const { verdicts } = AssessAnswer.parse(answer);
      return (rule: string) => verdicts.find((one) => one.rule === rule)?.verdict;
    };
    const known = await ask('flop=3.4e23&base=x&base-flop=1e24&same-provider=no');
    expect(known('eu-aia-modifier-one-third')).toBe('over');
    const unknown = await ask('flop=3.4e22&base=x&base-flop=unknown&same-provider=no');
    expect(unknown('eu-aia-modifier-fallback-gpai')).toBe('over');
    const catalogue = await ask('flop=3e24&base=Llama%203.1-8B&same-provider=no');
    expect(catalogue('eu-aia-modifier-one-third')).toBe('straddles');
  });
  it.each([
    ['?rl-flop=1e22&params=70B', 'tokens', 'is missing beside params'],
    ['?flop=1e22&base-flop=1e24', 'base', 'is missing'],
    ['?flop=1e22&params=7B&tokens=1T', 'flop', 'is given twice'],
    ['?name=x', 'flop', 'is missing'],
  ])('names the parameter that is wrong: %s', async (query, parameter, problem) => {
    const response = await app.request(`/api/v1/assess${query}`);
    const { errors } = (await response.json()) as { errors: { parameter: string; problem: string }[] };
    expect([response.status, errors[0]?.parameter]).toEqual([400, parameter]);
    expect(errors[0]?.problem).toContain(problem);
  });
});
