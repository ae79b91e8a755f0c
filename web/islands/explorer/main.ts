/** The explorer in the browser: every choice is seen at once, stands in the address, and back and forward undo it. */
import { type ExplorerPicture, explorerPicture } from '../../../src/report/explorer-chart.js';
import { type ExplorerSetup, setupWords } from '../../../src/report/explorer-setup-words.js';
import { cardOf, shownText } from '../../../src/report/explorer-words.js';
import type { ExploreAnswer } from '../../../src/trends/explore/explore-answer.js';
import {
  type ExploreState,
  INITIAL_STATE,
  MOST_COMPARED,
  readState,
  spellState,
} from '../../../src/trends/explore/explore-state.js';
import { openCard } from './card.js';
import { readForm, writeForm } from './form.js';
import { startGestures } from './gestures.js';
import { openPlane } from './plane.js';
import { openRefresh, readLine } from './refresh.js';
import { loadVintage } from './vintage-data.js';

/** What a choice of these leaves as it is: the fitted line. */
const ONLY_LOOKED_AT = ['by', 'line', 'trend', 'intervals', 'view', 'models', 'against'] as const;

async function startExplorer(form: HTMLFormElement, setup: ExplorerSetup): Promise<void> {
  const figure = form.querySelector<HTMLElement>('figure');
  if (!figure) return;
  const words = setupWords(setup);
  const firstDay = setup.frame.from;
  let state = readState(new URLSearchParams(window.location.search));
  let line = readLine();
  let answer = await loadVintage(state['as-of']);
  let other: ExploreAnswer | null = state.against === null ? null : await loadVintage(state.against);
  let picture: ExplorerPicture;
  let pointed: number | null = null;

  const plane = openPlane(figure, () => paint());
  const card = openCard(figure);
  const shown = form.querySelector('[data-explorer="shown"]');
  const refresh = openRefresh(form, (fresh) => {
    line = fresh;
    paint();
  });

  function paint(): void {
    picture = explorerPicture({ answer, frame: setup.frame, state, line, other, words });
    plane.paint(picture.chart);
    point(null);
    if (shown) shown.textContent = shownText(picture.places.length, words);
  }

  function addressOf(next: ExploreState): string {
    const query = new URLSearchParams(spellState(next)).toString();
    return `${window.location.pathname}${query && `?${query}`}`;
  }

  /** @param how null where the address says it already */
  async function choose(next: ExploreState, how: 'pushState' | 'replaceState' | null): Promise<void> {
    const before = state;
    state = next;
    if (!isSameButFor(before, next, ONLY_LOOKED_AT)) line = [];
    if (how && addressOf(next) !== addressOf(before)) history[how](null, '', addressOf(next));
    writeForm(form, next, firstDay);
    const [fresh, otherFresh] = [
      loadVintage(next['as-of']),
      next.against === null ? null : loadVintage(next.against),
    ];
    if (before['as-of'] !== next['as-of'] || before.against !== next.against) {
      form.setAttribute('aria-busy', 'true');
      const loaded = await Promise.all([fresh, otherFresh]).catch(() => null);
      // The page of the server says what is wrong with a vintage that cannot be had.
      if (loaded === null) return window.location.assign(addressOf(next));
      if (state !== next) return;
      [answer, other] = loaded;
      form.removeAttribute('aria-busy');
    }
    paint();
    refresh.soon(addressOf(next));
  }

  function point(index: number | null): void {
    pointed = index;
    plane.point(index);
    const place = index === null ? undefined : picture.places[index];
    if (index === null || place === undefined) {
      card.hide();
      return;
    }
    const link = { href: modelAddress(answer.models.id[place] ?? ''), label: words.text('tap') };
    card.show(cardOf(answer, place, state.quantity, words), link, plane.isRight(index) ? 'left' : 'right');
  }

  function modelAddress(id: string): string {
    const query = state['as-of'] === null ? '' : `?as-of=${encodeURIComponent(state['as-of'])}`;
    return `${window.location.pathname.replace(/explore$/, '')}models/${encodeURIComponent(id)}${query}`;
  }

  const idAt = (index: number) => answer.models.id[picture.places[index] ?? -1] ?? '';
  paint();
  writeForm(form, state, firstDay);
  plane.element.tabIndex = 0;
  plane.element.setAttribute('role', 'application');
  plane.element.setAttribute('aria-label', words.text('picture'));
  startGestures(plane, {
    chart: () => picture.chart,
    pointed: () => pointed,
    point: (index) => {
      if (index !== pointed) point(index);
    },
    open: (index) => window.location.assign(modelAddress(idAt(index))),
    pick: (index) => {
      const id = idAt(index);
      const models = state.models.includes(id)
        ? state.models.filter((one) => one !== id)
        : [...state.models, id];
      if (models.length <= MOST_COMPARED)
        void choose({ ...state, models }, 'pushState').then(() => point(index));
    },
    look: (view) => void choose({ ...state, view }, 'pushState'),
  });

  const chosen = (how: 'pushState' | 'replaceState') => void choose(readForm(form, firstDay), how);
  form.addEventListener('change', () => chosen('pushState'));
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'search') chosen('replaceState');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    chosen('pushState');
  });
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!link || !plain || link.pathname !== window.location.pathname || link.hash !== '') return;
    event.preventDefault();
    void choose(readState(new URLSearchParams(link.search)), 'pushState');
  });
  window.addEventListener('popstate', () => {
    void choose(readState(new URLSearchParams(window.location.search)), null);
  });
}

function isSameButFor(
  one: ExploreState,
  other: ExploreState,
  keys: readonly (keyof ExploreState)[],
): boolean {
  const left = (state: ExploreState) =>
    JSON.stringify({ ...state, ...Object.fromEntries(keys.map((key) => [key, INITIAL_STATE[key]])) });
  return left(one) === left(other);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="explorer"]')) {
  const setup: ExplorerSetup = JSON.parse(form.dataset.setup ?? '{}');
  // Without the data the page stays what it is: a form with its button.
  startExplorer(form, setup).catch(() => undefined);
}
