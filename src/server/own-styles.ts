/** How does a policy allow the styles that a page brings along, and no others? It names them by their hash (CSP level 3). */
import { createHash } from 'node:crypto';

/** @param styles as they stand between the tags */
export function styleSource(styles: string): string {
  return `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
}
