/** What is a field of a model, chip or cluster called in a language? A field no catalogue knows keeps its key. */
import type { Language } from '../units/language.js';
import { translator } from './message.js';
import { fieldMessages } from './messages/fields.js';
import { hardwareFieldMessages } from './messages/hardware-fields.js';

export function fieldName(field: string, language: Language): string {
  if (isField(field)) return translator(fieldMessages, language)(field);
  return isHardwareField(field) ? translator(hardwareFieldMessages, language)(field) : field;
}

function isField(field: string): field is keyof typeof fieldMessages {
  return Object.hasOwn(fieldMessages, field);
}

function isHardwareField(field: string): field is keyof typeof hardwareFieldMessages {
  return Object.hasOwn(hardwareFieldMessages, field);
}
