import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from '../server/served-app.js';
import { openPage } from './page-reader.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

describe('the page of the sources', () => {
  it('says of each row that was not taken in where it stands and why', async () => {
    const page = await openPage(app, '/sources');
    const counts = [...page.querySelectorAll('td.number a.figure')];
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) {
      const list = page.getElementById((count.getAttribute('href') ?? '').slice(1));
      expect(list?.querySelectorAll('li')).toHaveLength(Number(count.textContent));
      for (const row of list?.querySelectorAll('li') ?? [])
        expect(row.textContent).toMatch(/^Row \d+: .{10}/);
    }
  });
});
