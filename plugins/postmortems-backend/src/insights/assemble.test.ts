import { InsightDuration } from 'backstage-plugin-postmortems-common';
import { assembleInsights } from './assemble';
import { LengthRow, Tally } from './InsightStore';

const HOUR = 3_600;

/** So many at every hour from one to another. */
const everyHour = (
  { from, to, isAfter }: { from: number; to: number; isAfter: boolean },
  duration: InsightDuration = 'resolve',
): LengthRow[] =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    ...{ duration, isAfter },
    ...{ seconds: (from + i) * HOUR, postmortems: 1 },
  }));

const NOTHING_KEPT = {
  ...{ clusters: 0, some: 0, of: 0 },
  ...{ someSquared: 0, someTimesOf: 0, ofSquared: 0 },
};

const compared = (tally: Partial<Tally>) =>
  assembleInsights(
    {
      ...{ alike: [], lengths: [], unpublished: [], unpublishedLengths: [] },
      ...{ kept: NOTHING_KEPT, owedAhead: 0 },
      ...tally,
    },
    { split: '2025-03-31', rankOf: () => 0, points: new Map() },
  ).comparison!;

describe('what is compared before and after a day', () => {
  it('is not told shorter because the long ones are not published yet', () => {
    // The same on both sides, from 1 to 40 hours; but of the last ones only those of up to 10 are published.
    const before = everyHour({ from: 1, to: 40, isAfter: false });
    const short = everyHour({ from: 1, to: 10, isAfter: true });
    const long = everyHour({ from: 11, to: 40, isAfter: true });
    const verdictWith = (unpublishedLengths: LengthRow[]) =>
      compared({ lengths: [...before, ...short], unpublishedLengths }).find(
        ({ duration }) => duration === 'resolve',
      )!.verdict;
    expect(verdictWith([])).toBe('shorter');
    expect(verdictWith(long)).toBe('cannot_tell');
  });

  it('has no upper end of publishing where more than half may still take any time', () => {
    const lengths = [false, true].flatMap(isAfter =>
      everyHour({ from: 1, to: 20, isAfter }, 'publish'),
    );
    const { ratio } = compared({
      lengths,
      unpublished: [
        {
          ...{ isAfter: true, seconds: 30 * HOUR, postmortems: 40 },
          ...{ afterShare: 0, afterWeek: 0 },
        },
      ],
    }).find(({ duration }) => duration === 'publish')!;
    expect(ratio).toMatchObject({ estimate: 1, high: null });
  });
});
