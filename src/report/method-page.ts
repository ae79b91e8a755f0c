/** What does a page of a method say at its head: its title, its question, and the same in German? */

export interface MethodText {
  readonly id: string;
  /** The whole page, in English. */
  readonly markdown: string;
  /** Title, question, gist and what is uncertain, in German; null where nobody has written it yet. */
  readonly german: string | null;
}

export function methodTitle(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1] ?? '';
}

/** What stands after "Question." or "Frage.", up to its question mark; empty where a page asks none. */
export function methodQuestion(markdown: string): string {
  const found = /^(?:\*\*)?(?:Question|Frage)[.:](?:\*\*)? ([^?]+\?)/m.exec(markdown)?.[1] ?? '';
  return found.replace(/\s+/g, ' ').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}
