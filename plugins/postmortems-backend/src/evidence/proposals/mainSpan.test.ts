import fc from 'fast-check';
import { at, digestOf, NOON } from '../../__testUtils__/artefacts';
import type { Counts } from '../digest/Digest';
import { mainSpan } from './mainSpan';

const spanOf = (volume: Counts) =>
  mainSpan(
    digestOf({
      volume,
      span: { from: volume[0][0], to: volume[volume.length - 1][0] },
    }),
  );

const minute: Counts = Array.from({ length: 60 }, (_, i) => [at(i), 2]);

describe('mainSpan', () => {
  it('is all of a log', () => {
    expect(spanOf(minute)).toEqual({ from: NOON, to: at(59) });
    expect(spanOf([[NOON, 1]])).toEqual({ from: NOON, to: NOON });
  });

  it('is what a log has, but for lines of another time', () => {
    const span = spanOf([
      [Date.UTC(1999, 11, 31), 1],
      ...minute,
      [Date.UTC(2099, 0), 1],
    ]);
    expect(span).toEqual({ from: NOON, to: at(59) + 999 });
  });

  it('leaves no more than few lines out', () => {
    const days: Counts = Array.from({ length: 9 }, (_, i) => [
      at(i * 86_400),
      5,
    ]);
    expect(spanOf(days)).toEqual({ from: NOON, to: at(8 * 86_400) });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 3e9 }), {
          minLength: 1,
          maxLength: 300,
        }),
        times => {
          const volume = [...times]
            .sort((a, b) => a - b)
            .map(time => [at(time), 1] as [number, number]);
          const span = spanOf(volume);
          const inside = volume.filter(
            ([time]) => time >= span!.from && time <= span!.to,
          );
          const left = volume.length - inside.length;
          expect(left).toBeLessThanOrEqual(
            2 * Math.max(1, volume.length * 0.01),
          );
        },
      ),
    );
  });

  it('is nothing of nothing, and what a document says of itself', () => {
    expect(mainSpan(digestOf({}))).toBeNull();
    const span = { from: NOON, to: at(9) };
    expect(mainSpan(digestOf({ span }))).toEqual(span);
  });
});
