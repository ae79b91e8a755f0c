import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../src/report/template/parse-template.js';
import { MOST_EXPRESSIONS } from '../../../src/report/template/template.js';

const expressions = (source: string) =>
  parseTemplate(source).nodes.flatMap((node) => (node.kind === 'expression' ? [node] : []));
const problems = (source: string) =>
  parseTemplate(source).problems.map(({ line, column, problem }) => `${line}:${column} ${problem}`);

describe('a template', () => {
  it('is text with expressions, each with its words, format and place', () => {
    const { nodes, problems: none } = parseTemplate('Ein\nSatz {{ cost "GPT 4 }} x" cloud | value }}.\n');
    expect(none).toEqual([]);
    expect(nodes).toEqual([
      { kind: 'text', text: 'Ein\nSatz ' },
      {
        kind: 'expression',
        place: { line: 2, column: 6 },
        words: [
          { text: 'cost', quoted: false },
          { text: 'GPT 4 }} x', quoted: true },
          { text: 'cloud', quoted: false },
        ],
        format: 'value',
      },
      { kind: 'text', text: '.\n' },
    ]);
  });

  it('may hold braces of its own', () => {
    expect(parseTemplate('a \\{{ b \\}} c { d }')).toEqual({
      nodes: [{ kind: 'text', text: 'a {{ b }} c { d }' }],
      problems: [],
    });
  });

  it('names everything that is wrong with it, with line and column', () => {
    expect(problems('{{ a\n}} {{}} {{ "b }}\n{{ c | loud }} {{ d | value | value }} {{ e | }} [^7]')).toEqual(
      [
        '1:1 {{ without }} on the line',
        '2:1 }} without {{ before it',
        '2:4 nothing is asked between the braces',
        '2:9 a name in quotes is not closed',
        '3:50 [^7]: give footnotes of your own a name, not a number',
        '3:1 unknown format: loud; expected one of full, value, interval',
        '3:16 unknown format: value value; expected one of full, value, interval',
        '3:40 unknown format: nothing; expected one of full, value, interval',
      ],
    );
  });

  it('has a bound', () => {
    const source = '{{ vintage }} '.repeat(MOST_EXPRESSIONS + 50);
    expect(expressions(source)).toHaveLength(MOST_EXPRESSIONS);
    expect(problems(source)).toHaveLength(1);
  });

  it('keeps its text as it is, whatever it is, and places stay inside it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '{{',
        '}}',
        '\\',
        '"',
        '|',
        '\n',
        ' ',
        'pace',
        '{{ vintage }}',
        '{{ cost "a" | value }}',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
        (source) => {
          const { nodes, problems: found } = parseTemplate(source);
          const lines = source.split('\n');
          for (const { line, column } of [
            ...found,
            ...nodes.flatMap((node) => (node.kind === 'expression' ? [node.place] : [])),
          ])
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length);
          if (found.length > 0) return;
          // Text and expressions in order give the source again, but for the strokes before braces.
          let rest = source.replaceAll(/\\(?=\{\{|\}\})/g, '');
          for (const node of nodes) {
            if (node.kind === 'expression') rest = rest.slice(rest.indexOf('{{') + 2);
            else {
              const at = rest.indexOf(node.text);
              expect(at).toBeGreaterThanOrEqual(0);
              rest = rest.slice(at + node.text.length);
            }
          }
        },
      ),
      { seed: 8, numRuns: 500 },
    );
  });
});
