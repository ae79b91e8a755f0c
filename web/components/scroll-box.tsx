/** A box that scrolls sideways instead of the page; it takes the focus, so that the keyboard can scroll it. */
import type { ComponentChildren } from 'preact';

interface ScrollBoxProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
