/** The card of a model beside the picture: the same for the mouse, for touch and for the keyboard, and read aloud. */

export interface Card {
  show(
    content: { readonly name: string; readonly lines: readonly string[] },
    link: { readonly href: string; readonly label: string },
    side: 'left' | 'right',
  ): void;
  hide(): void;
}

export function openCard(figure: HTMLElement): Card {
  const card = document.createElement('div');
  card.className = 'card explorer-card';
  card.setAttribute('aria-live', 'polite');
  card.hidden = true;
  figure.append(card);
  return {
    show: ({ name, lines }, { href, label }, side) => {
      const title = document.createElement('b');
      title.textContent = name;
      const open = document.createElement('a');
      [open.href, open.textContent] = [href, label];
      // The keyboard opens a model by Enter in the picture.
      open.tabIndex = -1;
      card.replaceChildren(title, ...lines.map(lineOf), open);
      card.classList.toggle('left', side === 'left');
      card.hidden = false;
    },
    hide: () => {
      card.hidden = true;
    },
  };
}

function lineOf(words: string): HTMLElement {
  const line = document.createElement('span');
  line.textContent = words;
  return line;
}
