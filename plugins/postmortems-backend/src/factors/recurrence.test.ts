import { atOnce } from '../inTurns';
import { assembleRecurring } from './recurrence';
import { RecurrenceCounts } from './RecurrenceCounts';

const A = 'component:default/a';
const B = 'component:default/b';
const C = 'component:default/c';

/** All with one factor; the sizes of post-mortems have tests of their own. */
const alike = (postmortems: string | number) => ({
  ...{ postmortems, ofSize: [0, Number(postmortems)] },
});

/**
 * Sixty post-mortems: a monitoring gap in twenty of them, twelve at A, which has fifteen; data in ten, one at B, which has
 * six. C has forty, and nothing was found there. As the engines return numbers, some are text.
 */
const counts: RecurrenceCounts = {
  by: 'category',
  window: {
    from: '2025-01-01',
    to: '2025-12-26',
    middle: '2025-06-30T00:00:00.000Z',
  },
  ...{ total: 60, ofSize: [0, 60], recent: 30 },
  factors: [
    {
      unit: 'monitoring-gap',
      ...{ ...alike('20'), confirmed: '17', recent: '18' },
      firstSeenAt: '2025-01-05T00:00:00.000Z',
      lastSeenAt: '2025-12-09T10:05:23.000Z',
    },
    {
      unit: 'data',
      ...{ ...alike(10), confirmed: 10, recent: 5 },
      firstSeenAt: '2025-01-05T00:00:00.000Z',
      lastSeenAt: '2025-11-05T00:00:00.000Z',
    },
  ],
  places: [
    { entity_ref: C, ...alike('40') },
    { entity_ref: A, ...alike('15') },
    { entity_ref: B, ...alike('6') },
  ],
  cells: [
    { unit: 'monitoring-gap', entity_ref: B, postmortems: 2 },
    { unit: 'monitoring-gap', entity_ref: A, postmortems: '12' },
    { unit: 'data', entity_ref: B, postmortems: 1 },
  ],
  services: [
    { unit: 'data', services: '1' },
    { unit: 'monitoring-gap', services: '2' },
  ],
  allServices: [{ services: '2' }],
  months: [
    { unit: 'monitoring-gap', month: '2025-02', postmortems: 1 },
    { unit: 'monitoring-gap', month: '2025-01', postmortems: 1 },
  ],
  openActions: [{ unit: 'data', actions: '4' }],
  everywhere: null,
  unclassified: { postmortems: 7, factors: 9, ofFactors: 100 },
};

const assembled = (...asked: Parameters<typeof assembleRecurring>) =>
  atOnce(assembleRecurring(...asked));

const [monitoring, data] = assembled(counts, 30).items;

describe('recurring factors put together from counts', () => {
  it('keep the order of the factors, and make numbers of what the engines return', () => {
    expect(monitoring).toMatchObject({
      category: 'monitoring-gap',
      ...{ postmortems: 20, suggested: 3, services: 2, openActions: 0 },
      firstSeenAt: '2025-01-05T00:00:00.000Z',
    });
    expect(data).toMatchObject({
      category: 'data',
      ...{ postmortems: 10, suggested: 0, services: 1, openActions: 4 },
    });
    expect(monitoring.months.map(({ month }) => month)).toEqual([
      '2025-01',
      '2025-02',
    ]);
  });

  it('tell the interval of the share', () => {
    // 20 of 60 by Wilson: (1/3 + z²/120 ± z √(2/9/60 + z²/14400)) / (1 + z²/60), with z² = 3.8415.
    expect(monitoring.share.low).toBeCloseTo(0.2273, 4);
    expect(monitoring.share.high).toBeCloseTo(0.4594, 4);
  });

  it('compare each pair with what chance would find there', () => {
    const [atA, atB] = monitoring.entities;
    expect(atA).toMatchObject({
      ...{ entityRef: A, postmortems: 12, expected: 5 },
      lift: 2.273, // 12.5 / 5.5
      verdict: 'over_represented',
    });
    // Twelve or more of twenty among fifteen of sixty, six times over as six pairs were asked about: five were tested
    // beside it (C twice, A and B of data, B of this), of which none has a chance so small.
    expect(atA.q! / (6 * chance())).toBeCloseTo(1, 3);
    expect(atB).toMatchObject({
      ...{ entityRef: B, postmortems: 2, expected: 2, verdict: 'in_line' },
    });
    expect(data.entities).toMatchObject([
      { entityRef: B, expected: 1, verdict: 'in_line' },
    ]);
    expect(assembled(counts, 30).tested).toBe(6);
  });

  it('see a trend only where the halves have nothing in common', () => {
    // 2 in 180 days (0.24 to 7.22) and 18 in 180 (10.67 to 28.45), each a sixth of that in thirty days.
    expect(monitoring.trend).toMatchObject({
      earlier: { postmortems: 2, of: 30, rate: 0.3333 },
      recent: { postmortems: 18, of: 30, rate: 3 },
      direction: 'rising',
    });
    expect(data.trend?.direction).toBe('unclear');
    // Five in six of what is written of late: 2 of 7 before are 8% to 64%, 18 of 53 now 23% to 47%.
    expect(
      assembled({ ...counts, recent: 53 }, 30).items[0].trend,
    ).toMatchObject({
      ...{ earlier: { of: 7 }, recent: { of: 53 }, direction: 'unclear' },
    });
    expect(
      assembled({ ...counts, window: null }, 30).items[0].trend,
    ).toBeNull();
  });

  it('name only services where something was found, with their denominators, and count all', () => {
    const { services, entities } = assembled(counts, 30);
    expect(services).toBe(2);
    expect(entities).toEqual([
      { entityRef: A, postmortems: 15 },
      { entityRef: B, postmortems: 6 },
    ]);
  });

  it('change no number of what is left when there is room for less', () => {
    const one = assembled(counts, 1);
    expect(one.items).toEqual([monitoring]);
    expect(one.tested).toBe(6);
  });

  const everywhere = {
    ofSize: [0, 600],
    factors: [
      { unit: 'monitoring-gap', ...alike('60') },
      { unit: 'data', ...alike(100) },
    ],
    here: [
      { unit: 'data', postmortems: '10' },
      { unit: 'monitoring-gap', postmortems: 20 },
    ],
    chances: new Map<string, number>(),
  };

  it('compare a part of the organisation with what is usual in the whole', () => {
    const part = assembled({ ...counts, everywhere }, 30);
    expect(part.items[0].elsewhere).toMatchObject({
      ...{ postmortems: 40, ofPostmortems: 540, expected: 6 },
      verdict: 'over_represented',
    });
    expect(part.items[1].elsewhere).toMatchObject({
      ...{ postmortems: 90, ofPostmortems: 540, expected: 10, lift: 1 },
      verdict: 'in_line',
    });
    // Of sixty in six hundred, A's fifteen would have one and a half.
    expect(part.items[0].entities[0].expected).toBe(1.5);
    expect(monitoring.elsewhere).toBeNull();
  });

  it('test in a part also what was not found there, where chance would find one', () => {
    const part = assembled({ ...counts, everywhere }, 30);
    const more = assembled(
      {
        ...counts,
        everywhere: {
          ...everywhere,
          factors: [
            ...everywhere.factors,
            { unit: 'testing-gap', ...alike(60) },
          ],
        },
      },
      30,
    );
    // Of sixty in six hundred, C's forty would have four, A's fifteen one and a half, B's six less than one.
    expect(more.tested).toBe(part.tested + 2);
    const [q, qOfMore] = [part, more].map(
      ({ items }) => items[0].elsewhere!.q!,
    );
    // Beside these pairs the sixty as a whole, of each factor.
    const tests = part.tested + 2;
    expect(qOfMore / q).toBeCloseTo((tests + 3) / tests, 1);
    expect(more.items).toHaveLength(2);
  });

  it('tell also of a rarer one that stands out, and of no other', () => {
    // Of twelve in six hundred, A's fifteen would have less than one and the sixty one and a fifth; eight are here.
    const rare = { ...counts.factors[1], ...alike(8), confirmed: 8 };
    const shown = assembled(
      {
        ...counts,
        everywhere: {
          ...everywhere,
          factors: [
            ...everywhere.factors,
            { unit: 'security', ...alike(12) },
            { unit: 'network', ...alike(12) },
          ],
          here: [
            ...everywhere.here,
            { unit: 'security', postmortems: 8 },
            { unit: 'network', postmortems: 1 },
          ],
        },
        factors: [
          ...counts.factors,
          { ...rare, unit: 'security' },
          { ...rare, unit: 'network', ...alike(1), confirmed: 1 },
        ],
      },
      2,
    );
    expect(shown.items.map(({ unit }) => unit)).toEqual([
      'monitoring-gap',
      'data',
      'security',
    ]);
    expect(shown.items[2].elsewhere).toMatchObject({
      ...{ postmortems: 4, expected: 1.2, verdict: 'over_represented' },
    });
  });

  it('are empty where nothing was counted', () => {
    const nothing = assembled(
      {
        by: 'category',
        ...{ window: null, total: 0, ofSize: [], recent: 0, everywhere: null },
        ...{ factors: [], places: [], cells: [], services: [] },
        ...{ allServices: [{ services: 0 }], months: [], openActions: [] },
        unclassified: { postmortems: 0, factors: 0, ofFactors: 0 },
      },
      30,
    );
    expect(nothing).toMatchObject({
      ...{ postmortems: 0, services: 0, tested: 0, entities: [], items: [] },
      alike: { units: [], entityRefs: [] },
    });
  });
});

/** The chance of twelve or more marked of twenty, among fifteen drawn of sixty, from Pascal's triangle. */
function chance(): number {
  const rows: bigint[][] = [[1n]];
  for (let n = 1; n <= 60; n++) {
    const last = rows[n - 1];
    rows.push(
      Array.from(
        { length: n + 1 },
        (_, k) => (last[k - 1] ?? 0n) + (last[k] ?? 0n),
      ),
    );
  }
  let ways = 0n;
  for (let k = 12; k <= 15; k++) ways += rows[20][k] * rows[40][15 - k];
  return Number(ways) / Number(rows[60][15]);
}
