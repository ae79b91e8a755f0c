/** Which names stand in a list cell? Comma-separated; a name that holds a comma stands in double quotes. */

/** Ends of company names behind a comma that are no name of their own, also where the quotes are missing. */
const COMPANY_ENDING = /^(?:inc|llc|ltd|corp|co|gmbh|s\.a)\.?(?:\s*\([^)]*\))?$/i;

export function splitList(cell: string): string[] {
  const items: string[] = [];
  for (const match of cell.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)) {
    const item = clean(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (item === '') continue;
    if (COMPANY_ENDING.test(item) && items.length > 0) items.push(`${items.pop()}, ${item}`);
    else items.push(item);
  }
  return items;
}

function clean(item: string): string {
  return item.normalize('NFC').replace(/\s+/g, ' ').trim();
}
