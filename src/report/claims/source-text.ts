/** How is the source of a verdict named? */
import { formatDate } from '../../units/format.js';
import type { Language } from '../../units/language.js';
import { translator } from '../message.js';
import { claimMessages } from '../messages/claims.js';
import { visibleText } from '../visible-text.js';
import type { ClaimSource } from './claim.js';

export function sourceText(source: ClaimSource, language: Language): string {
  const say = translator(claimMessages, language);
  if (source.type === 'text') return visibleText(source.title);
  const file = { file: visibleText(source.file), date: formatDate(source.retrieved, language) };
  if (source.type === 'file') return say('sourceFile', file);
  return say('sourceCell', { ...file, row: source.row, column: visibleText(source.column) });
}
