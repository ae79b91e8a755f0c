/** Puts a slider under a field of a size, on a scale of powers of ten; the field alone goes into the address. */

/** Steps of a slider for a factor of ten. */
const STEPS = 20;

/** What a slider can stand for: `20kEUR`, `30d`. A day or `6w` leaves it where it is. */
const WRITTEN = /^([\d.]+)\s*([kmb]?)\s*(usd|eur|d)$/i;
const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** `data-slider` holds the least and the most, `data-unit` what stands behind the number. */
export function startSliders(field: HTMLInputElement): void {
  const [least = 1, most = 10] = (field.dataset.slider ?? '').split(' ').map(Number);
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = String(Math.log10(least) * STEPS);
  slider.max = String(Math.log10(most) * STEPS);
  slider.step = '1';
  slider.setAttribute('aria-label', field.labels?.[0]?.querySelector('span')?.textContent ?? '');
  const place = () => {
    const [, digits = '', multiple = ''] = WRITTEN.exec(field.value.trim()) ?? [];
    const size = Number.parseFloat(digits) * (MULTIPLES[multiple.toLowerCase()] ?? 1);
    if (size > 0) slider.value = String(Math.log10(size) * STEPS);
  };
  place();
  slider.addEventListener('input', () => {
    const value = Number((10 ** (Number(slider.value) / STEPS)).toPrecision(2));
    field.value = `${value}${WRITTEN.exec(field.value.trim())?.[3] ?? field.dataset.unit ?? ''}`;
  });
  field.addEventListener('input', place);
  field.parentElement?.append(slider);
}
