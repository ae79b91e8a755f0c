/** What is a field of a model called in a language? A field no catalogue knows keeps its key. */
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { fieldMessages } from './messages/fields.js';

export function fieldName(field: string, language: Language): string {
  return isField(field) ? translator(fieldMessages, language)(field) : field;
}

function isField(field: string): field is keyof typeof fieldMessages {
  return Object.hasOwn(fieldMessages, field);
}
