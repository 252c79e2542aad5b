import fc from 'fast-check';
import { inLanes } from './inLanes';

const never = new AbortController().signal;

describe('inLanes', () => {
  it('does each once, in order, and never more at a time than there are lanes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        async (turns, lanes) => {
          const all = turns.map((takes, id) => ({ takes, id }));
          const begun: number[] = [];
          let atOnce = 0;
          let most = 0;
          await inLanes(
            all,
            lanes,
            async ({ takes, id }) => {
              begun.push(id);
              atOnce += 1;
              most = Math.max(most, atOnce);
              for (let turn = 0; turn < takes; turn++) await null;
              atOnce -= 1;
            },
            never,
          );
          expect(begun).toEqual(all.map(({ id }) => id));
          expect(most).toBeLessThanOrEqual(lanes);
          expect(atOnce).toBe(0);
        },
      ),
    );
  });

  it('begins nothing new once it is stopped, and waits for what it had begun', async () => {
    const stopper = new AbortController();
    const ended: number[] = [];
    await inLanes(
      [1, 2, 3, 4, 5, 6],
      2,
      async one => {
        await null;
        ended.push(one);
        if (one === 3) stopper.abort();
      },
      stopper.signal,
    );
    expect(ended).toEqual([1, 2, 3, 4]);
  });
});
