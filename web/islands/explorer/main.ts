/** Starts the explorer of the page. */
import type { ExplorerSetup } from '../../../src/report/explorer-setup-words.js';
import { startExplorer } from './explorer.js';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="explorer"]')) {
  const setup: ExplorerSetup = JSON.parse(form.dataset.setup ?? '{}');
  // Without the data the page stays what it is: a form with its button.
  startExplorer(form, setup).catch(() => undefined);
}
