import fc from 'fast-check';
import { messageTemplate } from './messageTemplate';

describe('messageTemplate', () => {
  it.each([
    ['order 17 failed after 2.5s', 'order 18 failed after 31ms'],
    ['cannot open "a b"', 'cannot open "c"'],
    ["no table 'users'", "no table 'orders'"],
    ['GET /cart/items?id=x failed', 'GET /pay failed'],
    ['refused by 10.0.0.1:5432', 'refused by 10.2.7.9:80'],
    ['pod checkout-5d9c7b-x1 gone', 'pod checkout-66f4c-z9 gone'],
    ['too   many\tblanks', 'too many blanks'],
  ])('takes %p and %p for the same', (one, other) => {
    expect(messageTemplate(one)).toBe(messageTemplate(other));
  });

  it.each([
    ['connection refused', 'connection reset'],
    ['cannot open "a"', 'cannot close "a"'],
    ['order 17 failed', 'order 17 succeeded'],
  ])('tells %p from %p', (one, other) => {
    expect(messageTemplate(one)).not.toBe(messageTemplate(other));
  });

  it('leaves the words as they are', () => {
    expect(messageTemplate('Order 17 of "alice" at /pay: timed out')).toBe(
      'Order # of "…" at /…: timed out',
    );
  });

  it('makes one short line of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), text => {
        const template = messageTemplate(text);
        expect(template.length).toBeLessThanOrEqual(160);
        expect(template).not.toMatch(/[\n\t]| {2}/);
      }),
    );
  });

  it.each(['a', 'a.', "'x ", '"', '/a', '/', '%', '7a', '?', ' '])(
    'takes no squared time for a long row of %p',
    repeated => {
      const message = repeated.repeat(100_000);
      const start = performance.now();
      messageTemplate(message);
      // Far more than it takes, and far less than squared time would.
      expect(performance.now() - start).toBeLessThan(300);
    },
  );
});
