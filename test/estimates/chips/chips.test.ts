import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { peakFlopPerSecond } from '../../../src/estimates/chips/peak.js';
import { PACKAGE_ROOT } from '../../observatory-fixture.js';
import { declaredChips, readAssumption } from '../made-up-models.js';

const chips = declaredChips();

describe('the table of chips', () => {
  it('is what the newest bundled file of chips and the declared aliases give', async () => {
    // @ts-expect-error a script without types of its own
    const { extractChips, spellChips } = await import('../../../scripts/extract-chips.mjs');
    const written = readFileSync(join(PACKAGE_ROOT, 'data', 'assumptions', 'chips.json'), 'utf8');
    expect(spellChips(await extractChips())).toBe(written);
  });
  it('resolves every declared alias to the chip it is declared for', () => {
    const { aliases } = readAssumption('chip-aliases') as { aliases: Record<string, string[]> };
    expect(Object.keys(aliases).length).toBeGreaterThan(40);
    for (const [name, others] of Object.entries(aliases))
      for (const alias of [name, ...others]) expect([alias, chips.find(alias)?.name]).toEqual([alias, name]);
  });
  it('finds a chip whatever the case, hyphens and spaces', () => {
    expect(chips.find('nvidia  h100')?.name).toBe('NVIDIA H100 SXM5 80GB');
    expect(chips.find('tpu-v4')?.name).toBe('Google TPU v4');
    expect(chips.find('Abacus')).toBeNull();
  });
  it('offers the nearest names for one it does not know, and names the flag', () => {
    const ask = () => chips.require('H1000', '--hardware');
    expect(ask).toThrow(/unknown chip: H1000; the nearest are .*NVIDIA H100/);
    expect(ask).toThrow(expect.objectContaining({ place: expect.objectContaining({ flag: '--hardware' }) }));
    expect(chips.require('H100', '--hardware').name).toBe('NVIDIA H100 SXM5 80GB');
  });
});

describe('the peak a chip trains at', () => {
  // Dense 16-bit tensor figures of the makers' data sheets, as the source lists them; sparsity would double them.
  it.each([
    ['NVIDIA H100 SXM5 80GB', 9.894e14],
    ['NVIDIA H100 PCIe', 7.56e14],
    ['NVIDIA A100', 3.12e14],
    ['NVIDIA H200', 9.895e14],
    ['B200', 2.25e15],
    ['GB200', 2.5e15],
    ['MI300X', 1.3074e15],
    ['TPU v3', 1.23e14],
    ['TPU v4', 2.75e14],
    ['TPU v5e', 1.97e14],
    ['TPU v5p', 4.59e14],
    ['TPU v6e', 9.18e14],
    ['TPU v7', 2.307e15],
  ])('of %s is %d FLOP/s', (name, flopPerSecond) => {
    const chip = chips.require(name, '--hardware');
    expect(peakFlopPerSecond(chip)).toMatchObject({ chip: chip.name, flopPerSecond });
  });
  it('is that of 32 bit before there were tensor units, and of 16 on early TPUs', () => {
    expect(peakFlopPerSecond(chips.require('NVIDIA P100', ''))?.format).toBe('FP32');
    expect(peakFlopPerSecond(chips.require('NVIDIA Tesla K80', ''))?.format).toBe('FP32');
    const bare = { ...chips.require('TPU v4', ''), peaks: { fp16: 1, fp32: 2 } };
    expect(peakFlopPerSecond(bare)?.format).toBe('FP16');
  });
  it('is none for a chip without any', () => {
    expect(peakFlopPerSecond({ ...chips.require('TPU v4', ''), peaks: {} })).toBeNull();
  });
  it('is none only for chips of which no peak is listed but that of 8 bit', () => {
    const without = chips.all.filter((chip) => peakFlopPerSecond(chip) === null);
    expect(without.length).toBeLessThan(0.1 * chips.all.length);
    for (const { peaks } of without)
      expect(Object.keys(peaks).filter((format) => format !== 'fp8')).toEqual([]);
  });
});
