import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { nginxError } from './nginxError';

const TEN = Date.UTC(2025, 1, 9, 10);
const read = (line: string) => readLines(nginxError, line).told;

describe('nginxError', () => {
  it("keeps what went wrong and the request of nginx' lines", () => {
    expect(
      read(
        '2025/02/09 10:00:00 [crit] 7#7: *31 no room left, client: 10.0.0.1, server: , request: "GET /a HTTP/1.1", host: "shop.test"',
      ),
    ).toEqual([
      {
        kind: 'log',
        time: TEN,
        zoned: false,
        level: 'error',
        message: 'no room left, request: "GET /a HTTP/1.1"',
      },
    ]);
  });

  it('needs neither connection nor request', () => {
    expect(read('2025/02/09 10:00:00 [notice] 7#7: exiting')).toMatchObject([
      { level: 'info', message: 'exiting' },
    ]);
    expect(
      read('2025/02/09 10:00:00 [warn] 7#0: *1 slow, client: 10.0.0.1'),
    ).toMatchObject([{ level: 'warning', message: 'slow' }]);
    expect(
      read(
        '2025/02/09 10:00:00 [warn] 7#0: *1 slow, client: ::1, request: "cut',
      ),
    ).toMatchObject([{ message: 'slow' }]);
  });

  it("reads Apache's lines, old and new", () => {
    expect(
      read(
        '[Sun Feb 09 10:00:00.250999 2025] [proxy:error] [pid 7:tid 9] [client 10.0.0.1:5000] AH01: no answer',
      ),
    ).toEqual([
      {
        kind: 'log',
        time: TEN + 250,
        zoned: false,
        level: 'error',
        message: 'AH01: no answer',
      },
    ]);
    expect(
      read('[Sun Feb  9 10:00:00 2025] [warn] [client 10.0.0.1] slow'),
    ).toMatchObject([{ time: TEN, level: 'warning', message: 'slow' }]);
    expect(read('[Sun Feb 09 10:00:00 2025] [ssl:trace3] x')).toMatchObject([
      { level: 'info' },
    ]);
  });

  it('takes the zone of the context', () => {
    const context = { ...CONTEXT, zone: 'Europe/Berlin' };
    const line = '2025/02/09 11:00:00 [error] 7#7: x';
    expect(readLines(nginxError, line, context).told).toMatchObject([
      { time: TEN, zoned: false },
    ]);
  });

  it.each([
    '',
    '2025/02/09 10:00:00 started',
    '2025/02/09 10:00:00 [loud] 7#7: x',
    '2025-02-09 10:00:00 [error] 7#7: x',
    '[Sun Foo 09 10:00:00 2025] [core:error] x',
    '[Sun Feb 30 10:00:00 2025] [core:error] x',
    '[2025-02-09 10:00:00,250] ERROR x',
  ])('does not read %j', line => {
    expect(readLines(nginxError, line).unread).toEqual([line]);
  });
});
