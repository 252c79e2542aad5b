import { aSummary, fakePostmortemsApi } from '../testing/fakePostmortems';
import { loadYear, tally } from './year';

const PERIOD = { from: '2024-03-01', to: '2025-02-19' };
const signal = new AbortController().signal;

describe('loadYear', () => {
  it('follows the pages to the end', async () => {
    const list = jest
      .fn()
      .mockResolvedValueOnce({
        items: [aSummary({ ref: 'PM-2025-02-09' })],
        nextCursor: 'second',
      })
      .mockResolvedValueOnce({
        items: [aSummary({ ref: 'PM-2024-04-01' })],
        nextCursor: null,
      });

    const year = await loadYear(
      fakePostmortemsApi({ list }),
      'component:default/checkout',
      PERIOD,
      signal,
    );

    expect(year.items.map(({ ref }) => ref)).toEqual([
      'PM-2025-02-09',
      'PM-2024-04-01',
    ]);
    expect(year.complete).toBe(true);
    expect(list.mock.calls.map(([query]) => query.cursor)).toEqual([
      undefined,
      'second',
    ]);
  });

  it('stops where more would only be a blot, and says so', async () => {
    const list = jest
      .fn()
      .mockResolvedValue({ items: [aSummary()], nextCursor: 'more' });

    const year = await loadYear(
      fakePostmortemsApi({ list }),
      'domain:default/shop',
      PERIOD,
      signal,
    );

    expect(list).toHaveBeenCalledTimes(3);
    expect(year.complete).toBe(false);
  });
});

describe('tally', () => {
  it('counts near misses apart, and finds the latest incident', () => {
    const latest = aSummary({ startedAt: '2025-02-09T10:05:23.000Z' });
    const counted = tally([
      aSummary({ startedAt: '2025-01-12T08:00:00.000Z' }),
      latest,
      aSummary({ kind: 'near_miss', startedAt: '2025-02-18T08:00:00.000Z' }),
    ]);
    expect(counted).toEqual({ incidents: 2, nearMisses: 1, last: latest });
  });

  it('counts one without a time, but does not call it the latest', () => {
    const draft = aSummary({
      startedAt: null,
      createdAt: '2025-02-10T09:00:00.000Z',
    });
    const known = aSummary();
    expect(tally([draft, known])).toMatchObject({ incidents: 2, last: known });
  });
});
