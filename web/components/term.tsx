/** A word that the glossary explains, as a link to what it says. */
import type { ComponentChildren } from 'preact';
import { link, type View } from '../view.js';

interface TermProps {
  readonly view: View;
  /** Of the term in `data/glossary.json`. */
  readonly id: string;
  readonly children: ComponentChildren;
}

export function Term({ view, id, children }: TermProps) {
  return (
    <a class="term" href={`${link(view, '/glossary')}#${id}`}>
      {children}
    </a>
  );
}
