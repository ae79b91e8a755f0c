/** Starts the islands a page holds. Without scripts every form has its button and every chart its table. */

import { startChartCards } from './chart-card.js';
import { startControls } from './controls.js';
import { startSearch } from './search.js';
import { startSliders } from './sliders.js';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="controls"]'))
  startControls(form);
for (const field of document.querySelectorAll<HTMLInputElement>('input[data-slider]')) startSliders(field);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="search"]'))
  startSearch(form);
for (const figure of document.querySelectorAll<HTMLElement>('figure')) startChartCards(figure);
