/** The explorer in the browser: every choice is seen at once, stands in the address, and back and forward undo it. */
import { type ExplorerPicture, explorerPicture } from '../../../src/report/explorer-chart.js';
import { type ExplorerSetup, setupWords } from '../../../src/report/explorer-setup-words.js';
import { cardOf, type ExplorerWords, shownText } from '../../../src/report/explorer-words.js';
import type { ExploreAnswer } from '../../../src/trends/explore/explore-answer.js';
import {
  type ExploreState,
  INITIAL_STATE,
  MOST_COMPARED,
  readState,
  spellState,
} from '../../../src/trends/explore/explore-state.js';
import type { ExploreTrend } from '../../../src/trends/explore/explore-trend.js';
import { exportedPage, siteRoot } from '../exported.js';
import { type Card, openCard } from './card.js';
import { startFingers } from './fingers.js';
import { fieldsOf, readForm, writeForm } from './form.js';
import { openFrozen } from './frozen.js';
import { type Explored, startGestures } from './gestures.js';
import { openPlane, type Plane } from './plane.js';
import { openRefresh, type Refresh, readLine } from './refresh.js';
import { loadVintage } from './vintage-data.js';

/** The models that are looked at, and those they are held against. */
interface Loaded {
  readonly answer: ExploreAnswer;
  readonly other: ExploreAnswer | null;
}

type Recorded = 'pushState' | 'replaceState';

/** What a choice of these leaves as it is: the fitted line. */
const ONLY_LOOKED_AT = ['by', 'line', 'trend', 'intervals', 'view', 'models', 'against'] as const;

export async function startExplorer(form: HTMLFormElement, setup: ExplorerSetup): Promise<void> {
  const figure = form.querySelector<HTMLElement>('figure');
  if (!figure) return;
  const state = readAddress(window.location.search);
  const loaded = await load(state);
  // The picture of the server is there: what is painted over it must not keep the page from answering.
  await new Promise((resolve) => setTimeout(resolve));
  new Explorer(form, figure, setup, state, loaded).listen();
}

function readAddress(query: string): ExploreState {
  return readState(new URLSearchParams(query));
}

async function load(state: ExploreState): Promise<Loaded> {
  const [answer, other] = await Promise.all([
    loadVintage(state['as-of']),
    state.against === null ? null : loadVintage(state.against),
  ]);
  return { answer, other };
}

class Explorer {
  private readonly words: ExplorerWords;
  private readonly plane: Plane;
  private readonly card: Card;
  private readonly refresh: Refresh;
  private line = readLine();
  private picture: ExplorerPicture;
  private pointed: number | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    figure: HTMLElement,
    private readonly setup: ExplorerSetup,
    private state: ExploreState,
    private loaded: Loaded,
  ) {
    this.words = setupWords(setup);
    this.plane = openPlane(figure, () => this.paint());
    this.card = openCard(figure);
    const arrived = (line: ExploreTrend['line']) => {
      this.line = line;
      this.paint();
    };
    this.refresh = siteRoot === null ? openRefresh(form, arrived) : openFrozen();
    this.picture = this.paint();
    writeForm(form, state, setup.frame.from, false);
    if (siteRoot !== null) this.refresh.soon(addressOf(state));
  }

  private paint(): ExplorerPicture {
    const { state, line, words } = this;
    // The page says what is found; its title is that of the page.
    const title = () => document.title;
    this.picture = explorerPicture({ ...this.loaded, frame: this.setup.frame, state, line, words, title });
    this.plane.paint(this.picture.chart);
    this.point(null);
    const shown = this.form.querySelector('[data-explorer="shown"]');
    if (shown) shown.textContent = shownText(this.picture.places.length, words);
    return this.picture;
  }

  /** @param recorded null where the address says it already */
  private async choose(next: ExploreState, recorded: Recorded | null): Promise<void> {
    const before = this.state;
    this.state = next;
    if (!isSameButFor(before, next, ONLY_LOOKED_AT)) this.line = [];
    // The picture first: writing the address takes a browser as long as a part of it.
    if (recorded && addressOf(next) !== addressOf(before))
      setTimeout(() => history[recorded](null, '', addressOf(next)));
    writeForm(this.form, next, this.setup.frame.from, recorded !== null);
    if (before['as-of'] !== next['as-of'] || before.against !== next.against) await this.reload(next);
    if (this.state !== next) return;
    this.paint();
    this.refresh.soon(addressOf(next));
  }

  private async reload(next: ExploreState): Promise<void> {
    this.form.setAttribute('aria-busy', 'true');
    const loaded = await load(next).catch(() => null);
    if (this.state !== next) return;
    // The page of the server says what is wrong with a vintage that cannot be had.
    if (loaded === null) window.location.assign(addressOf(next));
    else this.loaded = loaded;
    this.form.removeAttribute('aria-busy');
  }

  private point(index: number | null): void {
    this.pointed = index;
    this.plane.point(index);
    const place = index === null ? undefined : this.picture.places[index];
    if (index === null || place === undefined) {
      this.card.hide();
      return;
    }
    const link = { href: this.modelAddress(index), label: this.words.text('tap') };
    const content = cardOf(this.loaded.answer, place, this.state.quantity, this.words);
    this.card.show(content, link, this.plane.isRight(index) ? 'left' : 'right');
  }

  private idAt(index: number): string {
    return this.loaded.answer.models.id[this.picture.places[index] ?? -1] ?? '';
  }

  private modelAddress(index: number): string {
    const asOf = this.state['as-of'];
    if (siteRoot !== null) return exportedPage(`models/${encodeURIComponent(this.idAt(index))}`);
    const query = asOf === null ? '' : `?as-of=${encodeURIComponent(asOf)}`;
    return `${window.location.pathname.replace(/explore$/, '')}models/${encodeURIComponent(this.idAt(index))}${query}`;
  }

  private pick(index: number): void {
    const [id, { models }] = [this.idAt(index), this.state];
    const picked = models.includes(id) ? models.filter((one) => one !== id) : [...models, id];
    if (picked.length > MOST_COMPARED) return;
    void this.choose({ ...this.state, models: picked }, 'pushState').then(() => this.point(index));
  }

  listen(): void {
    const { element } = this.plane;
    element.tabIndex = 0;
    element.setAttribute('role', 'application');
    element.setAttribute('aria-label', this.words.text('picture'));
    const explored: Explored = {
      chart: () => this.picture.chart,
      pointed: () => this.pointed,
      point: (index) => {
        if (index !== this.pointed) this.point(index);
      },
      open: (index) => window.location.assign(this.modelAddress(index)),
      pick: (index) => this.pick(index),
      look: (view) => void this.choose({ ...this.state, view }, 'pushState'),
      preview: (window) => this.plane.paint({ ...this.picture.chart, window }),
    };
    startGestures(this.plane, explored);
    startFingers(this.plane, explored);
    this.listenToControls();
    window.addEventListener('popstate', () => {
      void this.choose(readAddress(window.location.search), null);
    });
  }

  private listenToControls(): void {
    const chosen = (recorded: Recorded) => {
      void this.choose(readForm(this.form, this.setup.frame.from), recorded);
    };
    for (const field of fieldsOf(this.form))
      field.addEventListener('change', () => chosen(field.type === 'search' ? 'replaceState' : 'pushState'));
    this.form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'search') chosen('replaceState');
    });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      chosen('pushState');
    });
    this.form.addEventListener('click', (event) => {
      const link = ownLink(event);
      if (!link) return;
      event.preventDefault();
      void this.choose(readAddress(link.search), 'pushState');
    });
  }
}

/** A link to the same page in another state, unless it is to be opened elsewhere or downloaded. */
function ownLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return null;
  return pageOf(link) === pageOf(window.location) && link.hash === '' ? link : null;
}

/** A folder of files stands for its index. */
function pageOf({ pathname }: { readonly pathname: string }): string {
  return pathname.replace(/\/index\.html$/, '/');
}

function addressOf(state: ExploreState): string {
  const query = new URLSearchParams(spellState(state)).toString();
  return `${window.location.pathname}${query && `?${query}`}`;
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
