import { aCell, aRecurringFactor } from '../testing/fakeFactors';
import { elsewhereOf } from './elsewhereOf';

const cell = aCell({ postmortems: 3 });
const of = { counted: 9, atService: 5 };

describe('what was found elsewhere than at a service', () => {
  it('is the rest of all', () => {
    const factor = aRecurringFactor({ postmortems: 4 });
    expect(elsewhereOf(factor, cell, of)).toEqual({ some: 1, all: 4 });
  });

  it('is of a part the rest of that, and what is beyond it', () => {
    const { expected, lift, interval, q, verdict } = cell;
    const factor = aRecurringFactor({
      postmortems: 4,
      elsewhere: {
        ...{ postmortems: 6, ofPostmortems: 20 },
        ...{ expected, lift, interval, q, verdict },
      },
    });
    expect(elsewhereOf(factor, cell, of)).toEqual({ some: 7, all: 24 });
  });
});
