import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../observatory-fixture.js';
import { servedApp } from './served-app.js';

const directory = temporaryDirectory();
let app: Hono;
beforeAll(async () => {
  app = await servedApp(directory.path);
});
afterAll(directory.remove);

const get = (path: string, accept?: string, more: Record<string, string> = {}) =>
  app.request(`/api/v1${path}`, { headers: { ...more, ...(accept === undefined ? {} : { accept }) } });
const LIST = '/sources?limit=2';
const PARQUET = 'application/vnd.apache.parquet';

describe('an answer', () => {
  it.each([
    [LIST, undefined, 'application/json'],
    [LIST, '*/*', 'application/json'],
    [LIST, 'text/html, application/xhtml+xml, */*;q=0.8', 'application/json'],
    [LIST, 'text/*', 'text/csv'],
    [LIST, 'TEXT/CSV', 'text/csv'],
    [LIST, `${PARQUET}, text/csv;q=0.9`, PARQUET],
    [LIST, `application/json;q=0.1, ${PARQUET};q=0.2`, PARQUET],
    [LIST, 'application/json;q=0, */*', 'text/csv'],
    ['/models/gpt-4', 'application/*', 'application/json'],
    ['/openapi.json', 'application/json', 'application/json'],
  ])('of %s to who accepts %s is %s', async (path, accept, type) => {
    const response = await get(path, accept);
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it.each([
    [LIST, 'image/png', /it can be had as application\/json, text\/csv, application\/vnd.apache.parquet$/],
    [LIST, 'application/json;q=0', /it can be had as/],
    ['/models/gpt-4', 'text/csv', /it can be had as application\/json$/],
    ['/openapi.json', 'text/csv', /it can be had as application\/json$/],
  ])('of %s to who accepts only %s is 406 and names the types there are', async (path, accept, detail) => {
    const response = await get(path, accept);
    expect([response.status, (await response.json()).detail]).toEqual([406, expect.stringMatching(detail)]);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it('goes by the address before the header', async () => {
    expect((await get(`${LIST}&format=json`, 'text/csv')).headers.get('content-type')).toContain('json');
    expect((await get(`${LIST}&format=csv`, 'image/png')).headers.get('content-type')).toContain('csv');
  });

  it('has a tag of its own in each form, by which the reader who has it is spared the body', async () => {
    const forms = ['application/json', 'text/csv', PARQUET];
    const tags = await Promise.all(
      forms.map(async (accept) => (await get(LIST, accept)).headers.get('etag') ?? ''),
    );
    expect(new Set(tags).size).toBe(forms.length);
    for (const [index, accept] of forms.entries()) {
      const again = await get(LIST, accept, { 'if-none-match': tags[index] ?? '' });
      expect([again.status, await again.text(), again.headers.get('vary')]).toEqual([
        304,
        '',
        expect.stringContaining('Accept'),
      ]);
      const other = await get(LIST, accept, { 'if-none-match': tags[(index + 1) % forms.length] ?? '' });
      expect(other.status).toBe(200);
    }
  });

  it.each(['application/json', 'text/csv', PARQUET])(
    'to HEAD has the headers of %s and no body',
    async (accept) => {
      const [head, whole] = [
        await app.request(`/api/v1${LIST}`, { method: 'HEAD', headers: { accept } }),
        await get(LIST, accept),
      ];
      expect(await head.text()).toBe('');
      for (const name of ['etag', 'content-type', 'cache-control', 'vary'])
        expect([name, head.headers.get(name)]).toEqual([name, whole.headers.get(name)]);
    },
  );
});
