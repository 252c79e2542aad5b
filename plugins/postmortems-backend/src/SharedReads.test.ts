import { setImmediate as settled } from 'node:timers/promises';
import { SharedReads } from './SharedReads';

/** Readings that end when they are told to, each with the number of changes that were made before it began. */
function readings() {
  const begun: { end: () => void; fail: (error: Error) => void }[] = [];
  let changes = 0;
  return {
    begun,
    change: () => {
      changes += 1;
    },
    read: () => {
      const seen = changes;
      return new Promise<number>((resolve, reject) => {
        begun.push({ end: () => resolve(seen), fail: reject });
      });
    },
  };
}

describe('SharedReads', () => {
  it('reads once more for all who asked meanwhile, after what they know of', async () => {
    const { begun, change, read } = readings();
    const reads = new SharedReads<number>();
    const first = reads.read('a', read);
    change();
    const others = [1, 2, 3].map(() => reads.read('a', read));
    expect(begun).toHaveLength(1);
    begun[0].end();
    expect(await first).toBe(0);
    await settled();
    begun[1].end();
    expect(await Promise.all(others)).toEqual([1, 1, 1]);
    expect(begun).toHaveLength(2);
  });

  it('begins at once where nothing is being read, or something else', async () => {
    const { begun, change, read } = readings();
    const reads = new SharedReads<number>();
    const a = reads.read('a', read);
    const b = reads.read('b', read);
    expect(begun).toHaveLength(2);
    begun.forEach(({ end }) => end());
    expect(await Promise.all([a, b])).toEqual([0, 0]);
    change();
    const later = reads.read('a', read);
    begun[2].end();
    expect(await later).toBe(1);
  });

  it('lets a reading fail for those alone who wait for it', async () => {
    const { begun, read } = readings();
    const reads = new SharedReads<number>();
    const first = reads.read('a', read);
    const second = reads.read('a', read);
    begun[0].fail(new Error('cut off'));
    await expect(first).rejects.toThrow('cut off');
    await settled();
    begun[1].end();
    expect(await second).toBe(0);
  });
});
