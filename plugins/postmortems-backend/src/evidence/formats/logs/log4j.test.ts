import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { log4j } from './log4j';
import { pythonLog } from './pythonLog';

const TIME = Date.UTC(2025, 1, 9, 10, 0, 0, 250);

describe('log4j', () => {
  it.each([
    ['Kafka', '[2025-02-09 10:00:00,250] WARN Lost it (kafka.shop.Carts)'],
    ['Hadoop', '2025-02-09 10:00:00,250 WARN org.shop.Carts: Lost it'],
    ['log4j', '2025-02-09 10:00:00,250 WARN  [main] org.shop.Carts - Lost it'],
    ['logback', '2025-02-09 10:00:00.250 [pay-1] WARN  o.shop.Carts - Lost it'],
    [
      'a class with a line',
      '2025-02-09 10:00:00,250 WARN  o.shop.Carts:93 - Lost it',
    ],
    [
      'Spring Boot 2',
      '2025-02-09 10:00:00.250  WARN 1234 --- [           main] c.shop.Carts                : Lost it',
    ],
    [
      'Spring Boot 3',
      '2025-02-09T11:00:00.250+01:00  WARN 1 --- [shop] [main] c.shop.Carts : Lost it',
    ],
    [
      'ZooKeeper',
      '2025-02-09 10:00:00,250 [myid:1] - WARN  [main:Peer@88] - Lost it',
    ],
    [
      'Elasticsearch',
      '[2025-02-09T10:00:00,250][WARN ][o.s.Carts           ] Lost it',
    ],
    ['logback without a date', '10:00:00.250 [main] WARN  o.Carts - Lost it'],
    ['no logger', '2025-02-09T10:00:00.250Z WARN Lost it'],
  ])('reads the layout of %s', (_, line) => {
    expect(readLines(log4j, line).told).toEqual([
      {
        kind: 'log',
        time: TIME,
        zoned: /Z|\+01/.test(line),
        level: 'warning',
        message: 'Lost it',
      },
    ]);
  });

  it('keeps what may be the message and not the logger', () => {
    const { told } = readLines(
      log4j,
      [
        '2025-02-09 10:00:00,250 INFO Cause: none',
        '[2025-02-09 10:00:00,250] INFO [Group 3]: left (by itself) (a.B)',
        '[2025-02-09 10:00:00,250] INFO left (by itself)',
      ].join('\n'),
    );
    expect(told).toMatchObject([
      { message: 'Cause: none' },
      { message: '[Group 3]: left (by itself)' },
      { message: 'left (by itself)' },
    ]);
  });

  it('goes on with the next day after midnight, and back for a straggler', () => {
    const { told } = readLines(
      log4j,
      ['23:59:59.000', '00:00:00.500', '23:59:59.900', '00:00:01.000']
        .map(time => `${time} [main] INFO a.B - x`)
        .join('\n'),
    );
    const midnight = Date.UTC(2025, 1, 10);
    expect(told).toMatchObject([
      { time: midnight - 1000 },
      { time: midnight + 500 },
      { time: midnight - 100 },
      { time: midnight + 1000 },
    ]);
  });

  it('takes the day of the incident in its zone', () => {
    const context = { zone: 'Asia/Tokyo', near: Date.UTC(2025, 1, 9, 20) };
    expect(
      readLines(log4j, '09:00:00.000 [main] INFO a.B - x', context).told,
    ).toMatchObject([{ time: Date.UTC(2025, 1, 10), zoned: false }]);
  });

  it.each([
    '2025-02-09 10:00:00,250 INFO [MainThread] shop: x',
    '2025-02-09 10:00:00,250 INFO shop.cart: x',
    '2025-02-09 10:00:00,250 - shop.cart - INFO - x',
    '[2025-02-09 10:00:00,250] INFO in app: x',
    '[2025-02-09 10:00:00 +0000] [7] [INFO] x',
  ])('leaves %j to Python', line => {
    expect(readLines(log4j, line).unread).toEqual([line]);
    expect(readLines(pythonLog, line).told).toHaveLength(1);
  });

  it.each([
    '',
    'at org.shop.Carts.lose(Carts.java:7)',
    '2025-02-09 10:00:00,250 LOUD x',
    '2025/02/09 10:00:00 [error] 7#7: *1 x',
    '2025-02-09T10:00:00Z 2025-02-09 10:00:00,250 INFO x',
    '2025-13-09 10:00:00,250 INFO x',
    '99:00:00.000 [main] INFO a.B - x',
  ])('does not read %j', line => {
    expect(log4j.parser(CONTEXT)(line)).toBeUndefined();
  });
});
