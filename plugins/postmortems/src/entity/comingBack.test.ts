import { aRecurringFactor } from '../testing/fakeFactors';
import { comingBack } from './comingBack';

const found = (category: string, postmortems: number) =>
  aRecurringFactor({ category, postmortems });

describe('comingBack', () => {
  it('is what was found more than once, in the order of the answer', () => {
    const items = [found('network', 4), found('data', 2), found('process', 1)];
    expect(comingBack(items).map(({ category }) => category)).toEqual([
      'network',
      'data',
    ]);
  });

  it('fits in a few lines', () => {
    const many = Array.from({ length: 9 }, (_, i) => found(`c${i}`, 3));
    expect(comingBack(many)).toEqual(many.slice(0, 5));
  });
});
