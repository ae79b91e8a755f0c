import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Observatory } from '../../../src/observatory.js';
import { PACKAGE_ROOT, temporaryDirectory } from '../../observatory-fixture.js';
import { filledObservatory } from '../../shared-observatory.js';

const directory = temporaryDirectory();
let observatory: Observatory;
beforeAll(async () => {
  observatory = await filledObservatory(directory.path);
}, 120_000);
afterAll(directory.remove);

const folder = join(PACKAGE_ROOT, 'test/report/claims/articles');
/** How many statements on large models each has; everything else in it is about something else, and all is so. */
const STATEMENTS: Readonly<Record<string, number>> = {
  'blog.en.md': 3,
  'newspaper.en.md': 13,
  'policy-brief.de.md': 14,
  'press-release.de.md': 5,
};

describe('a whole article in which everything is so', () => {
  it.each(readdirSync(folder))(
    '%s: nothing is contradicted, nothing else is taken for a claim',
    async (name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const { claims } = await observatory.check(text, { lang: name.includes('.de.') ? 'de' : 'en' });
      expect(claims.filter(({ verdict }) => verdict !== 'supported')).toEqual([]);
      expect(claims).toHaveLength(STATEMENTS[name] ?? 0);
      // A sentence is one: whole, and in the language of the article.
      for (const { text: sentence, language } of claims) {
        expect(sentence).toMatch(/^[\p{Lu}„“*(].*[.!?“”)]$/su);
        expect(name).toContain(`.${language}.`);
      }
    },
  );
});
