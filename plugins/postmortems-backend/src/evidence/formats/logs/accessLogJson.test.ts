import { readLines } from '../../../__testUtils__/readFormat';
import { accessLogJson } from './accessLogJson';

const TEN = Date.UTC(2025, 1, 9, 10);
const read = (...lines: unknown[]) =>
  readLines(accessLogJson, lines.map(line => JSON.stringify(line)).join('\n'));

describe('accessLogJson', () => {
  it("reads nginx', whose members may all be text", () => {
    const { told } = read({
      time: '2025-02-09T11:00:00+01:00',
      status: '502',
      request: 'GET /cart?id=7 HTTP/1.1',
      request_time: '0.250',
    });
    expect(told).toEqual([
      {
        kind: 'request',
        time: TEN,
        zoned: true,
        status: 502,
        seconds: 0.25,
      },
    ]);
  });

  it.each([
    [
      'Caddy',
      {
        ts: TEN / 1000,
        level: 'info',
        msg: 'handled request',
        request: { method: 'PUT', uri: '/a?b' },
        duration: 0.5,
        status: 200,
      },
    ],
    [
      'Traefik',
      {
        StartUTC: '2025-02-09T10:00:00Z',
        RequestMethod: 'PUT',
        RequestPath: '/a',
        DownstreamStatus: 200,
        Duration: 500_000_000,
        level: 'info',
        msg: '',
      },
    ],
    [
      'Envoy',
      {
        start_time: '2025-02-09T10:00:00.000Z',
        method: 'PUT',
        path: '/a',
        response_code: 200,
        duration: 500,
      },
    ],
    [
      "Amazon's gateway",
      {
        requestTime: '09/Feb/2025:10:00:00 +0000',
        httpMethod: 'PUT',
        resourcePath: '/a',
        status: '200',
        responseLatency: '500',
      },
    ],
    [
      "Google's balancer",
      {
        timestamp: '2025-02-09T10:00:00Z',
        httpRequest: {
          requestMethod: 'PUT',
          requestUrl: 'https://shop.test/a?b',
          status: 200,
          latency: '0.5s',
        },
      },
    ],
  ])('reads what %s writes', (_, line) => {
    expect(read(line).told).toEqual([
      expect.objectContaining({
        time: TEN,
        status: 200,
        seconds: 0.5,
      }),
    ]);
  });

  it('guesses no unit of a duration', () => {
    const line = { time: TEN, method: 'GET', status: 200 };
    expect(
      read(
        { ...line, duration: 12 },
        { ...line, duration: '12ms' },
        { ...line, request_time: '-' },
        { ...line, request_time: '' },
        { ...line, request_time: -1 },
      ).told.map(told => 'seconds' in told && told.seconds),
    ).toEqual([undefined, 0.012, undefined, undefined, undefined]);
  });

  it.each([
    [{ time: TEN, status: 200 }],
    [{ method: 'GET', path: '/', status: 200 }],
    [{ time: TEN, method: 'GET', path: '/' }],
    [{ time: TEN, method: 'GET', path: '/', status: 'ok' }],
    [{ time: TEN, method: 'GET', path: '/', status: 200.5 }],
    [{ time: TEN, method: 'card', status: 402 }],
    [{ time: {}, method: [], path: {}, status: 200, request: null }],
    // bunyan's log lines hold request and answer too.
    [
      {
        time: TEN,
        level: 30,
        req: { method: 'GET' },
        res: { statusCode: 200 },
      },
    ],
    [[]],
    [null],
  ])('does not read %j', line => {
    expect(read(line).unread).toEqual([JSON.stringify(line)]);
  });
});
