/** A figure that leads to where it comes from: a link with a dotted line under it. */
import type { ComponentChildren } from 'preact';
import { figuresIn } from '../../src/report/figures-in.js';
import type { FigureModels, FigurePart } from '../../src/report/headline.js';
import type { TextPart } from '../../src/report/message.js';
import { formatThreshold } from '../../src/units/format.js';
import { readThreshold } from '../../src/units/threshold.js';
import { link, listsCost, modelsLink, type View } from '../view.js';

interface FigureProps {
  /** Null for a figure of which there is no list. */
  readonly href: string | null;
  readonly children: ComponentChildren;
}

export function Figure({ href, children }: FigureProps) {
  if (href === null) return <>{children}</>;
  return (
    <a class="figure" href={href}>
      {children}
    </a>
  );
}

/** The models behind a count. An expected number has no list of its own: the largest come first, with what they are. */
export function countedLink(view: View, over: string, { reading, from, to }: FigureModels): string | null {
  if (reading !== 'recorded' && !listsCost(view)) return null;
  const state = reading === 'recorded' ? {} : { reading };
  const order = reading === 'imputed' ? { sort: largestFirst(over) } : {};
  return modelsLink(view, { over, ...state, from, to, ...order });
}

/** The order of the catalogue that puts the largest in the unit of a threshold first. */
export function largestFirst(over: string): 'cost' | 'compute' {
  return readThreshold(over).unit === 'USD' ? 'cost' : 'compute';
}

/** A sentence whose counts lead to the models over the threshold that they count, and its other figures to how they are known. */
export function FigureSentence({
  view,
  over,
  parts,
}: {
  readonly view: View;
  readonly over: string;
  readonly parts: readonly FigurePart[];
}) {
  const threshold = formatThreshold(readThreshold(over), view.language);
  const known = lineageLink(view, 'pace', { over });
  return (
    <>
      {parts.map(({ text, models }, index) => {
        const list = models && countedLink(view, over, models);
        return list ? (
          <Figure key={index} href={list}>
            {text}
          </Figure>
        ) : (
          <FigureText key={index} text={text} href={known} names={[threshold]} />
        );
      })}
    </>
  );
}

/** A sentence of which every figure leads to where the figures of its page come from. */
export function FigureText({ text, href, names }: FigureTextProps) {
  return (
    <>
      {figuresIn(text, names).map(({ text: piece, mark }, index) => {
        if (mark === 'figure')
          return (
            <Figure key={index} href={typeof href === 'string' ? href : href(piece)}>
              {piece}
            </Figure>
          );
        // A stranger's name keeps its direction of writing to itself.
        return mark === 'name' ? <bdi key={index}>{piece}</bdi> : piece;
      })}
    </>
  );
}

interface FigureTextProps {
  readonly text: string;
  /** Of all figures, or of each. */
  readonly href: string | ((figure: string) => string);
  /** In the sentence: their digits are no figures. */
  readonly names?: readonly string[];
}

/** Where the page says how its figures are known, in the state of the page. */
export function lineageLink(
  view: View,
  figure: 'pace' | 'rate' | 'forecast' | 'growth-compute' | 'growth-cost',
  state: Readonly<Record<string, string | undefined>> = {},
): string {
  return link(view, '/lineage', { figure, ...state });
}

/** A text whose marked figure leads to one address. */
export function MarkedText({ parts, href }: { readonly parts: readonly TextPart[]; readonly href: string }) {
  return <>{parts.map(({ text, mark }) => (mark ? <Figure href={href}>{text}</Figure> : text))}</>;
}
