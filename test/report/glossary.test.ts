import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Glossary, inAlphabet } from '../../src/report/glossary.js';
import { methodQuestion, methodTitle } from '../../src/report/method-page.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

const read = (path: string) => readFileSync(join(PACKAGE_ROOT, path), 'utf8');
const glossary = Glossary.parse(JSON.parse(read('data/glossary.json')));

describe('the glossary', () => {
  it('has about forty terms in both languages, each from somewhere that is there', () => {
    expect(glossary.terms.length).toBeGreaterThanOrEqual(40);
    for (const { id, source } of glossary.terms)
      if (source.startsWith('docs/'))
        expect([id, existsSync(join(PACKAGE_ROOT, source))]).toEqual([id, true]);
  });

  it('stands in the order of each language', () => {
    const english = inAlphabet(glossary, 'en').map(({ id }) => id);
    const german = inAlphabet(glossary, 'de').map(({ id }) => id);
    expect(english).not.toEqual(german);
    expect([...english].sort()).toEqual([...german].sort());
  });

  it('refuses a term twice and one that leads nowhere', () => {
    const [term] = glossary.terms;
    expect(Glossary.safeParse({ ...glossary, terms: [term, term] }).success).toBe(false);
    const lost = { ...term, see: ['no-such-term'] };
    expect(Glossary.safeParse({ ...glossary, terms: [lost] }).error?.issues[0]?.message).toContain(
      'no-such-term',
    );
  });

  it('explains every word that a page links to', () => {
    const ids = new Set(glossary.terms.map(({ id }) => id));
    const used = readdirSync(join(PACKAGE_ROOT, 'web'), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => [...read(`web/${path}`).matchAll(/<Term view=\{view\} id="([^"]+)"/g)])
      .map(([, id = '']) => id);
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('pages on methods', () => {
  const names = readdirSync(join(PACKAGE_ROOT, 'docs/methods')).filter((name) => name.endsWith('.md'));
  it.each(names)('%s has a German summary with its question and what is uncertain', (name) => {
    const german = read(`docs/methods/de/${name}`);
    expect(methodTitle(german)).toMatch(/\w/);
    expect(methodQuestion(german)).toMatch(/\?$/);
    for (const part of ['**In Kürze.**', '**Was unsicher ist.**']) expect(german).toContain(part);
  });
  it.each(names.filter((name) => name !== 'wording.md'))('%s asks a question', (name) =>
    expect(methodQuestion(read(`docs/methods/${name}`))).toMatch(/\?/),
  );
});
