/** What do the controls say, and how are they made to say something else? */
import {
  EXPLORE_FIELDS,
  type ExploreState,
  readState,
  spellState,
} from '../../../src/trends/explore/explore-state.js';

/** @param firstDay what the address leaves out */
export function readForm(form: HTMLFormElement, firstDay: string): ExploreState {
  const given = new Map<string, string>();
  for (const [name, value] of new FormData(form))
    given.set(name, given.has(name) ? `${given.get(name)},${String(value)}` : String(value));
  if (given.get('from') === firstDay) given.delete('from');
  return readState(given);
}

export function writeForm(form: HTMLFormElement, state: ExploreState, firstDay: string): void {
  const spelled: Readonly<Record<string, string>> = { ...spellState(state), from: state.from ?? firstDay };
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = isTicked(state, field.name, field.value);
    // What one is typing in stays as it is.
    else if (field !== document.activeElement) setField(field, spelled[field.name] ?? firstValue(field.name));
  }
  for (const box of form.querySelectorAll<HTMLElement>('details[data-filter]')) summarize(box);
}

/** Those outside of it that belong to it, too: the vintage stands in the head of the page. */
export function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name !== '',
  );
}

/** Of a choice that is left out the one it stands for. */
function firstValue(name: string): string {
  const field = Object.hasOwn(EXPLORE_FIELDS, name) ? EXPLORE_FIELDS[name as keyof ExploreState] : null;
  return field?.choices?.[0] ?? '';
}

/** A day between two vintages stands for the one before it: then nothing is chosen anew. */
function setField(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value))
    return;
  field.value = value;
}

function isTicked(state: ExploreState, name: string, value: string): boolean {
  const chosen = state[name as 'domain' | 'evidence'] as readonly string[];
  return chosen.some((word) => word.toLowerCase() === value.toLowerCase());
}

/** The ticked words where the box is folded away; all of them, or none, leave nothing out. */
function summarize(box: HTMLElement): void {
  const said = box.querySelector<HTMLElement>('summary b');
  const boxes = [...box.querySelectorAll<HTMLInputElement>('input')];
  const ticked = boxes.filter(({ checked }) => checked);
  if (!said) return;
  said.textContent =
    ticked.length === 0 || ticked.length === boxes.length
      ? (said.dataset.any ?? '')
      : ticked.map(({ parentElement }) => parentElement?.textContent?.trim() ?? '').join(', ');
}
