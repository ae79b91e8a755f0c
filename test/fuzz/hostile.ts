/** What a stranger may send: texts made to break readers, and good examples with something broken in them. */
import fc from 'fast-check';

/** No page may hold this unescaped, and every payload of markup does. */
export const MARKUP = '<x-fuzz';
/** The same for an attribute that is left by a quotation mark. */
export const BREAKOUT = '" onfuzz="';

const PAYLOADS = [
  ...[`${MARKUP}>`, `${BREAKOUT}1`, `</script>${MARKUP}>`, `</title>${MARKUP}>`, `]]>${MARKUP}/>`],
  ...['javascript:fuzz', '&lt;x', '&#x3c;', '{{constructor}}', `\${7*7}`, '<!--', '<![CDATA['],
  ...["' OR 1=1 --", '1; DROP TABLE models', "')) UNION SELECT 1--", '%27', "\"; COPY a TO 'b'"],
  ...['=1+1', '+cmd', '-2+3', '@SUM(1)', '\t=1', '＝1', ';=1+1', '"=1"'],
  ...[
    '../../etc/passwd',
    '..%2f..%2fetc',
    '%2e%2e/',
    '..\\..\\',
    '/etc/passwd',
    'file:///etc/passwd',
    '~',
    '.',
  ],
  ...['%00', '%0d%0aX-Fuzz: 1', '\r\nX-Fuzz: 1', '%E0%A4%A', '%', '%ff', '%u0041', '%c0%ae'],
  ...['\0', '\u001b[2J', '\u001b]0;fuzz\u0007', '\u009b31m', '\b', '\u007f', '\n', '\r', '\t', '\u2028'],
  ...[
    '\u202e',
    '\u200f',
    '\ufeff',
    '\ud800',
    '\udfff',
    '\uffff',
    '😀',
    'ﷺ',
    'İ',
    'ß',
    'ﬁ',
    'a\u0301',
    '１２',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'length', 'null'],
  ...['0', '-0', '-1', '1e309', '1e-400', 'NaN', 'Infinity', '-Infinity', '0x10', '1_000', '1,5', '1.2.3'],
  ...[
    '9007199254740993',
    '99999999999999999999999',
    '1e25flop',
    '1e25 FLOP',
    '10Musd',
    '-1e25flop',
    '1e999flop',
  ],
  ...[
    '2024-02-30',
    '0000-00-00',
    '9999-12-31',
    '10000-01-01',
    '2026-11',
    '-2024-01-01',
    '2024-1-1',
    '2024-W01',
  ],
  ...['true', 'false', '[]', '{}', '""', '*', '?', '&', '#', ',', ';', ',,,', ' ', ''],
] as const;

const LONG = fc.tuple(
  fc.constantFrom('a', '9', '(', ' ', ',', '1e', '"', '[', '{"a":', '%', '😀'),
  fc.nat(3000),
);

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: LONG.map(([unit, times]) => unit.repeat(times)) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

/** Fractions of the length of the example: one list of changes fits every example. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({
  kind: fc.constantFrom('cut', 'double', 'insert', 'replace', 'move', 'case'),
  from: place,
  length: fc.oneof(fc.constant(1), fc.nat(12), fc.nat(400)),
  text: hostileText,
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(example: string, { kind, from, length, text }: Change): string {
  const start = Math.floor(from * example.length);
  const [before, piece, after] = [
    example.slice(0, start),
    example.slice(start, start + length),
    example.slice(start + length),
  ];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'double':
      return before + piece + piece + after;
    case 'insert':
      return before + text + piece + after;
    case 'replace':
      return before + text + after;
    case 'move':
      return before + after + piece;
    default:
      return before + piece.toUpperCase() + after;
  }
}

/** One of the examples with a few things changed. */
export function mutated(examples: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...examples), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([example, changes]) => changes.reduce(changed, example));
}

/** The same for bytes: also such as are no text. */
export function mutatedBytes(examples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const one = fc.tuple(place, fc.nat(20), fc.uint8Array({ maxLength: 12 }));
  return fc
    .tuple(fc.constantFrom(...examples), fc.array(one, { minLength: 1, maxLength: 4 }))
    .map(([example, changes]) => {
      let bytes = [...example];
      for (const [from, length, put] of changes) {
        const start = Math.floor(from * bytes.length);
        bytes = [...bytes.slice(0, start), ...put, ...bytes.slice(start + length)];
      }
      return Uint8Array.from(bytes);
    });
}

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, [], {}, 0, -1, 1e308, 5e-324, 2 ** 53, [null], { a: { a: { a: 1 } } }),
  fc.double(),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text)),
);

/** A JSON example with a value replaced, a key gone, doubled or new; sometimes with its text broken as well. */
export function mutatedJson(examples: readonly string[]): fc.Arbitrary<string> {
  const one = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('value', 'gone', 'key', 'copy'),
    key: fc.oneof(fc.constantFrom('__proto__', 'constructor', ''), hostileText),
    value: hostileValue,
  });
  const structured = fc
    .tuple(fc.constantFrom(...examples), fc.array(one, { minLength: 1, maxLength: 3 }))
    .map(([example, changes]) => {
      const tree: { root: unknown } = { root: JSON.parse(example) };
      for (const { at, kind, key, value } of changes) {
        const places = placesIn(tree);
        const found = places[at % places.length];
        if (!found) continue;
        if (kind === 'gone' && found.holder !== tree) Reflect.deleteProperty(found.holder, found.key);
        else if (kind === 'key' && !Array.isArray(found.holder) && found.holder !== tree)
          // Written as a key of its own, as JSON.parse does, not as the prototype.
          Object.defineProperty(found.holder, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        else if (kind === 'copy') {
          const other = places[(at * 7) % places.length];
          if (other) set(found, structuredClone(Reflect.get(other.holder, other.key)));
        } else set(found, value);
      }
      return JSON.stringify(tree.root) ?? 'null';
    });
  return fc.oneof({ weight: 3, arbitrary: structured }, { weight: 1, arbitrary: mutated(examples) });
}

interface JsonPlace {
  readonly holder: object;
  readonly key: string;
}

function set({ holder, key }: JsonPlace, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function placesIn(holder: object): JsonPlace[] {
  return Object.keys(holder).flatMap((key) => {
    const inner: unknown = Reflect.get(holder, key);
    const own = { holder, key };
    return inner !== null && typeof inner === 'object' ? [own, ...placesIn(inner)] : [own];
  });
}
