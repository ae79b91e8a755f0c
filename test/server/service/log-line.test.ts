import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLine, type RequestEntry, requestLine } from '../../../src/server/service/log-line.js';

const TIME = new Date('2026-11-24T12:00:00Z');
const ENTRY: RequestEntry = {
  ...{ time: TIME, method: 'GET', route: '/api/v1/models/:id', status: 200, milliseconds: 12.345 },
  ...{ bytes: 678, complete: true, id: 'abc' },
};
/** Whatever ends or turns a line, or talks to a terminal. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('the line of a request', () => {
  it('is one object of JSON', () => {
    expect(JSON.parse(requestLine(ENTRY, 'json'))).toEqual({
      ...{ time: '2026-11-24T12:00:00.000Z', level: 'info', method: 'GET', route: '/api/v1/models/:id' },
      ...{ status: 200, milliseconds: 12.3, bytes: 678, complete: true, id: 'abc' },
    });
  });

  it('is a line for a person', () => {
    expect(requestLine(ENTRY, 'text')).toBe(
      '2026-11-24T12:00:00.000Z GET /api/v1/models/:id 200 12.3 ms 678 bytes abc',
    );
    expect(requestLine({ ...ENTRY, complete: false }, 'text')).toContain('678 bytes incomplete abc');
  });

  it('is one line that shows everything, whatever a stranger sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (method, id) => {
        for (const format of ['json', 'text'] as const)
          expect(requestLine({ ...ENTRY, method, id }, format)).not.toMatch(UNSEEN);
        expect(JSON.parse(requestLine({ ...ENTRY, method, id }, 'json'))).toMatchObject({ status: 200 });
      }),
      { seed: 20261124 },
    );
  });
});

describe('the line of a failure', () => {
  const SECRET = 'kV3rY-s3cret_value';
  it.each([
    `GET /x: Authorization: Bearer ${SECRET}`,
    `authorization=basic ${SECRET}`,
    `flopscope_${SECRET}`,
    `https://example.org/?token=${SECRET}&a=1`,
    `https://example.org/?a=1&api_key=${SECRET}`,
    `{"secret":"${SECRET}"}`,
    `{"webhook-secret": "${SECRET}"}`,
    `postgres://user:${SECRET}@db/flopscope`,
    `password = '${SECRET}'`,
    `access-token: ${SECRET}`,
  ])('holds no secret: %s', (message) => {
    for (const format of ['json', 'text', null] as const) {
      const line = messageLine('error', message, TIME, format);
      expect(line).not.toContain(SECRET);
      expect(line).toContain('…');
    }
  });

  it('keeps what is none, and the lines of a stack where a person reads it', () => {
    expect(messageLine('error', 'GET /x: Error: bad\n  at place\u001b[2J', TIME, null)).toBe(
      'GET /x: Error: bad\n  at place␛[2J',
    );
    expect(JSON.parse(messageLine('error', 'a\nb', TIME, 'json'))).toEqual({
      ...{ time: '2026-11-24T12:00:00.000Z', level: 'error', message: 'a\nb' },
    });
  });
});
