/** Among the files of an exported site title, table and fitted line stay those of the first state: in any other they are hidden. */
import type { Refresh } from './refresh.js';

export function openFrozen(): Refresh {
  const note = document.querySelector<HTMLElement>('[data-explorer="frozen"]');
  const parts = [...document.querySelectorAll<HTMLElement>('main [data-live]')];
  const followed = parts.filter(({ hidden }) => !hidden);
  return {
    soon: (address) => {
      const isFirst = !address.includes('?');
      for (const part of followed) part.hidden = !isFirst;
      if (note) note.hidden = isFirst;
    },
  };
}
