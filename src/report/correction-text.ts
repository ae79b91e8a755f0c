/** How is a correction by a reader said: what it changes, what became of it? */
import type { ListedCorrection } from '../catalog/value-correction.js';
import { readDecimal } from '../units/decimal.js';
import { formatDate } from '../units/format.js';
import type { Language } from '../units/language.js';
import { fieldValueText } from './field-value.js';
import { translator } from './message.js';
import { correctionMessages } from './messages/corrections.js';
import { visibleText } from './visible-text.js';

/** `2.2 × 10²⁵ FLOP instead of 2.1 × 10²⁵ FLOP`: beside what the sources stand at. */
export function correctionChange(correction: ListedCorrection, language: Language): string {
  const { field, unit, value, expectation } = correction;
  const say = translator(correctionMessages, language);
  const shown = fieldValueText({ field, unit, shown: value }, language) ?? '';
  if (expectation === null) return say('gap', { value: shown });
  return say('instead', { value: shown, stated: statedText(correction, expectation, language) });
}

/** A number of the sources as one, where it is one. */
function statedText({ field, unit }: ListedCorrection, text: string, language: Language): string {
  const reading = unit === null ? null : readDecimal(text);
  const shown = reading?.kind === 'number' ? reading.value : text;
  return fieldValueText({ field, unit, shown }, language) ?? '';
}

/** `proposed on 24 November 2026 by A; accepted on 25 November 2026`. */
export function correctionFate(correction: ListedCorrection, language: Language): string {
  const { by, proposed, state, applies, decided } = correction;
  const say = translator(correctionMessages, language);
  const day = formatDate(proposed, language);
  const parts = [by === null ? say('proposedOn', { day }) : say('proposedBy', { day, by: visibleText(by) })];
  if (decided) {
    const made = { state: say(`state.${state}`), day: formatDate(decided.day, language) };
    parts.push(
      decided.by === null
        ? say('decidedOn', made)
        : say('decidedBy', { ...made, by: visibleText(decided.by) }),
    );
  }
  if (!applies && state !== 'rejected') parts.push(say('lapsed'));
  return parts.join('; ');
}
