import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreachableError } from '../../../src/provenance/unreachable-error.js';
import {
  addressProblem,
  checkedUrl,
  PUBLIC_ONLY,
  policyForNamed,
  shownAddress,
} from '../../../src/snapshots/fetch/address-policy.js';

describe('an IP address', () => {
  it.each([
    '1.1.1.1',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
  ])('of the public internet may be reached: %s', (address) =>
    expect(addressProblem(address, PUBLIC_ONLY)).toBeNull(),
  );
  it.each([
    '127.0.0.1',
    '127.255.255.254',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '0:0:0:0:0:ffff:a00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2001::1',
    'localhost',
    '',
  ])('that is not public may not: %s', (address) =>
    expect(addressProblem(address, PUBLIC_ONLY)).not.toBeNull(),
  );
  it('may be reached where its network is allowed by name, mapped or not', () => {
    const policy = { plainHttp: false, allowedNetworks: ['10.1.0.0/16', '::1/128'] };
    expect(addressProblem('10.1.2.3', policy)).toBeNull();
    expect(addressProblem('::ffff:10.1.2.3', policy)).toBeNull();
    expect(addressProblem('::1', policy)).toBeNull();
    expect(addressProblem('10.2.0.1', policy)).not.toBeNull();
  });
  it('of a network that is misspelled is no reason to reach everything', () => {
    const policy = { plainHttp: false, allowedNetworks: ['10.1.0.0'] };
    expect(() => addressProblem('10.1.2.3', policy)).toThrow(/invalid network: 10\.1\.0\.0/);
  });
  it('is judged alike written as IPv4 and mapped into IPv6, whatever it is', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, byte, (a, b, c, d) => {
        const problem = addressProblem(`${a}.${b}.${c}.${d}`, PUBLIC_ONLY);
        const group = (high: number, low: number) => ((high << 8) | low).toString(16);
        const spellings = [
          `::ffff:${a}.${b}.${c}.${d}`,
          `0:0:0:0:0:FFFF:${group(a, b)}:${group(c, d)}`,
          `0000:0000:0000:0000:0000:ffff:${group(a, b)}:${group(c, d)}`,
        ];
        for (const spelling of spellings) expect(addressProblem(spelling, PUBLIC_ONLY)).toBe(problem);
        if (a === 10 || a === 127 || a === 0 || a >= 224) expect(problem).not.toBeNull();
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('an address', () => {
  it.each([
    ['http://example.com/', /expected an address with https:/],
    ['file:///etc/passwd', /expected an address with https:/],
    ['https://user:secret@example.com/', /must not hold credentials/],
    ['https://127.0.0.1/', /loopback/],
    ['https://2130706433/', /loopback/],
    ['https://0x7f.1/', /loopback/],
    ['https://0177.0.0.1/', /loopback/],
    ['https://127.1/', /loopback/],
    ['https://127.0.0.1./', /loopback/],
    ['https://１２７。0.0.1/', /loopback/],
    ['https://①②⑦.0.0.1/', /loopback/],
    ['https://0/', /this network/],
    ['https://0xa9fea9fe/', /link-local/],
    ['https://[::ffff:a9fe:a9fe]/', /link-local/],
    ['https://[64:ff9b::a9fe:a9fe]/', /reserved/],
    ['https://1.1.1.1:25/', /port 25 belongs to another protocol/],
    ['https://example.com:6379/', /port 6379 belongs to another protocol/],
    ['https://[::ffff:10.0.0.1]/', /private/],
    ['nonsense', /this is no address/],
  ])('is refused before anything is sent: %s', (address, problem) => {
    expect(() => checkedUrl(address, PUBLIC_ONLY)).toThrow(problem);
    expect(() => checkedUrl(address, PUBLIC_ONLY)).toThrow(UnreachableError);
  });
  it('is judged alike in every spelling of its figures', () => {
    const any = { plainHttp: true, allowedNetworks: [] };
    const problemOf = (host: string) => {
      try {
        return checkedUrl(`http://${host}/`, any).hostname;
      } catch (error) {
        return error instanceof UnreachableError ? error.problem : String(error);
      }
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (value) => {
        const bytes = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
        const [a = 0, b = 0, c = 0, d = 0] = bytes;
        const octal = bytes.map((byte) => `0${byte.toString(8)}`).join('.');
        const spellings = [`${value}`, `0x${value.toString(16)}`, octal, `${a}.${(b << 16) | (c << 8) | d}`];
        for (const spelling of spellings) expect(problemOf(spelling)).toBe(problemOf(bytes.join('.')));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
  it('that a person typed may lead to the one machine it names, and a name only to the public internet', () => {
    const reached = (typed: string, host: string) => addressProblem(host, policyForNamed(typed)) === null;
    expect(reached('http://127.0.0.1:8080/v1', '127.0.0.1')).toBe(true);
    expect(reached('http://127.0.0.1:8080/v1', '127.0.0.2')).toBe(false);
    expect(reached('http://2130706433/v1', '127.0.0.1')).toBe(true);
    expect(reached('http://192.168.1.7/v1', '192.168.1.7')).toBe(true);
    expect(reached('http://192.168.1.7/v1', '192.168.1.8')).toBe(false);
    expect(reached('http://[fd00::7]/v1', 'fd00::7')).toBe(true);
    expect(reached('http://localhost:8080/v1', '::1')).toBe(true);
    expect(reached('http://localhost:8080/v1', '10.0.0.1')).toBe(false);
    expect(reached('https://models.example/v1', '10.0.0.1')).toBe(false);
    expect(reached('nonsense', '10.0.0.1')).toBe(false);
    expect(policyForNamed('http://1.1.1.1/v1')).toBe(PUBLIC_ONLY);
    expect(() => checkedUrl('http://models.example/v1', policyForNamed('http://models.example/v1'))).toThrow(
      /expected an address with https:/,
    );
  });
  it('is shown without query and credentials', () => {
    expect(shownAddress('https://u:p@host.example/a?key=s3cret#x')).toBe('https://host.example/a?…');
  });
  it('either passes or is refused with an UnreachableError, whatever its text, and never shows a query', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        try {
          expect(checkedUrl(text, PUBLIC_ONLY).protocol).toBe('https:');
        } catch (error) {
          expect(error).toBeInstanceOf(UnreachableError);
        }
        expect(shownAddress(text)).not.toMatch(/\?[^…]/);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
