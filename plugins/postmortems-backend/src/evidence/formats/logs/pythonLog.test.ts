import { readLines } from '../../../__testUtils__/readFormat';
import { log4j } from './log4j';
import { pythonLog } from './pythonLog';

const TIME = Date.UTC(2025, 1, 9, 10, 0, 0, 250);

describe('pythonLog', () => {
  it.each([
    ['a thread', '2025-02-09 10:00:00,250 ERROR [MainThread] shop: Lost it'],
    ['a logger', '2025-02-09 10:00:00,250 ERROR shop.cart: Lost it'],
    [
      'a level in brackets',
      '2025-02-09 10:00:00,250 [ERROR] shop.cart: Lost it',
    ],
    ["the documentation's", '2025-02-09 10:00:00,250 - shop - ERROR - Lost it'],
    ['dashes without a logger', '2025-02-09 10:00:00,250 - ERROR - Lost it'],
    ['loguru', '2025-02-09 10:00:00.250 | ERROR    | a.b:pay:12 - Lost it'],
    ['Celery', '[2025-02-09 10:00:00,250: ERROR/MainProcess] Lost it'],
    ['Flask', '[2025-02-09 10:00:00,250] ERROR in app: Lost it'],
    [
      'Airflow',
      '[2025-02-09T11:00:00.250+0100] {taskinstance.py:1} ERROR - Lost it',
    ],
    ['gunicorn', '[2025-02-09 10:00:00.250 +0000] [7] [ERROR] Lost it'],
    ['no logger', '2025-02-09 10:00:00,250 ERROR Lost it'],
  ])('reads the layout of %s', (_, line) => {
    expect(readLines(pythonLog, line).told).toEqual([
      {
        kind: 'log',
        time: TIME,
        zoned: line.includes('+'),
        level: 'error',
        message: 'Lost it',
      },
    ]);
  });

  it('keeps what may be the message and not the logger', () => {
    expect(
      readLines(pythonLog, '2025-02-09 10:00:00,250 INFO Cause: none').told,
    ).toMatchObject([{ message: 'Cause: none' }]);
  });

  it.each([
    '[2025-02-09 10:00:00,250] INFO x (kafka.shop.Carts)',
    '2025-02-09 10:00:00,250 INFO org.shop.Carts: x',
    '2025-02-09 10:00:00,250 INFO [main] shop - x',
    '2025-02-09 10:00:00.250 [main] INFO  org.shop.Carts - x',
    '2025-02-09 10:00:00.250  INFO 1 --- [main] c.shop.Carts : x',
  ])('leaves %j to log4j', line => {
    expect(readLines(pythonLog, line).unread).toEqual([line]);
    expect(readLines(log4j, line).told).toHaveLength(1);
  });

  it.each([
    '',
    'ERROR:shop.cart:no time',
    'Traceback (most recent call last):',
    '  File "/srv/shop.py", line 3, in pay',
    '2025-02-09 10:00:00,250 no level',
    '2025-02-30 10:00:00,250 ERROR no such day',
  ])('does not read %j', line => {
    expect(readLines(pythonLog, line).unread).toEqual([line]);
  });
});
