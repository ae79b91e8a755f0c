/** When are two spellings one name? Without anything a browser lacks. */

/** As written, but for white space at the ends and in runs, and for composed letters. */
export function normalName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Equal for spellings that differ in case, hyphens, spaces and brackets only: `Grok-3`, `Grok 3`. Keeps Greek. */
export function looseKey(name: string): string {
  return normalName(name)
    .toLowerCase()
    .replace(/[\s\-_()[\]]+/g, ' ')
    .trim();
}
