/** A figure that leads to where it comes from: a link with a dotted line under it. */
import type { ComponentChildren } from 'preact';
import type { FigureModels, FigurePart } from '../../src/report/headline.js';
import type { TextPart } from '../../src/report/message.js';
import { readThreshold } from '../../src/units/threshold.js';
import { listsCost, modelsLink, type View } from '../view.js';

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

/** A sentence whose figures lead to the models over the threshold that they count. */
export function FigureSentence({
  view,
  over,
  parts,
}: {
  readonly view: View;
  readonly over: string;
  readonly parts: readonly FigurePart[];
}) {
  return (
    <>
      {parts.map(({ text, models }) =>
        models ? <Figure href={countedLink(view, over, models)}>{text}</Figure> : text,
      )}
    </>
  );
}

/** A text whose marked figure leads to one address. */
export function MarkedText({ parts, href }: { readonly parts: readonly TextPart[]; readonly href: string }) {
  return <>{parts.map(({ text, mark }) => (mark ? <Figure href={href}>{text}</Figure> : text))}</>;
}
