import { readLines } from '../../../__testUtils__/readFormat';
import { jsonLines } from './jsonLines';

const TEN = Date.UTC(2025, 1, 9, 10);
const read = (...lines: unknown[]) =>
  readLines(jsonLines, lines.map(line => JSON.stringify(line)).join('\n'));

describe('jsonLines', () => {
  it.each([
    ['zap', { level: 'error', ts: TEN / 1000 + 0.25, msg: 'Lost the queue' }],
    [
      'bunyan',
      {
        name: 'shop',
        pid: 1,
        level: 50,
        msg: 'Lost the queue',
        time: '2025-02-09T10:00:00.250Z',
        v: 0,
        req: { method: 'GET' },
        res: { statusCode: 500 },
      },
    ],
    ['pino', { level: 60, time: TEN + 250, msg: 'Lost the queue' }],
    [
      'logstash',
      {
        '@timestamp': '2025-02-09T11:00:00.250+0100',
        level: 'ERROR',
        message: 'Lost the queue',
      },
    ],
    [
      'go-kit',
      { ts: '2025-02-09T10:00:00.25Z', level: 'error', msg: 'Lost the queue' },
    ],
    [
      'Google',
      {
        severity: 'CRITICAL',
        timestamp: { seconds: TEN / 1000, nanos: 250_000_000 },
        message: 'Lost the queue',
      },
    ],
    [
      'Monolog',
      {
        level: 400,
        datetime: '2025-02-09T10:00:00.25Z',
        message: 'Lost the queue',
      },
    ],
    [
      'GELF',
      {
        level: 3,
        timestamp: TEN / 1000 + 0.25,
        short_message: 'Lost the queue',
      },
    ],
  ])('reads what %s writes', (_, line) => {
    expect(read(line).told).toEqual([
      {
        kind: 'log',
        time: TEN + 250,
        zoned: true,
        level: 'error',
        message: 'Lost the queue',
      },
    ]);
  });

  it('says that python-json-logger names no zone', () => {
    const line = {
      asctime: '2025-02-09 10:00:00,250',
      levelname: 'WARNING',
      message: 'Slow',
    };
    expect(read(line).told).toEqual([
      {
        kind: 'log',
        time: TEN + 250,
        zoned: false,
        level: 'warning',
        message: 'Slow',
      },
    ]);
  });

  it('joins the error to the message, in one line', () => {
    const line = { time: TEN, level: 50 };
    const messages = read(
      { ...line, msg: 'Failed', err: 'no route' },
      { ...line, msg: 'Failed', err: { message: 'no route', stack: 'at x' } },
      { ...line, msg: 'Failed', stack_trace: 'Oops: no route\n\tat a.B.c' },
      {
        ...line,
        message: 'Failed',
        exc_info:
          'Traceback (most recent call last):\n  File "a.py"\nKeyError: 1',
      },
      { ...line, err: 'no route' },
      { ...line, msg: 'Failed', err: 'Failed' },
      { ...line, msg: 'Failed\nbadly' },
    ).told.map(told => 'message' in told && told.message);
    expect(messages).toEqual([
      'Failed: no route',
      'Failed: no route',
      'Failed: Oops: no route',
      'Failed: KeyError: 1',
      'no route',
      'Failed',
      'Failed badly',
    ]);
  });

  it('names the members where there is no message', () => {
    const line = {
      ts: TEN,
      level: 'info',
      caller: 'a.go:1',
      left: 3,
      deep: {},
    };
    expect(read(line).told).toMatchObject([
      { message: 'caller=a.go:1 left=3' },
    ]);
  });

  it('leaves requests to the access log, unless other lines stand among them', () => {
    const request = { ts: TEN, msg: 'done', method: 'GET', status: 200 };
    const log = { ts: TEN, msg: 'Started' };
    const { told, unread } = read(request, log, request);
    expect(unread).toEqual([JSON.stringify(request)]);
    expect(told).toMatchObject([
      { kind: 'log', message: 'Started' },
      { kind: 'request', status: 200 },
    ]);
  });

  it.each([
    [{ level: 'info', msg: 'no time' }],
    [{ ts: TEN, something: 'else' }],
    [{ ts: 'yesterday', level: 'info', msg: 'x' }],
    [{ ts: 7, level: 'info', msg: 'x' }],
    [{ ts: [], level: {}, msg: 7, err: [], log: null }],
    ['text'],
    [[1]],
  ])('does not read %j', line => {
    expect(read(line).unread).toEqual([JSON.stringify(line)]);
  });
});
