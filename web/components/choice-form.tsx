/** A form whose choices become the address of the same page: sent by its button, or by scripts as soon as one chooses. */
import type { ComponentChildren } from 'preact';
import { inLanguage, type View } from '../view.js';

interface ChoiceFormProps {
  readonly view: View;
  /** Which script sends it. */
  readonly island?: 'controls' | 'search';
  readonly children: ComponentChildren;
}

export function ChoiceForm({ view, island = 'controls', children }: ChoiceFormProps) {
  return (
    <form
      class="controls"
      method="get"
      action={inLanguage({ ...view, query: {} }, view.language)}
      data-island={island}
    >
      {children}
    </form>
  );
}
