import { looksContinued } from './continuation';

describe('looksContinued', () => {
  it.each([
    '',
    '  File "cart.py", line 17, in get',
    '\tat shop.Cart.get(Cart.java:17)',
    'at shop.Cart.get (cart.js:17:3)',
    'Traceback (most recent call last):',
    'Caused by: java.io.IOException: gone',
    '... 17 more',
    '}',
    ')',
    'ValueError: no cart',
    'shop.errors.CartError: no cart',
    'KeyboardInterrupt',
    'During handling of the above exception, another exception occurred:',
    'The above exception was the direct cause of the following exception:',
  ])('takes %p for more of the line before', line => {
    expect(looksContinued(line)).toBe(true);
  });

  it.each([
    'hello',
    '2025-02-09 12:00:00 ERROR it broke',
    'attached the disk',
    'Caused trouble',
    'Error rates are high',
    'ErrorHandler ready',
    '{"level":"error"}',
    'more',
  ])('takes %p for a line of its own', line => {
    expect(looksContinued(line)).toBe(false);
  });

  it('takes no squared time', () => {
    for (const repeated of ['x', 'x.', 'Error', ' ', '. ']) {
      const start = performance.now();
      looksContinued(repeated.repeat(1_000_000));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
