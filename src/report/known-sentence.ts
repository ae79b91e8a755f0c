/**
 * Answers carry reasons and assumptions as English sentences, which are promises. Here the known ones are read back, so
 * that they can be said in the reader's language.
 */

/** A sentence and the message that says the same; groups are named as the message calls them. */
export type KnownSentence<Key extends string> = readonly [RegExp, Key];

/** Null for a sentence that is none of them. */
export function readSentence<Key extends string>(
  sentence: string,
  known: readonly KnownSentence<Key>[],
): { readonly key: Key; readonly groups: Readonly<Record<string, string>> } | null {
  for (const [pattern, key] of known) {
    const found = pattern.exec(sentence);
    if (found) return { key, groups: found.groups ?? {} };
  }
  return null;
}
