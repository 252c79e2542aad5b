import { aGate } from '../testing/imports';
import { Work } from './Work';

describe('Work', () => {
  it('does not count what was dropped, however late it ends', async () => {
    let heard = () => {};
    const work = new Work(() => heard());
    const dropped = aGate();
    work.begin('reading', () => dropped.passed);
    work.drop();
    expect(work.activity).toBeUndefined();

    const next = aGate();
    work.begin('reading', () => next.passed);
    const ended = new Promise<void>(resolve => {
      heard = resolve;
    });
    dropped.open();
    await ended;
    expect(work.activity).toMatchObject({ done: 0, total: 1 });

    const over = new Promise<void>(resolve => {
      heard = resolve;
    });
    next.open();
    await over;
    expect(work.activity).toBeUndefined();
  });

  it('is of one kind at a time', () => {
    const work = new Work(() => {});
    expect(work.allows('reading')).toBe(true);
    work.begin('importing', () => aGate().passed);
    expect(work.allows('importing')).toBe(true);
    expect(work.allows('reading')).toBe(false);
  });

  it('is over at once when it winds down with nothing under way', () => {
    const work = new Work(() => {});
    work.begin('importing', () => aGate().passed);
    work.windDown(0);
    expect(work.activity).toBeUndefined();
  });
});
