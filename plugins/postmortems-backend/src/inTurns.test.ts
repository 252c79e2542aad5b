import { setImmediate } from 'node:timers/promises';
import { atOnce, inTurns, Work } from './inTurns';

/** Counts to `to`, each number taking so many milliseconds. */
function* counting(to: number, milliseconds: number): Work<number> {
  for (let i = 0; i < to; i++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield;
  }
  return to;
}

describe('work', () => {
  it('comes to the same in turns and at once', async () => {
    expect(await inTurns(counting(20, 1))).toBe(20);
    expect(atOnce(counting(20, 1))).toBe(20);
  });

  it('lets others have their turn before it is done', async () => {
    let isDone = false;
    const work = inTurns(counting(10, 12)).then(() => {
      isDone = true;
    });
    let turns = 0;
    while (!isDone) {
      await setImmediate();
      turns += 1;
    }
    await work;
    // Each of its ten pieces takes longer than a turn.
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('fails as it fails', async () => {
    function* failing(): Work<never> {
      yield;
      throw new Error('no more');
    }
    await expect(inTurns(failing())).rejects.toThrow('no more');
  });
});
