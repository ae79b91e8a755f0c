import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { markdownHtml } from '../../src/report/markdown.js';

const options = {
  address: (href: string) => (href === 'pace.md' ? '/methods/pace' : null),
  tableLabel: (number: number) => `Table ${number}`,
};
const render = (text: string) => markdownHtml(text, options);

describe('a document in Markdown', () => {
  it('gives headings ids, leaves its title to the page, and lets tables scroll', () => {
    const html = render('# Title\n\n## What is *uncertain*?\n\n| a | b |\n| - | - |\n| 1 | 2 |\n');
    expect(html).not.toContain('Title');
    expect(html).toContain('<h2 id="what-is-uncertain">What is <em>uncertain</em>?</h2>');
    expect(html).toContain('<section class="scroll" tabindex="0" aria-label="Table 1"><table>');
  });

  it('links what the site has and the web, and only names other files', () => {
    const html = render('[pace](pace.md) [rules](../rules.md) [paper](https://arxiv.org/abs/1) [here](#x)');
    expect(html).toContain('<a href="/methods/pace">pace</a>');
    expect(html).toContain(' rules ');
    expect(html).toContain('<a href="https://arxiv.org/abs/1">paper</a>');
    expect(html).toContain('<a href="#x">here</a>');
  });

  it('of a stranger runs nothing: no element, attribute or address of a script comes through', () => {
    const piece = fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '![a](javascript:alert(1))',
      '<table onclick=x>',
      '`<b>`',
      '[a](https://e.org/"onmouseover="x)',
      '\n\n# ',
      '| a |\n| - |\n| <i> |\n',
      '&lt;script&gt;',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 8 }),
        (parts) => {
          const { document } = parseHTML(`<html><body>${render(parts.join(''))}</body></html>`);
          for (const element of document.querySelectorAll('body *')) {
            expect(['script', 'img', 'iframe', 'style', 'i', 'b']).not.toContain(element.localName);
            for (const { name, value } of [...element.attributes]) {
              expect(name.startsWith('on')).toBe(false);
              if (name === 'href') expect(value).toMatch(/^(https?:\/\/|#|\/methods\/)/);
            }
          }
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});
