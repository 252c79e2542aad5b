import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { klog } from './klog';

const read = (text: string, near = CONTEXT.near) =>
  readLines(klog, text, { ...CONTEXT, near }).told;

describe('klog', () => {
  it('takes the level from the letter and the year from the incident', () => {
    const head = '0209 10:00:00.250999    1 node_lease.go:12] ';
    expect(read(`I${head}Ready\nW${head}Slow\nE${head}Gone`)).toEqual(
      [
        ['info', 'Ready'],
        ['warning', 'Slow'],
        ['error', 'Gone'],
      ].map(([level, message]) => ({
        kind: 'log',
        time: Date.UTC(2025, 1, 9, 10, 0, 0, 250),
        zoned: false,
        level,
        message,
      })),
    );
    expect(read(`F${head}Dead`)).toMatchObject([{ level: 'error' }]);
  });

  it('takes the year that is nearest, across the turn of the year', () => {
    const lines =
      'I1231 23:59:59.000000 1 a.go:1] old\nI0101 00:00:01.000000 1 a.go:1] new';
    const times = [
      Date.UTC(2024, 11, 31, 23, 59, 59),
      Date.UTC(2025, 0, 1, 0, 0, 1),
    ];
    expect(read(lines, times[0])).toMatchObject(times.map(time => ({ time })));
    expect(read(lines, times[1])).toMatchObject(times.map(time => ({ time })));
  });

  it('finds a leap year for the 29th of February', () => {
    expect(read('I0229 00:00:00.000000 1 a.go:1] leap')).toMatchObject([
      { time: Date.UTC(2024, 1, 29) },
    ]);
  });

  it('takes the message of a structured line out of its quotes', () => {
    expect(
      read('E0209 10:00:00.000000 1 a.go:1] "Lost \\"x\\"" pod="shop/cart"'),
    ).toMatchObject([{ message: 'Lost "x" pod="shop/cart"' }]);
  });

  it('tells nothing of the head of a file', () => {
    expect(klog.parser(CONTEXT)('Running on machine: node-1')).toBeNull();
  });

  it.each([
    '',
    'I0209 10:00:00 no file',
    'D0209 10:00:00.000000 1 a.go:1] no such level',
    'I1309 10:00:00.000000 1 a.go:1] no such month',
    'I0230 10:00:00.000000 1 a.go:1] no such day',
    '2025-02-09T10:00:00Z I0209 10:00:00.000000 1 a.go:1] prefixed',
  ])('does not read %j', line => {
    expect(readLines(klog, line).unread).toEqual([line]);
  });
});
