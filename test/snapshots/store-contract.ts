/** What every store of snapshots does, wherever it keeps them. */
import { describe, expect, it } from 'vitest';
import { type CopiedStore, copyStore } from '../../src/snapshots/copy-store.js';
import { prepareSnapshot } from '../../src/snapshots/prepare-snapshot.js';
import { add, freshDirectory, keptOn, snapshot, storeOn } from './store-fixture.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** @param open a new, empty store */
export function storeContract(name: string, open: () => Promise<CopiedStore>): void {
  const directory = freshDirectory();
  const copyAt = (folder: string): CopiedStore => {
    const path = `${directory.path()}/${folder}`;
    return { store: storeOn(undefined, path), kept: keptOn(path) };
  };

  describe(`${name}, as any store of snapshots,`, () => {
    it('gives back the bytes and the rows it was given', async () => {
      const { store } = await open();
      const taken = snapshot('A,1e20,True,good\nB,,,\n');
      const { manifest, added } = await add(taken, store);
      expect(added).toBe(true);
      expect(Buffer.from(await store.readBytes(manifest))).toEqual(Buffer.from(taken.bytes));
      const rows = await store.readRows(manifest);
      expect(rows.columns).toEqual({
        name: ['A', 'B'],
        trainingComputeFlop: [1e20, null],
        frontierModel: [true, null],
      });
      expect(rows.row).toEqual([1, 2]);
      expect(rows.texts[0]).toEqual({ trainingComputeFlop: '1e20', frontierModel: 'True' });
      expect(manifest.unknownColumns).toEqual(['Mood']);
    });

    it('stores the same bytes of a day once, and those of another day again', async () => {
      const { store } = await open();
      expect((await add(snapshot('A,,,\n'), store)).added).toBe(true);
      expect((await add(snapshot('A,,,\n'), store)).added).toBe(false);
      expect((await add(snapshot('A,,,\n', '2025-02-01'), store)).added).toBe(true);
      expect(await store.list()).toHaveLength(2);
      expect(await store.verify()).toMatchObject({ snapshots: 2, damaged: [], leftovers: [] });
    });

    it('chains its manifests', async () => {
      const { store } = await open();
      for (const model of ['A', 'B', 'C']) await add(snapshot(`${model},,,\n`), store);
      const chain = await store.chain();
      expect(chain.map(({ manifest }) => manifest.sequence)).toEqual([1, 2, 3]);
      expect(chain.map(({ manifest }) => manifest.parent)).toEqual([
        null,
        ...chain.slice(0, 2).map(({ sha256 }) => sha256),
      ]);
      expect((await store.verify()).damaged).toEqual([]);
    });

    it('loses nothing when many ingests run at once', async () => {
      const { store } = await open();
      await Promise.all(Array.from({ length: 12 }, (_, index) => add(snapshot(`M${index % 8},,,\n`), store)));
      expect((await store.list()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await store.verify()).toMatchObject({ snapshots: 8, damaged: [], leftovers: [] });
    });

    it('makes no path of what was prepared by hand, and keeps nothing of it', async () => {
      const { store } = await open();
      const { prepared } = prepareSnapshot(snapshot('A,,,\n'));
      for (const odd of [{ retrieved: '../../x' }, { sha256: '../../x' }, { source: '../x' }])
        await expect(store.add([{ ...prepared, ...odd }])).rejects.toThrow(/invalid|unknown source/);
      expect(await store.list()).toEqual([]);
    });

    it('is copied byte for byte into another and back, and goes on from there', async () => {
      const { store, kept } = await open();
      for (const model of ['A', 'B']) await add(snapshot(`${model},1e20,,\n`), store);
      const backup = copyAt('backup');
      const nothing = { documents: 0, documentsCopied: 0 };
      expect(await copyStore({ store, kept }, backup, 'same')).toEqual({
        snapshots: 2,
        copied: 2,
        ...nothing,
      });
      await add(snapshot('C,,,\n'), store);
      expect(await copyStore({ store, kept }, backup, 'same')).toMatchObject({ snapshots: 3, copied: 1 });
      const restored = await open();
      expect(await copyStore(backup, restored, 'fill')).toMatchObject({ snapshots: 3, copied: 3 });
      expect(await restored.store.chain()).toEqual(await store.chain());
      for (const copy of [backup, restored])
        expect(await copy.store.verify()).toMatchObject({ snapshots: 3, damaged: [], leftovers: [] });
    });

    it('brings what people wrote along, and nothing that can be made again', async () => {
      const { store, kept } = await open();
      const [backup, restored] = [copyAt('backup'), await open()];
      await kept.add('corrections/proposed', 'a.json', bytesOf('a'));
      await kept.put('watches', 'w.json', bytesOf('old'));
      await kept.put('quarantine', 'q.json', bytesOf('q'));
      await kept.put('collected', 'c.json', bytesOf('c'));
      expect(await copyStore({ store, kept }, backup, 'same')).toMatchObject({ documentsCopied: 3 });
      await kept.put('watches', 'w.json', bytesOf('new'));
      await kept.remove('quarantine', 'q.json');
      expect(await copyStore({ store, kept }, backup, 'same')).toMatchObject({
        documents: 2,
        documentsCopied: 1,
      });
      expect([await backup.kept.names('quarantine'), await backup.kept.names('collected')]).toEqual([[], []]);
      await restored.kept.put('watches', 'mine.json', bytesOf('mine'));
      expect(await copyStore(backup, restored, 'fill')).toMatchObject({ documents: 2, documentsCopied: 2 });
      expect(await restored.kept.names('watches')).toEqual(['mine.json', 'w.json']);
      expect(Buffer.from((await restored.kept.read('watches', 'w.json')) ?? []).toString()).toBe('new');
      const other = copyAt('other');
      await other.kept.add('corrections/proposed', 'a.json', bytesOf('something else'));
      await expect(copyStore({ store, kept }, other, 'same')).rejects.toThrow(/a\.json: is not the same/);
    });

    it('is no copy of another that holds something else under a number', async () => {
      const { store, kept } = await open();
      const other = copyAt('other');
      await add(snapshot('A,,,\n'), store);
      await add(snapshot('B,,,\n'), other.store);
      await expect(copyStore(other, { store, kept }, 'same')).rejects.toThrow(
        'snapshot 1 (all_ai_models.csv, 2025-01-01) is not',
      );
      await add(snapshot('C,,,\n'), other.store);
      const [, second] = await other.store.chain();
      if (!second) throw new Error('no second link');
      const files = { bytes: new Uint8Array(), parquet: new Uint8Array() };
      await expect(store.extend(second, files)).rejects.toThrow('manifest 2 does not follow manifest 1');
      expect(await store.list()).toHaveLength(1);
    });
  });
}
