import type { ListedFactor } from 'backstage-plugin-postmortems-common';
import { aFactor, aMention } from '../testing/fakePostmortems';
import { storiesOf } from './storiesView';

const listed = (ref: string, statement: string): ListedFactor => ({
  ...aFactor({ statement }),
  postmortem: aMention({ ref }),
});

describe('storiesOf', () => {
  it('tells each post-mortem once, in the order in which they came', () => {
    const stories = storiesOf([
      listed('PM-2025-03-01', 'No alert on the queue'),
      listed('PM-2025-02-09', 'No alert on the pool'),
      listed('PM-2025-02-09', 'The dashboard shows totals only'),
    ]);
    expect(
      stories.map(({ postmortem, factors }) => [
        postmortem.ref,
        ...factors.map(({ statement }) => statement),
      ]),
    ).toEqual([
      ['PM-2025-03-01', 'No alert on the queue'],
      [
        'PM-2025-02-09',
        'No alert on the pool',
        'The dashboard shows totals only',
      ],
    ]);
  });

  it('is empty where nothing was found', () => {
    expect(storiesOf([])).toEqual([]);
  });
});
