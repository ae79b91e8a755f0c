/** What every keeper of files beside the snapshots does, wherever it keeps them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptFiles } from '../../src/snapshots/kept/kept-files.js';
import { claimLease } from '../../src/snapshots/kept/lease.js';
import { openDocuments } from '../../src/snapshots/write-once-documents.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null | undefined) => (bytes ? new TextDecoder().decode(bytes) : null);

/** @param open a new, empty one */
export function keptContract(name: string, open: () => Promise<KeptFiles>): void {
  describe(`${name}, as any keeper of files,`, () => {
    it('gives back what it was given, in place of what was there, until it is removed', async () => {
      const kept = await open();
      expect([await kept.read('watches', 'x.json'), await kept.names('watches')]).toEqual([null, []]);
      await kept.put('watches', 'x.json', bytesOf('first'));
      await kept.put('watches', 'x.json', bytesOf('second'));
      expect(textOf(await kept.read('watches', 'x.json'))).toBe('second');
      expect(await kept.remove('watches', 'x.json')).toBe(true);
      expect(await kept.remove('watches', 'x.json')).toBe(false);
      expect(await kept.read('watches', 'x.json')).toBeNull();
    });

    it('keeps bytes as they are', async () => {
      const kept = await open();
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
          await kept.put('quarantine', 'x.data', bytes);
          expect(Buffer.from((await kept.read('quarantine', 'x.data')) ?? [])).toEqual(Buffer.from(bytes));
        }),
        { numRuns: 30, seed: 7 },
      );
    });

    it('lists a folder by name, and those of one ending with their bytes', async () => {
      const kept = await open();
      for (const file of ['b-1.json', 'a.json', 'b.json', 'a.data'])
        await kept.put('quarantine', file, bytesOf(file));
      expect(await kept.names('quarantine')).toEqual(['a.data', 'a.json', 'b-1.json', 'b.json']);
      const found = await kept.all('quarantine', '.json');
      expect(found.map((file) => [file.name, textOf(file.bytes)])).toEqual(
        ['a.json', 'b-1.json', 'b.json'].map((file) => [file, file]),
      );
      expect(await kept.all('watches', '.json')).toEqual([]);
      await expect(kept.all('quarantine', '.json', 5)).rejects.toThrow('expected at most 5');
    });

    it('refuses a name that leads elsewhere', async () => {
      const kept = await open();
      for (const odd of ['../x.json', 'x', 'X.json', '.json', 'a/b.json', 'x.json\n'])
        await expect(kept.put('watches', odd, bytesOf('x'))).rejects.toThrow('invalid name');
    });

    it('gives a name to one of many that are added at once, and loses none', async () => {
      const kept = await open();
      const documents = openDocuments(kept);
      const added = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          documents.add('corrections/proposed', `n${index % 20}`, `${index}`),
        ),
      );
      expect(added.filter(Boolean)).toHaveLength(20);
      const listed = await documents.list('corrections/proposed');
      expect(listed).toHaveLength(20);
      expect(await documents.add('corrections/proposed', 'n3', 'another')).toBe(false);
      expect(await documents.list('corrections/proposed')).toEqual(listed);
      await expect(documents.add('corrections/proposed', '../x', 'text')).rejects.toThrow('invalid name');
    });

    it('leases a name to one of many at a time, to the next once its time is over or it is given back', async () => {
      const kept = await open();
      const clock = { now: Date.parse('2026-11-24T12:00:00Z') };
      const time = { now: () => new Date(clock.now), milliseconds: 1000 };
      const claims = await Promise.all(Array.from({ length: 8 }, () => claimLease(kept, 'a', time)));
      const [first] = claims.filter((lease) => lease !== null);
      expect(claims.filter((lease) => lease !== null)).toHaveLength(1);
      expect(await claimLease(kept, 'a-b', time)).not.toBeNull();
      clock.now += 900;
      expect(await first?.renew()).toBe(true);
      clock.now += 900;
      expect(await claimLease(kept, 'a', time)).toBeNull();
      clock.now += 200;
      const second = await claimLease(kept, 'a', time);
      expect(second).not.toBeNull();
      expect(await first?.renew()).toBe(false);
      await first?.release();
      expect(await claimLease(kept, 'a', time)).toBeNull();
      await second?.release();
      expect(await claimLease(kept, 'a', time)).not.toBeNull();
      expect((await kept.names('leases')).filter((file) => file.startsWith('a-0'))).toHaveLength(1);
    });
  });
}
