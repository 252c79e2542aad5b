import { rounded } from './rounded';

describe('rounded', () => {
  it('keeps four digits that count, whole numbers as they are, and all else', () => {
    expect(
      rounded({
        ...{ count: 123_456, share: 0.123456, q: null, verdict: 'in_line' },
        interval: { low: 0.00012345678, high: 17.98765 },
      }),
    ).toEqual({
      ...{ count: 123_456, share: 0.1235, q: null, verdict: 'in_line' },
      interval: { low: 0.0001235, high: 17.99 },
    });
  });
});
