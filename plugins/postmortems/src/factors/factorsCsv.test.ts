import {
  aCell,
  aRecurringFactor,
  recurringFactors,
} from '../testing/fakeFactors';
import { factorsCsv } from './factorsCsv';

/** The rows of a file whose cells have neither quotes nor commas in them, by the names of the columns. */
function read(csv: string): Record<string, string>[] {
  const [names, ...rows] = csv
    .trim()
    .split('\r\n')
    .map(line => line.slice(1, -1).split('","'));
  return rows.map(cells => {
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(cells.map((cell, i) => [names[i], cell]));
  });
}

describe('the table as a file', () => {
  it('has a row for each factor, and one for each service where it was found', () => {
    const [factor, cell] = read(
      factorsCsv(
        recurringFactors({
          postmortems: 9,
          entities: [
            { entityRef: 'component:default/checkout', postmortems: 5 },
          ],
          items: [
            aRecurringFactor({
              postmortems: 4,
              ...{ suggested: 1, services: 2, openActions: 3 },
              entities: [
                aCell({ postmortems: 3, q: null, verdict: 'too_few' }),
              ],
              trend: {
                earlier: {
                  ...{ postmortems: 1, of: 4, rate: 0.25 },
                  interval: { low: 0, high: 1 },
                },
                recent: {
                  ...{ postmortems: 3, of: 5, rate: 0.75 },
                  interval: { low: 0, high: 2 },
                },
                direction: 'unclear',
              },
            }),
          ],
        }),
      ),
    );
    expect(factor).toMatchObject({
      ...{ category: 'monitoring-gap', service: '', postmortems: '4', of: '9' },
      ...{ share_low: '0.1', share_high: '0.5', verdict: '', suggested: '1' },
      ...{ services: '2', open_actions: '3', trend: 'unclear' },
      ...{ earlier_per_30_days: '0.25', recent_per_30_days: '0.75' },
    });
    expect(factor.pattern).toBe('');
    expect(cell).toMatchObject({
      ...{ service: 'component:default/checkout', postmortems: '3', of: '5' },
      ...{ expected: '1', q: '', verdict: 'too_few', first_seen: '' },
    });
  });

  it('names the pattern beside its category, where patterns are counted', () => {
    const pattern = { id: '1', name: 'Pool exhausted', category: 'data' };
    const items = [aRecurringFactor({ pattern })];
    expect(read(factorsCsv(recurringFactors({ items })))).toMatchObject([
      { category: 'data', pattern: 'Pool exhausted', service: '' },
    ]);
  });
});
