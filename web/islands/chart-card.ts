/** Shows the figure of a bar or dot beside it, for the mouse, for touch and for the keyboard. */

/** From so many marks on, Tab goes to one of them and the arrow keys to the others: nobody tabs through hundreds. */
const MANY_MARKS = 40;

export function startChartCards(figure: HTMLElement): void {
  if (!figure.querySelector('[data-period]')) return;
  const card = document.createElement('p');
  card.className = 'card';
  card.hidden = true;
  figure.append(card);
  const show = (mark: SVGElement) => {
    card.textContent = mark.dataset.said ?? '';
    card.hidden = false;
  };
  const hide = () => {
    card.hidden = true;
  };
  for (const picture of figure.querySelectorAll<SVGElement>('svg[role="img"]')) {
    const marks = [...picture.querySelectorAll<SVGElement>('[data-period]')];
    const many = marks.length > MANY_MARKS;
    for (const [index, mark] of marks.entries()) {
      mark.setAttribute('tabindex', many && index > 0 ? '-1' : '0');
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', mark.dataset.said ?? '');
      mark.addEventListener('pointerenter', () => show(mark));
      mark.addEventListener('click', () => show(mark));
      mark.addEventListener('focus', () => show(mark));
      mark.addEventListener('pointerleave', hide);
      mark.addEventListener('blur', hide);
    }
    if (many) picture.addEventListener('keydown', (event) => move(event, marks));
    // Its parts take the focus now, so the picture is a group of them.
    picture.setAttribute('role', 'group');
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The mark that has the focus is the one Tab comes back to. */
function move(event: KeyboardEvent, marks: readonly SVGElement[]): void {
  const step = STEPS[event.key];
  const active = document.activeElement;
  const place = active instanceof SVGElement ? marks.indexOf(active) : -1;
  if (step === undefined || place === -1) return;
  const next = marks[Math.min(marks.length - 1, Math.max(0, place + step))];
  if (!next) return;
  event.preventDefault();
  marks[place]?.setAttribute('tabindex', '-1');
  next.setAttribute('tabindex', '0');
  next.focus();
}
