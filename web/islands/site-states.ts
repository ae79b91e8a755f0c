/** Which file of an exported site stands for a choice? The same address whatever the order in which a form sends it. */

/** `/pace?by=month&over=1e25flop`: parameters by name, empty ones left out. */
export function stateAddress(path: string, search: string): string {
  const filled = [...new URLSearchParams(search)].filter(([, value]) => value !== '');
  const sorted = filled.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(sorted).toString();
  return query === '' ? path : `${path}?${query}`;
}
