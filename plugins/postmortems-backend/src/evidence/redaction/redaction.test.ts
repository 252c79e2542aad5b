import fc from 'fast-check';
import {
  KEY,
  KEY_LINES,
  keyMark,
  PLANTED_SECRETS,
} from '../../__testUtils__/plantedSecrets';
import { Redactor, SECRET_PATTERNS } from '.';

const redactor = Redactor.prepare(SECRET_PATTERNS);
const decode = (bytes: Buffer) => bytes.toString('utf8');

function redact(...stretches: string[]) {
  const one = redactor();
  const texts = stretches.map(text => one.redact(Buffer.from(text), decode));
  return { text: texts.join(''), counts: one.counts };
}

describe('redaction', () => {
  it.each(PLANTED_SECRETS.map(planted => [planted.kind, planted] as const))(
    'takes out %s',
    (kind, { secret, line }) => {
      const [before, after] = line.split(secret);
      const text = redact(line).text;
      const shown = `[redacted:${kind}]`;
      // A number in JSON is shown as a text.
      const quoted = text.includes(`\\"${shown}\\"`)
        ? `\\"${shown}\\"`
        : `"${shown}"`;
      expect([
        `${before}${shown}${after}`,
        `${before}${quoted}${after}`,
      ]).toContain(text);
    },
  );

  it('is tried with fifty kinds and more', () => {
    const kinds = new Set(PLANTED_SECRETS.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThanOrEqual(50);
  });

  it('counts what it took out, by kind', () => {
    const [{ line, kind }] = PLANTED_SECRETS;
    expect(redact(`${line}\n`, `${line}\n`).counts).toEqual({ [kind]: 2 });
  });

  it('changes nothing more when it redacts again', () => {
    for (const { line } of PLANTED_SECRETS) {
      const once = redact(line).text;
      expect(redact(once)).toEqual({ text: once, counts: {} });
    }
  });
});

describe('private keys', () => {
  const shown = '[redacted:private-key]';
  const around = (lines: string[]) =>
    `before\n${lines.join('\n')}\nafter ${'x'.repeat(60)}\n`;

  it('are taken out, and their lines stay countable', () => {
    expect(redact(around(KEY))).toEqual({
      text: around([shown, '', '', '', '']),
      counts: { 'private-key': 1 },
    });
  });

  it.each(['EC ', '', 'OPENSSH ', 'ENCRYPTED ', 'DSA '])(
    'are taken out of type "%s"',
    type => {
      const key = [keyMark('BEGIN', type), ...KEY_LINES, keyMark('END', type)];
      expect(redact(around(key)).text).toBe(around([shown, '', '', '', '']));
    },
  );

  it.each([
    ['that are indented', () => '    '],
    [
      'with a time before each line',
      (i: number) => `2025-02-09T10:05:0${i}.123456789Z `,
    ],
    [
      'with a host before each line',
      (i: number) => `Feb  9 10:05:1${i} host app[${i * 99}]: `,
    ],
    [
      'as of a container',
      (i: number) => `2025-02-09T10:05:0${i}.12${i}Z stdout F `,
    ],
  ])('%s are taken out, and what stands before stays', (_, prefix) => {
    const lines = KEY.map((line, i) => prefix(i) + line);
    const expected = KEY.map((_line, i) => prefix(i) + (i ? '' : shown));
    expect(redact(around(lines)).text).toBe(around(expected));
  });

  it('are taken out of lines of JSON, which stay JSON', () => {
    const wrap = (line: string, i: number) =>
      JSON.stringify({ log: `${line}\n`, time: `10:05:0${i}` });
    const text = redact(around(KEY.map(wrap))).text;
    for (const line of KEY_LINES) expect(text).not.toContain(line);
    const logs = text
      .split('\n')
      .slice(1, 6)
      .map(line => JSON.parse(line));
    expect(logs[0]).toEqual({ log: `${shown}\n`, time: '10:05:00' });
    expect(logs[2]).toEqual({ log: '\n', time: '10:05:02' });
    expect(text).toContain('after xxx');
  });

  it('are taken out of one text of JSON, and of one within one', () => {
    const once = JSON.stringify({ key: `${KEY.join('\n')}\n`, port: 1 });
    expect(JSON.parse(redact(once).text)).toEqual({
      key: `${shown}\n`,
      port: 1,
    });
    const twice = JSON.stringify({ msg: once });
    const { msg } = JSON.parse(redact(twice).text);
    expect(JSON.parse(msg)).toEqual({ key: `${shown}\n`, port: 1 });
  });

  it('are taken out of a text of JSON that ends within them', () => {
    const json = JSON.stringify([KEY.slice(0, 3).join('\n'), 'after']);
    expect(JSON.parse(redact(json).text)).toEqual([shown, 'after']);
  });

  it('are taken out in pieces', () => {
    for (let cut = 1; cut < KEY.length; cut++) {
      const { text, counts } = redact(
        `${KEY.slice(0, cut).join('\n')}\n`,
        `${KEY.slice(cut).join('\n')}\nafter\n`,
      );
      expect(text).toBe(`${shown}\n\n\n\n\nafter\n`);
      expect(counts).toEqual({ 'private-key': 1 });
    }
  });

  it('that never end leave ordinary lines as they are', () => {
    const line =
      '10.0.0.1 - - [09/Feb/2025:10:05:00 +0000] "GET /cart HTTP/1.1" 200 12';
    const log = `${KEY.slice(0, 2).join('\n')}\n${line}\n${line}\n`;
    expect(redact(log).text).toBe(`${shown}\n\n${line}\n${line}\n`);
  });

  it('are not seen in a sentence about them', () => {
    const said = (mark: string) => `a file that has ${mark} in it is refused\n`;
    expect(redact(said(keyMark('BEGIN'))).text).toBe(said(shown));
  });
});

describe('what is no secret', () => {
  it.each([
    '127.0.0.1 - - [23/Nov/2026:04:46:47 +0000] "GET /cart?page=2&sort=name HTTP/1.1" 502 157 "https://shop.example/" "curl/7.88.1"',
    '10.0.0.9 - alice [09/Feb/2025:10:05:00 +0000] "POST /password/reset HTTP/1.1" 302 0 "-" "Mozilla/5.0 (X11; Linux x86_64; rv:128.0)"',
    'rate limited: token bucket is empty, retry in 3s',
    'password reset requested for user 4711',
    'Password: incorrect, 3 attempts left',
    'MountVolume.SetUp succeeded for volume "kube-api-access" : secret mounted',
    'MountVolume.SetUp failed for volume "cart-token" : secret "cart-token" not found',
    '    secret:\n      secretName: cart-tls\n      defaultMode: 420',
    '  - secret:\n      name: cart-tls',
    'automountServiceAccountToken: true',
    'serviceAccountToken:\n  expirationSeconds: 3607',
    'tokenExpirationSeconds: 3607',
    'basic auth enabled for /metrics',
    'basic authentication is on',
    'the bearer of news came late',
    'Bearer authentication failed: unknown issuer',
    'WWW-Authenticate: Bearer realm="cart",error="invalid_request"',
    'WWW-Authenticate: Basic realm="cart"',
    'failed to refresh token: oauth2: cannot fetch token: 401 Unauthorized',
    'invalid token: signature has expired',
    'token=true tokens=512 max_tokens=4096 token_count=17',
    'Authorization: required for this path',
    'authorization: failed after 3 tries',
    'cookie: not found',
    'session: closed after 30s',
    'credentials: not provided',
    'commit 3f786850e387550fdab836ed7e6dc881de23001b by alice',
    'trace_id=4bf92f3577b34da6a3ce929d0e0e4736 span_id=00f067aa0ba902b7',
    'request 123e4567-e89b-12d3-a456-426614174000 done',
    'Pulled image cart@sha256:9b2a4b3c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708',
    'I0209 10:05:00.123456       1 controller.go:114] "Secret synced" secret="shop/cart-tls"',
    'kube_secret_info{namespace="shop",secret="cart-tls"} 1',
    'http_requests_total{code="500",handler="/token"} 17 1739095500000',
    'Caused by: java.lang.IllegalStateException: no password given\n\tat com.shop.Cart.token(Cart.java:17)',
    '  File "/app/auth/password.py", line 17, in check_password\n    raise ValueError("wrong password")',
    'PWD=/app\nOLDPWD=/',
    '{"msg":"Password:","level":"info","user":"bob"}',
    '{"msg":"enter token=","next":"x"}',
    'password="" user=bob',
    'password=******** user=bob token=<hidden>',
    '{"password":null,"token":false,"secret":{"a":1}}',
    'connect to http://cart:8080/a@b failed',
    'mail to bob@example.com at https://cart:8443',
    'disk usage: pass=3 fail=0',
    'open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory',
    'token_file=/var/run/secrets/token',
    'login failed password incorrect',
    'Basic AUTH enabled',
    'secretName: cart-tls',
    'imagePullSecrets: cart',
    'ts=2025-02-09T10:05:00.123Z caller=main.go:12 level=info msg="Loading configuration file" filename=prometheus.yml',
  ])('stays as it is: %s', text => {
    expect(redact(text)).toEqual({ text, counts: {} });
  });

  it('stays as it is where no hint stands', () => {
    const hints = SECRET_PATTERNS.flatMap(pattern => pattern.hints);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        fc.pre(
          !hints.some(hint => text.toLowerCase().includes(hint.toLowerCase())),
        );
        expect(redact(text).text).toBe(Buffer.from(text).toString());
      }),
    );
  });
});

describe('JSON', () => {
  const secrets = PLANTED_SECRETS.map(({ line }) => line);
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      ...secrets,
      ...KEY,
      KEY.join('\n'),
      KEY.slice(0, 2).join('\n'),
    ),
    fc.constantFrom(
      'password',
      'token:',
      'Password: ',
      'cookie=',
      'secret="',
      "pwd='",
      '\\',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'password=',
          'Cookie: a=',
          'authorization: ',
          'bearer ',
          'token="',
        ),
        fc.string({
          unit: fc.constantFrom(...'ab1\\"\' ,:;=\n{}[]'),
          maxLength: 20,
        }),
      )
      .map(pair => pair.join('')),
  );
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      tie('nested'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(
          text,
          fc.constantFrom(
            'password',
            'token',
            'Set-Cookie',
            'auth',
            'secret',
            'Authorization',
          ),
        ),
        tie('tree'),
        { maxKeys: 5 },
      ),
    ),
    nested: tie('tree').map(value => JSON.stringify(value)),
  }));

  it('takes what it wrote itself for no name', () => {
    const json = JSON.stringify({ said: "password=hunter2 ='" });
    const once = redact(json).text;
    expect(once).toBe(
      JSON.stringify({ said: "password=[redacted:password] ='" }),
    );
    expect(redact(once).text).toBe(once);
  });

  it('stays JSON, and is the same when it is redacted again', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        const once = redact(json).text;
        expect(() => JSON.parse(once)).not.toThrow();
        expect(redact(once).text).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });
});
