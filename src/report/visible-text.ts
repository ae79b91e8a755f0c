/**
 * Makes a stranger's text harmless where it is shown as plain text: control characters (terminal escapes among them)
 * and characters that turn the direction of writing become visible signs, line breaks and tabs become spaces.
 */
const CONTROL_PICTURES = 0x2400;

export function visibleText(text: string): string {
  let shown = '';
  for (const character of text) shown += visibleCharacter(character);
  return shown;
}

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09 || code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return ' ';
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  if (code === 0x7f) return '␡';
  const c1 = code >= 0x80 && code <= 0x9f;
  const direction =
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x200e ||
    code === 0x200f;
  return c1 || direction ? '�' : character;
}
