import { aTrack } from '../../../testing/fakePostmortems';
import { spansOf } from './spans';

const measured = (from: number, to: number) =>
  aTrack({
    points: [
      [from, 1],
      [to, 2],
    ],
  });

describe('spansOf', () => {
  it('knows nothing where no time is known', () => {
    expect(spansOf([], null, [measured(0, 10)])).toBeNull();
  });

  it('shows what is told at first, and on demand what was measured around it', () => {
    expect(spansOf([100, 200], null, [measured(0, 300)])).toEqual({
      first: { from: 100, to: 200 },
      everything: { from: 0, to: 300 },
    });
  });

  it('offers nothing more where that would be hardly more', () => {
    expect(spansOf([100, 200], null, [measured(95, 205)])).toEqual({
      first: { from: 100, to: 200 },
      everything: null,
    });
  });

  it('shows the incident alone where the whole would dwarf it', () => {
    // A tenth of its length is air at both ends.
    expect(spansOf([0, 1_000], { from: 500, to: 600 }, [])).toEqual({
      first: { from: 490, to: 610 },
      everything: { from: 0, to: 1_000 },
    });
  });

  it('leaves out a measurement that no calendar knows', () => {
    expect(spansOf([100, 200], null, [measured(100, 9e15)])).toEqual({
      first: { from: 100, to: 200 },
      everything: null,
    });
  });
});
