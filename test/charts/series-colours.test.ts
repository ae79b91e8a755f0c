import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_COLOURS } from '../../src/trends/explore/explore-colours.js';
import { PACKAGE_ROOT } from '../observatory-fixture.js';

type Rgb = readonly [number, number, number];

/** Linear parts of a colour written as `#3c87d9`. */
function linear(hex: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** How colours look without red, green or blue cones: Machado, Oliveira and Fernandes 2009, full severity, linear RGB. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(rgb: Rgb, eye: readonly Rgb[]): Rgb {
  const [red = 0, green = 0, blue = 0] = eye.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  );
  return [red, green, blue];
}

/** OKLab (Ottosson 2020), in which distances are as large as differences look. */
function oklab([red, green, blue]: Rgb): Rgb {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function contrast(one: Rgb, other: Rgb): number {
  const light = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [more = 0, less = 0] = [light(one), light(other)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
}

const style = (name: string) => readFileSync(join(PACKAGE_ROOT, 'web', 'styles', name), 'utf8');
const tokens = (text: string) =>
  new Map([...text.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]));
const dark = style('site.css');

describe.each([
  ['light', tokens(style('tokens.css'))],
  ['dark', tokens(dark.slice(dark.indexOf('prefers-color-scheme: dark')))],
])('the colours of groups, %s', (_, theme) => {
  const colours = Array.from({ length: MOST_COLOURS + 1 }, (_each, index) =>
    linear(theme.get(`--series-${index + 1}`) ?? ''),
  );
  it('stand out from the page as marks must (WCAG 2.2, 1.4.11)', () => {
    const paper = linear(theme.get('--paper') ?? '');
    for (const colour of colours) expect(contrast(colour, paper)).toBeGreaterThan(3);
  });
  it.each(Object.keys(EYES))('can be told apart by eyes with %s', (eye) => {
    const looks = colours.map((colour) => oklab(seen(colour, EYES[eye] ?? [])));
    const distances = looks.flatMap((one, index) =>
      looks
        .slice(index + 1)
        .map((other) => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])),
    );
    // Just noticed side by side is about 0.02.
    expect(Math.min(...distances)).toBeGreaterThan(0.055);
  });
});
