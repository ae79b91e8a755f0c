import { describe, expect, it } from 'vitest';
import { standAloneSvg } from '../../src/charts/stand-alone-svg.js';

const STYLES = '/* tokens */\n:root {\n  --ink: #1c1b19;\n}\n.chart-axis {\n  stroke: var(--ink);\n}\n';

describe('a picture that stands alone', () => {
  it('has its styles inside, with every token spelled out', () => {
    expect(standAloneSvg('<svg role="img"><g></g></svg>', STYLES)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" role="img"><style>\n\n.chart-axis {\n  stroke: #1c1b19;\n}\n</style><g></g></svg>',
    );
  });
  it('is declared to be SVG once', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';
    expect(standAloneSvg(svg, STYLES).match(/xmlns=/g)).toHaveLength(1);
  });
  it('ends its styles only where they end', () => {
    expect(standAloneSvg('<svg></svg>', '.a { content: "</style><script>"; }')).not.toContain('<script');
  });
});
