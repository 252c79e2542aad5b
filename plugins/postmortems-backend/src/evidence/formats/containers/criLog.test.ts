import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { criLog } from './criLog';
import { pythonLog } from '../logs/pythonLog';

const format = criLog([pythonLog]);
const NOON = Date.UTC(2025, 1, 9, 12);
const line = (rest: string, second = 0) =>
  `2025-02-09T12:00:0${second}.000000017Z ${rest}`;

describe('criLog', () => {
  it('reads lines', () => {
    const { told, unread } = readLines(
      format,
      [
        line('stdout F hello'),
        line('stderr F 2025-02-09 13:00:00,250 ERROR it broke', 1),
        line('stderr F Traceback (most recent call last):', 1),
      ].join('\n'),
    );
    expect(unread).toEqual([]);
    expect(told).toMatchObject([
      { time: NOON, message: 'hello' },
      { time: NOON + 1_000, level: 'error', message: 'it broke' },
    ]);
  });

  it('puts the parts of a line together, of each stream by itself', () => {
    const { told } = readLines(
      format,
      [
        line('stdout P one '),
        line('stderr P three '),
        line('stdout F two', 1),
        line('stderr F four', 2),
        line('stdout F five', 3),
      ].join('\n'),
    );
    expect(told).toMatchObject([
      { time: NOON + 1_000, message: 'one two' },
      { time: NOON + 2_000, message: 'three four' },
      { time: NOON + 3_000, message: 'five' },
    ]);
  });

  it('does not wait for the end of a line that never ends', () => {
    const parse = format.parser(CONTEXT);
    let told = 0;
    for (let i = 0; i < 1_000; i++) {
      if (parse(line(`stdout P ${'x'.repeat(1_000)}`))) told += 1;
    }
    expect(told).toBeGreaterThanOrEqual(15);
  });

  it.each([
    'stdout F hello',
    line('stdout X hello'),
    line('stdlog F hello'),
    '2025-02-09 12:00:00 stdout F hello',
    '',
  ])('leaves %p to others', text => {
    expect(readLines(format, text).told).toEqual([]);
  });
});
