import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, isSafeFile, relativeLink, siteAddress } from '../../../src/server/export/site-file.js';

const file = (href: string) => {
  const address = siteAddress(href, '/');
  return address && fileOf(address);
};

describe('a file of the site', () => {
  it.each([
    ['/', 'index.html'],
    ['/de/', 'de/index.html'],
    ['/models/gpt-4o', 'models/gpt-4o/index.html'],
    ['/models/deepseek-v3.2', 'models/deepseek-v3.2/index.html'],
    ['/models?offset=50', 'models/offset=50.html'],
    ['/rate?over=1e25flop&by=month', 'rate/over=1e25flop,by=month.html'],
    ['/assets/site.css', 'assets/site.css'],
    ['/charts/pace.svg', 'charts/pace.svg'],
    ['/de/briefing/briefing.md?period=2025', 'de/briefing/briefing.period=2025.md'],
    ['/api/v1/models', 'api/v1/models.json'],
    ['/api/v1/models?format=csv', 'api/v1/models.csv'],
    ['/api/v1/explore?format=parquet&as-of=2024-03-07', 'api/v1/explore.as-of=2024-03-07.parquet'],
    ['/api/v1/openapi.json', 'api/v1/openapi.json'],
  ])('%s is %s', (href, expected) => expect(file(href)).toBe(expected));
  it('is named by a hash where a disk that folds capitals would mix it up with another', () => {
    const [one, other] = [file('/pace?over=10Musd'), file('/pace?over=10musd')];
    expect(one).toMatch(/^pace\/state-[0-9a-f]{12}\.html$/);
    expect(other).toBe('pace/over=10musd.html');
  });
  it('is the page itself where the newest vintage is asked for', () => {
    const address = siteAddress('/pace?as-of=2026-05-02', '/', '2026-05-02');
    expect(address && fileOf(address)).toBe('pace/index.html');
  });
  it('lies in the directory whatever the address, and is found from any other', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('..', '.', '%2e%2e', 'a', '%2f', '\\', 'C:'));
    const address = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(address, address, (one, two) => {
        const files = [one, two].flatMap((href) => {
          try {
            return file(href) ?? [];
          } catch (error) {
            expect(error).toBeInstanceOf(URIError);
            return [];
          }
        });
        const [from, to] = files.filter(isSafeFile);
        if (from === undefined || to === undefined) return;
        const there = new URL(
          relativeLink(from, to),
          `http://host/below/${from.split('/').map(encodeURIComponent).join('/')}`,
        );
        expect(decodeURIComponent(there.pathname)).toBe(`/below/${to}`);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});
