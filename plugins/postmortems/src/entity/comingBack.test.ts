import type { RecurringFactors } from 'backstage-plugin-postmortems-common';
import { comingBack } from './comingBack';

const counted = (
  postmortems: number,
  categories: Record<string, number>,
): RecurringFactors => ({
  postmortems,
  services: 0,
  entities: [],
  items: Object.entries(categories).map(([category, count]) => ({
    category,
    postmortems: count,
    services: 0,
    entities: [],
    months: [],
    lastSeenAt: null,
  })),
});

describe('comingBack', () => {
  it('sets what was found here more than once beside what is usual elsewhere', () => {
    const here = counted(4, { 'monitoring-gap': 3, 'testing-gap': 1 });
    const everywhere = counted(30, { 'monitoring-gap': 8, 'testing-gap': 9 });
    expect(comingBack(here, everywhere)).toEqual([
      {
        category: 'monitoring-gap',
        here: 3,
        ofHere: 4,
        elsewhere: 5,
        ofElsewhere: 26,
      },
    ]);
  });

  it('counts nothing elsewhere where all of it happened here', () => {
    const all = counted(2, { data: 2 });
    expect(comingBack(all, all)[0]).toMatchObject({
      elsewhere: 0,
      ofElsewhere: 0,
    });
  });
});
