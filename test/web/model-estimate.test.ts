import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountAnswer } from '../../src/estimates/answer.js';
import type { ShowWithEstimates } from '../../src/estimates/show-answer.js';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';
import { openPage } from './page-reader.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

async function asked(id: string): Promise<ShowWithEstimates> {
  return (await app.request(`/api/v1/models/${id}`)).json() as Promise<ShowWithEstimates>;
}

async function idOf(evidence: string): Promise<string> {
  const { models } = (await (await app.request('/api/v1/models')).json()) as {
    models: ShowWithEstimates['model'][];
  };
  return models.find(({ trainingCompute }) => trainingCompute.evidence === evidence)?.id ?? '';
}

/** The section a heading opens, up to the next heading of its rank. */
function sectionText(page: Document, id: string): string {
  let text = '';
  for (let next = page.getElementById(id)?.nextElementSibling; next && next.tagName !== 'H2'; )
    [text, next] = [text + next.textContent, next.nextElementSibling];
  return text;
}

describe('the estimate on the page of a model', () => {
  it.each(['gpt-4o', 'claude-opus-4', 'grok-3', 'deepseek-v3'])(
    'of %s is a picture, a table and a working, all of the same accounts',
    async (id) => {
      const { estimates } = await asked(id);
      const accounts = estimates.compute?.accounts ?? [];
      expect(accounts.length).toBeGreaterThan(0);
      const page = await openPage(app, `/models/${id}`);
      const picture = page.querySelector('#content figure svg.chart-wide');
      const marks = [...(picture?.querySelectorAll('.chart-medians circle') ?? [])];
      expect(marks).toHaveLength(accounts.length + 1);
      const rows = [...page.querySelectorAll('figure ~ details tbody')][0]?.querySelectorAll('tr') ?? [];
      expect([...rows].map((row) => row.querySelector('th')?.textContent)).toEqual(
        marks.map((mark) => mark.getAttribute('data-period')),
      );
      const workings = [...page.querySelectorAll('section.working[id]')];
      expect(workings.map((working) => working.id)).toEqual(accounts.map(({ method }) => `method-${method}`));
      for (const [index, account] of accounts.entries()) checkWorking(workings[index], account);
    },
  );

  function checkWorking(working: Element | undefined, { inputs, steps }: AccountAnswer) {
    expect(working?.querySelectorAll('p.step')).toHaveLength(steps.length);
    expect(working?.querySelectorAll('section > ul > li')).toHaveLength(inputs.length);
    const places = [...(working?.querySelectorAll('a') ?? [])].map((link) => link.textContent);
    const cells = inputs.flatMap(({ sources }) => sources);
    expect(places).toHaveLength(cells.length);
    for (const { file, row, column } of cells)
      expect(
        places.some(
          (place) => place?.includes(`${file} of `) && place.includes(`row ${row}, column “${column}”`),
        ),
      ).toBe(true);
  }

  it('says first what the answer is, and where it lies to the sizes of the law', async () => {
    const page = await openPage(app, '/de/models/gpt-4o');
    const text = sectionText(page, 'compute').replaceAll('\u00a0', ' ');
    expect(text).toMatch(/^Etwa \d[^(]* FLOP \(90 %: .* bis .*\), abgeleitet/);
    expect(text).toContain('10²⁵ FLOP');
    expect(text).toContain('Hinweis der Quelle');
    expect(page.querySelector('dl a[href="#compute"]')?.textContent).toContain('abgeleitet');
  });

  it('is a reason and what would fill it where there is none', async () => {
    const id = await idOf('gap');
    const page = await openPage(app, `/models/${id}`);
    expect(page.querySelector('figure')).toBeNull();
    expect(sectionText(page, 'compute')).toMatch(
      /^Not known: no source states it, .*What would fill the gap: a statement by the developer or a source\./,
    );
  });

  it('says what the training cost in every scope, whose parts add up, with the working of each', async () => {
    const page = await openPage(app, '/models/grok-3');
    expect(sectionText(page, 'cost')).toMatch(
      /^The final training run cost \$.*in dollars of \d{4}-\d\d\. In euros: /,
    );
    const scopes = [
      'final run, chips owned',
      'final run, rented',
      'buying the cluster',
      'with staff and experiments',
    ];
    const picture = page.querySelectorAll('#content figure svg.chart-wide')[1];
    expect(
      [...(picture?.querySelectorAll('[data-period]') ?? [])].map((mark) => mark.getAttribute('data-period')),
    ).toEqual(scopes);
    const details = [...page.querySelectorAll('#content details')].filter((one) =>
      scopes.includes(one.querySelector('summary')?.textContent ?? ''),
    );
    expect(details).toHaveLength(4);
    for (const one of details) {
      const shares = [...one.querySelectorAll('tbody td:last-child')].map((share) =>
        Number.parseInt(share.textContent ?? '', 10),
      );
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(
        shares.length,
      );
      expect(one.querySelectorAll('.working .step').length).toBeGreaterThan(1);
    }
  });

  it('comes with how to read it', async () => {
    const page = await openPage(app, '/models/claude-opus-4');
    const terms = [...page.querySelectorAll('details.reading strong')].map((term) => term.textContent);
    expect(terms).toEqual(['Recorded', 'Derived', 'Imputed', '90%: a to b', 'All together']);
  });
});
