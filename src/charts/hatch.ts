/** Hatches bars with strokes of their own: a pattern would need a name, and names must not repeat on a page. */

/** Points between two strokes, across. */
const SPACING = 5;

/** A path of diagonal strokes over each rectangle that the selector finds. */
export function hatch(svg: Element, selector: string, document: Document): void {
  for (const bar of svg.querySelectorAll(selector)) {
    const strokes = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    strokes.setAttribute('class', 'chart-hatching');
    strokes.setAttribute('fill', 'none');
    strokes.setAttribute('stroke', 'currentColor');
    strokes.setAttribute('d', strokesOver(bar));
    bar.parentNode?.appendChild(strokes);
  }
}

/** Lines x + y = c, each from where it enters the rectangle to where it leaves. */
function strokesOver(bar: Element): string {
  const number = (name: string) => Number(bar.getAttribute(name));
  const [left, top] = [number('x'), number('y')];
  const [right, bottom] = [left + number('width'), top + number('height')];
  const parts: string[] = [];
  for (let c = left + top + SPACING; c < right + bottom; c += SPACING) {
    const from = [Math.max(left, c - bottom), Math.min(bottom, c - left)];
    const to = [Math.min(right, c - top), Math.max(top, c - right)];
    parts.push(`M${from.map(tenth).join(',')}L${to.map(tenth).join(',')}`);
  }
  return parts.join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
