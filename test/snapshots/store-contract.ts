/** What every store of snapshots does, wherever it keeps them. */
import { describe, expect, it } from 'vitest';
import { copyStore } from '../../src/snapshots/copy-store.js';
import { prepareSnapshot } from '../../src/snapshots/prepare-snapshot.js';
import type { SnapshotStore } from '../../src/snapshots/snapshot-store.js';
import { add, freshDirectory, snapshot, storeOn } from './store-fixture.js';

/** @param open a new, empty store */
export function storeContract(name: string, open: () => Promise<SnapshotStore>): void {
  const directory = freshDirectory();

  describe(`${name}, as any store of snapshots,`, () => {
    it('gives back the bytes and the rows it was given', async () => {
      const store = await open();
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
      const store = await open();
      expect((await add(snapshot('A,,,\n'), store)).added).toBe(true);
      expect((await add(snapshot('A,,,\n'), store)).added).toBe(false);
      expect((await add(snapshot('A,,,\n', '2025-02-01'), store)).added).toBe(true);
      expect(await store.list()).toHaveLength(2);
      expect(await store.verify()).toMatchObject({ snapshots: 2, damaged: [], leftovers: [] });
    });

    it('chains its manifests', async () => {
      const store = await open();
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
      const store = await open();
      await Promise.all(Array.from({ length: 12 }, (_, index) => add(snapshot(`M${index % 8},,,\n`), store)));
      expect((await store.list()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(await store.verify()).toMatchObject({ snapshots: 8, damaged: [], leftovers: [] });
    });

    it('makes no path of what was prepared by hand, and keeps nothing of it', async () => {
      const store = await open();
      const { prepared } = prepareSnapshot(snapshot('A,,,\n'));
      for (const odd of [{ retrieved: '../../x' }, { sha256: '../../x' }, { source: '../x' }])
        await expect(store.add([{ ...prepared, ...odd }])).rejects.toThrow(/invalid|unknown source/);
      expect(await store.list()).toEqual([]);
    });

    it('is copied byte for byte into another and back, and goes on from there', async () => {
      const store = await open();
      for (const model of ['A', 'B']) await add(snapshot(`${model},1e20,,\n`), store);
      const backup = storeOn(undefined, `${directory.path()}/backup`);
      expect(await copyStore(store, backup)).toEqual({ snapshots: 2, copied: 2 });
      await add(snapshot('C,,,\n'), store);
      expect(await copyStore(store, backup)).toEqual({ snapshots: 3, copied: 1 });
      const restored = await open();
      expect(await copyStore(backup, restored)).toEqual({ snapshots: 3, copied: 3 });
      expect(await restored.chain()).toEqual(await store.chain());
      for (const copy of [backup, restored])
        expect(await copy.verify()).toMatchObject({ snapshots: 3, damaged: [], leftovers: [] });
    });

    it('is no copy of another that holds something else under a number', async () => {
      const [store, other] = [await open(), storeOn(undefined, `${directory.path()}/other`)];
      await add(snapshot('A,,,\n'), store);
      await add(snapshot('B,,,\n'), other);
      await expect(copyStore(other, store)).rejects.toThrow(
        'snapshot 1 (all_ai_models.csv, 2025-01-01) is not',
      );
      await add(snapshot('C,,,\n'), other);
      const [, second] = await other.chain();
      if (!second) throw new Error('no second link');
      const files = { bytes: new Uint8Array(), parquet: new Uint8Array() };
      await expect(store.extend(second, files)).rejects.toThrow('manifest 2 does not follow manifest 1');
      expect(await store.list()).toHaveLength(1);
    });
  });
}
