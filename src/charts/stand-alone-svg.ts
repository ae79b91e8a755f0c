/** How does a picture look the same outside of its page? With its styles inside and every token spelled out. */

/** @param styles the rules of the chart's classes, with the tokens they use on `:root` */
export function standAloneSvg(svg: string, styles: string): string {
  const rules = spellTokens(styles).replaceAll('<', '');
  const start = svg.indexOf('>') + 1;
  const named = svg.slice(0, start).includes('xmlns=')
    ? svg.slice(0, start)
    : svg.slice(0, start).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  return `${named}<style>${rules}</style>${svg.slice(start)}`;
}

function tokensIn(styles: string): ReadonlyMap<string, string> {
  return new Map(
    [...styles.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Drawing programs do not know custom properties. */
function spellTokens(styles: string): string {
  const tokens = tokensIn(styles);
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:root\s*\{[^}]*\}/g, '')
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => tokens.get(name) ?? whole);
}
