import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/cli/command.js';
import { readListening } from '../../src/cli/listening.js';
import { UsageError } from '../../src/cli/usage-error.js';

const read = (flags: Record<string, string>, environment: Record<string, string> = {}) =>
  readListening({ verb: 'serve', flags } as unknown as CommandContext, environment);

describe('where a server listens', () => {
  it('is this machine alone unless a flag or the environment says otherwise', () => {
    expect(read({})).toEqual({ host: '127.0.0.1', port: 4173, publicUrl: null });
    expect(read({}, { FLOPSCOPE_HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
    expect(read({ host: '[::1]' }, { FLOPSCOPE_HOST: '0.0.0.0' }).host).toBe('::1');
    expect(read({ 'public-url': 'https://observatory.example' }).publicUrl?.host).toBe('observatory.example');
  });
  it.each([
    [
      { host: 'observatory.example' },
      /--host: invalid address: observatory\.example; expected an IP address/,
    ],
    [{ host: '127.0.0.1:80' }, /--host: invalid address/],
    [{ host: '' }, /--host: invalid address/],
    [{ port: '65536' }, /--port: invalid port: 65536/],
    [{ 'public-url': 'observatory.example' }, /--public-url: invalid address/],
    [{ 'public-url': 'https://observatory.example/sub' }, /without a path/],
    [{ 'public-url': 'https://me:pw@observatory.example' }, /--public-url: invalid address/],
  ])('is refused where it is %j', (flags, problem) => {
    expect(() => read(flags as Record<string, string>)).toThrow(UsageError);
    expect(() => read(flags as Record<string, string>)).toThrow(problem);
  });
});
