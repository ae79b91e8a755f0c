/** Shows the figure of a bar or dot beside it, for the mouse, for touch and for the keyboard. */
export function startChartCards(figure: HTMLElement): void {
  const marks = [...figure.querySelectorAll<SVGElement>('[data-period]')];
  if (marks.length === 0) return;
  const card = document.createElement('p');
  card.className = 'card';
  card.hidden = true;
  figure.append(card);
  for (const mark of marks) {
    mark.setAttribute('tabindex', '0');
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', mark.dataset.said ?? '');
    const show = () => {
      card.textContent = mark.dataset.said ?? '';
      card.hidden = false;
    };
    const hide = () => {
      card.hidden = true;
    };
    mark.addEventListener('pointerenter', show);
    mark.addEventListener('click', show);
    mark.addEventListener('focus', show);
    mark.addEventListener('pointerleave', hide);
    mark.addEventListener('blur', hide);
  }
  // Its parts take the focus now, so the picture is a group of them.
  for (const picture of figure.querySelectorAll('svg[role="img"]')) picture.setAttribute('role', 'group');
}
