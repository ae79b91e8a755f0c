/** Are two headers the same? White space and capitals do not count: they change without a change of meaning. */
export function headerKey(header: string): string {
  return header.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
