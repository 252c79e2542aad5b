import { readLines } from '../../../__testUtils__/readFormat';
import { kubectlLogs } from './kubectlLogs';
import { pythonLog } from '../logs/pythonLog';

const format = kubectlLogs([pythonLog]);

describe('kubectlLogs', () => {
  it('reads lines with their times', () => {
    const { told, unread } = readLines(
      format,
      [
        '2025-02-09T12:00:00.250000017Z 2025-02-09 13:00:00,250 ERROR it broke',
        '2025-02-09T12:00:00.25000002Z Traceback (most recent call last):',
        '2025-02-09T12:00:01Z 2025-02-09 13:00:01,000 INFO well',
      ].join('\n'),
    );
    expect(unread).toEqual([]);
    expect(told).toMatchObject([
      {
        kind: 'log',
        level: 'error',
        time: Date.UTC(2025, 1, 9, 12, 0, 0, 250),
        zoned: true,
        message: 'it broke',
      },
      { time: Date.UTC(2025, 1, 9, 12, 0, 1), message: 'well' },
    ]);
  });

  it('reads lines with the names of their pods', () => {
    const { told } = readLines(
      format,
      '[pod/cart-5d9c7/app] 2025-02-09 12:00:00,250 ERROR it broke',
    );
    expect(told).toMatchObject([
      { origin: 'pod/cart-5d9c7/app', zoned: false, message: 'it broke' },
    ]);
  });

  it('reads lines with both, and with an offset', () => {
    const { told } = readLines(
      format,
      '[pod/cart-1/app] 2025-02-09T13:00:00.250000017+01:00 hello there',
    );
    expect(told).toMatchObject([
      {
        origin: 'pod/cart-1/app',
        time: Date.UTC(2025, 1, 9, 12, 0, 0, 250),
        message: 'hello there',
      },
    ]);
  });

  it.each([
    '2025-02-09T12:00:00Z somebody called',
    '2025-02-09T12:00:00.250Z it broke',
    '[error] it broke',
    '[pod/] x',
    'hello',
    '2025-02-30T12:00:00.250000017Z',
    '',
  ])('leaves %p to others', line => {
    expect(readLines(format, line).told).toEqual([]);
  });
});
