import { CONTEXT, readLines } from '../../../__testUtils__/readFormat';
import { accessLog } from './accessLog';

const TEN = Date.UTC(2025, 1, 9, 10);
const read = (text: string) => readLines(accessLog, text).told;

describe('accessLog', () => {
  it('reads common and combined lines', () => {
    expect(
      read(
        [
          '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET /cart HTTP/1.1" 200 12',
          '10.0.0.1 - eve [09/Feb/2025:12:00:01 +0200] "POST /pay?card=1 HTTP/2.0" 502 - "-" "curl/8"',
        ].join('\n'),
      ),
    ).toEqual([
      { kind: 'request', time: TEN, status: 200 },
      { kind: 'request', time: TEN + 1000, status: 502 },
    ]);
  });

  it.each([
    ['a virtual host', 'shop.test:443 10.0.0.1 - - '],
    ['an IPv6 address', '2001:db8::7 - - '],
    ['the address of a proxy in brackets', '10.0.0.1 - [10.0.0.1] - - '],
    ['a user with a blank', '10.0.0.1 - Ann Lee '],
    ['the name of a container', 'web-1  | 10.0.0.1 - - '],
  ])('reads a line that begins with %s', (_, head) => {
    const line = `${head}[09/Feb/2025:10:00:00 +0000] "GET / HTTP/1.1" 204 0`;
    expect(read(line)).toMatchObject([{ time: TEN, status: 204 }]);
  });

  it('takes how long a request took from ingress-nginx', () => {
    const head =
      '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET /a HTTP/1.1" 200 5 "-" "curl/8"';
    const id = '0123456789abcdef0123456789abcdef';
    expect(
      read(
        [
          `${head} 89 0.250 [shop-web-80] [] 10.1.0.5:8080, 10.1.0.6:8080 0, 5 0.100, 0.150 502, 200 ${id}`,
          `${head} 89 1.500 [] [] - - - - ${id}`,
          `${head} 89 0.125 [shop-web-80] [] [2001:db8::7]:80 5 0.125 200`,
        ].join('\n'),
      ),
    ).toMatchObject([{ seconds: 0.25 }, { seconds: 1.5 }, { seconds: 0.125 }]);
  });

  it.each([
    ['a dash', '-'],
    ['the bytes of a TLS greeting', '\\x16\\x03\\x01\\x00\\xA5'],
    ['no method', 'what is this'],
    ['nothing', ''],
  ])('reads a line whose request is %s', (_, request) => {
    const [told] = read(
      `10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "${request}" 400 0 "-" "-"`,
    );
    expect(told).toEqual({ kind: 'request', time: TEN, status: 400 });
  });

  it('is not misled by escaped quotes', () => {
    expect(
      read(
        '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET /a\\"b\\\\ HTTP/1.1" 404 0 "-" "x \\"y\\" 200 z"',
      ),
    ).toMatchObject([{ status: 404 }]);
  });

  it('tells nothing of a request that was not answered', () => {
    const parse = accessLog.parser(CONTEXT);
    const head = '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "-"';
    expect(parse(`${head} - 0`)).toBeNull();
    expect(parse(`${head} 000 0`)).toBeNull();
  });

  it('tells seconds and zones of the same minute apart', () => {
    const told = read(
      ['10:00:07 +0000', '10:00:42 +0000', '10:00:42 +0100', '10:01:00 +0100']
        .map(time => `- - - [09/Feb/2025:${time}] "GET / HTTP/1.1" 200 0`)
        .join('\n'),
    );
    expect(told).toMatchObject([
      { time: TEN + 7_000 },
      { time: TEN + 42_000 },
      { time: TEN + 42_000 - 3_600_000 },
      { time: TEN + 60_000 - 3_600_000 },
    ]);
  });

  it.each([
    '',
    'GET / 200',
    '10.0.0.1 - - [31/Feb/2025:10:00:00 +0000] "GET / HTTP/1.1" 200 0',
    '10.0.0.1 - - [09/Foo/2025:10:00:00 +0000] "GET / HTTP/1.1" 200 0',
    '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET / HTTP/1.1" twohundred 0',
    '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET / HTTP/1.1" 2000 0',
    '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET / HTTP/1.1',
    '2025-02-09T10:00:00.1Z 10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET / HTTP/1.1" 200 0',
  ])('does not read %j', line => {
    expect(readLines(accessLog, line).unread).toEqual([line]);
  });
});
