/** Sends a form of choices as soon as one changes; empty choices stay out of the address. */
export function startControls(form: HTMLFormElement): void {
  form.addEventListener('change', () => form.requestSubmit());
  form.addEventListener('submit', () => {
    for (const field of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input'))
      if (field.value === '') field.disabled = true;
  });
  // Coming back from the next page restores the choices, so they must be usable again.
  window.addEventListener('pageshow', () => {
    for (const field of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input'))
      field.disabled = false;
  });
}
