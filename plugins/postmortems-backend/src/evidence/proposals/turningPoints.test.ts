import fc from 'fast-check';
import { changeOf, clock } from '../../__testUtils__/artefacts';
import type { Change, Episode } from './Change';
import { turningPoints } from './turningPoints';

function episode(
  from: number,
  to: number | null,
  more: Partial<Change> = {},
): Episode {
  const start = changeOf('start', from, more);
  return to === null ? { start } : { start, end: changeOf('end', to, more) };
}

const measured = { isMeasured: true };

const shown = (episodes: Episode[]) =>
  turningPoints(episodes).map(({ time, starts, ends, isOver }) => [
    clock(time),
    starts.length,
    ends.length,
    isOver,
  ]);

describe('turningPoints', () => {
  it('finds none without trouble', () => {
    expect(turningPoints([])).toEqual([]);
  });

  it('takes changes that are near for one turn: where trouble begins its first, where it ends its last', () => {
    expect(
      shown([episode(100, 200), episode(104, 190), episode(96, 203)]),
    ).toEqual([
      ['12:01:36', 3, 0, false],
      ['12:03:23', 0, 3, true],
    ]);
  });

  it('takes the end of one trouble at the beginning of another for one turn', () => {
    expect(
      shown([episode(100, 200), episode(201, 300, { trouble: 'slow' })]),
    ).toEqual([
      ['12:01:40', 1, 0, false],
      ['12:03:21', 1, 1, false],
      ['12:05:00', 0, 1, true],
    ]);
  });

  it('does not take for over what goes on elsewhere', () => {
    expect(shown([episode(100, 200), episode(100, null)])).toEqual([
      ['12:01:40', 2, 0, false],
      ['12:03:20', 0, 1, false],
    ]);
  });

  it('takes measurements for a confirmation of what logs told before', () => {
    expect(shown([episode(100, 200), episode(130, 260, measured)])).toEqual([
      ['12:01:40', 2, 0, false],
      ['12:03:20', 0, 2, true],
    ]);
  });

  it('leaves out what only measurements say, where there are logs', () => {
    expect(shown([episode(100, 200), episode(600, 700, measured)])).toEqual([
      ['12:01:40', 1, 0, false],
      ['12:03:20', 0, 1, true],
    ]);
  });

  it('takes measurements for what happened, where there are no logs', () => {
    expect(
      shown([
        episode(100, 300, measured),
        episode(200, 400, { ...measured, trouble: 'slow' }),
      ]),
    ).toEqual([
      ['12:01:40', 1, 0, false],
      ['12:03:20', 1, 0, false],
      ['12:05:00', 0, 1, false],
      ['12:06:40', 0, 1, true],
    ]);
  });

  it('takes one trouble that several curves show for one, from the first to the last', () => {
    expect(
      shown([
        episode(100, 300, measured),
        episode(160, 200, measured),
        episode(260, 400, measured),
      ]),
    ).toEqual([
      ['12:01:40', 1, 0, false],
      ['12:06:40', 0, 1, true],
    ]);
  });

  it('gives turns in order, each with a change in it, and every change of a log once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 900 }),
            fc.option(fc.integer({ min: 1, max: 300 })),
            fc.boolean(),
          ),
          { maxLength: 12 },
        ),
        parts => {
          const episodes = parts.map(([from, length, isMeasured]) =>
            episode(from, length === null ? null : from + length, {
              isMeasured,
            }),
          );
          const points = turningPoints(episodes);
          const times = points.map(({ time }) => time);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          const changes = points.flatMap(({ starts, ends }) => {
            expect(starts.length + ends.length).toBeGreaterThan(0);
            return [...starts, ...ends];
          });
          expect(new Set(changes).size).toBe(changes.length);
          const logged = episodes
            .filter(({ start }) => !start.isMeasured)
            .flatMap(({ start, end }) => (end ? [start, end] : [start]));
          expect(changes).toEqual(expect.arrayContaining(logged));
        },
      ),
    );
  });
});
