import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountAnswer } from '../../src/estimates/answer.js';
import type { CostAnswer } from '../../src/estimates/cost-answer.js';
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
      /^The final training run cost about \$.*in dollars of June 2025: .* In euros: €/,
    );
    const scopes = [
      'Final run, chips owned',
      'Final run, rented',
      'Buying the cluster',
      'With staff and experiments',
    ];
    const picture = page.querySelectorAll('#content figure svg.chart-wide')[1];
    expect(
      [...(picture?.querySelectorAll('[data-period]') ?? [])].map((mark) => mark.getAttribute('data-period')),
    ).toEqual(scopes);
    expect(picture?.querySelector('.chart-threshold-names')?.textContent).toBe('$10 million');
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
      const json = await app.request(one.querySelector('p.source a')?.getAttribute('href') ?? '');
      expect(((await json.json()) as CostAnswer).steps).toHaveLength(
        one.querySelectorAll('.working .step').length,
      );
    }
  });

  it('keeps the cost a source states beside the estimate, and leads to its cell', async () => {
    const page = await openPage(app, '/models/grok-3');
    expect(sectionText(page, 'cost')).toContain('by a method of its own and in dollars of mixed years');
    expect(page.querySelector('#content p a[href="#trainingCostUsd2023"]')?.textContent).toMatch(/^\$/);
    expect(page.querySelector('dl a[href="#trainingCostUsd2023"]')).not.toBeNull();
    const imputed = await openPage(app, '/models/claude-opus-4');
    expect(sectionText(imputed, 'cost')).not.toContain('A source itself states');
    const fact = imputed.querySelector('dl a[href="#cost"]')?.textContent ?? '';
    expect(fact).toContain('in dollars of June 2025');
    expect(sectionText(imputed, 'cost')).toContain(`cost about ${fact.slice(0, fact.indexOf(')'))})`);
  });

  it('says of a fine-tune what it cost with the models it was made from', async () => {
    const page = await openPage(app, '/de/models/deepseek-r1');
    expect(sectionText(page, 'cost')).toContain('Mit den Modellen, aus denen es entstand: ');
  });

  it('has no cost where there is no compute, and says why', async () => {
    const page = await openPage(app, `/models/${await idOf('gap')}`);
    expect(sectionText(page, 'cost')).toMatch(
      /^Not known: a cost is told from compute, .*would fill the gap/,
    );
    expect(page.querySelector('dl a[href="#cost"]')?.textContent).toContain('not known');
  });

  it.each(['grok-4', 'deepseek-r1', 'gpt-4o', 'palm-540b', 'llama-3.1-405b'])(
    'is German throughout on the German page of %s',
    async (id) => {
      const page = await openPage(app, `/de/models/${id}`);
      // Columns of the files are cited as they are.
      const section = sectionText(page, 'cost').replace(/„[^“]*“/g, '');
      expect(section).toContain('Kosten, in Dollar von Juni 2025');
      expect(section.match(/\b(the|of|and|price|stated|like|same|row|chip-hours)\b/g)).toBeNull();
    },
  );

  it('comes with how to read it', async () => {
    const page = await openPage(app, '/models/claude-opus-4');
    const terms = [...page.querySelectorAll('details.reading strong')].map((term) => term.textContent);
    expect(terms).toEqual(['Recorded', 'Derived', 'Imputed', '90%: a to b', 'All together']);
  });
});
