/** A secret as it stands in evidence. */
export interface PlantedSecret {
  kind: string;
  secret: string;
  /** One line or several, with the secret in. */
  line: string;
}

/** So assembled that no scanner takes it for a real one. */
const of = (...pieces: string[]) => pieces.join('');
const HEX = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const WORD = of('q7Wm', 'Zt4Rk9', 'XcV2nB', 'hL5sPd8');
const LONG = of(WORD, 'fG3jK6', 'yU1eA0', 'oIqTzM', WORD);
const base64 = (text: string) => Buffer.from(text).toString('base64');

const AWS = of('AKIA', 'QZ5WTN3', 'M7RPX2KDB');
const JWT = of(
  'eyJ',
  'hbGciOiJub25lIn0',
  '.',
  'eyJ',
  'zdWIiOiJ0ZXN0In0',
  '.',
  WORD,
);
const PASSWORD = of('hunter', '2-', 'Blau!');
const PLAIN = of('correct', 'horse');

/** Tokens known by how they begin. */
const TOKENS: PlantedSecret[] = (
  [
    ['aws-access-key', AWS],
    ['google-api-key', of('AI', 'za', LONG.slice(0, 35))],
    ['google-oauth', of('ya', '29.', LONG)],
    ['google-oauth', of('GOC', 'SPX-', WORD)],
    ['google-refresh-token', of('1/', '/0', LONG)],
    ['github-token', of('gh', 'p_', LONG.slice(0, 36))],
    ['github-token', of('github', '_pat_', LONG)],
    ['gitlab-token', of('gl', 'pat-', WORD)],
    ['slack-token', of('xo', 'xb-', '12345678901-', WORD)],
    ['stripe-key', of('sk', '_live_', WORD)],
    ['sendgrid-key', of('S', 'G.', WORD, '.', LONG)],
    ['npm-token', of('np', 'm_', LONG.slice(0, 36))],
    ['pypi-token', of('py', 'pi-AgE', LONG)],
    ['docker-token', of('dckr', '_pat_', WORD)],
    ['digitalocean-token', of('do', 'p_v1_', HEX, HEX)],
    ['new-relic-key', of('NR', 'AK-', WORD.toUpperCase())],
    ['grafana-token', of('gl', 'sa_', WORD, '_1a2b3c4d')],
    ['vault-token', of('hv', 's.', LONG)],
    ['databricks-token', of('da', 'pi', HEX)],
    ['doppler-token', of('dp', '.pt.', LONG)],
    ['linear-key', of('lin', '_api_', LONG)],
    ['notion-token', of('nt', 'n_', LONG)],
    ['model-provider-key', of('sk', '-ant-', 'api03-', LONG)],
    [
      'model-provider-key',
      of('sk-', LONG.slice(0, 20), 'T3Blbk', 'FJ', LONG.slice(0, 20)),
    ],
    ['shopify-token', of('shp', 'at_', HEX)],
    ['square-token', of('sq0', 'atp-', WORD)],
    ['atlassian-token', of('ATA', 'TT3', LONG)],
    ['postman-key', of('PM', 'AK-', LONG)],
    ['age-key', of('AGE-SECRET', '-KEY-1', LONG.toUpperCase())],
    ['mailchimp-key', of('mailgun', '-key-', HEX)],
    ['sentry-token', of('sn', 'trys_', LONG)],
    ['supabase-key', of('sb', 'p_', HEX)],
    ['pulumi-token', of('pu', 'l-', HEX, HEX.slice(0, 8))],
    ['tailscale-key', of('ts', 'key-auth-', WORD)],
    ['buildkite-token', of('bk', 'ua_', LONG)],
    ['airtable-token', of('pa', 't', WORD.slice(0, 14), '.', HEX, HEX)],
    ['facebook-token', of('EAACEd', 'Eose0cBA', WORD)],
    ['terraform-token', of(WORD.slice(0, 14), '.atlas', 'v1.', LONG)],
    ['twilio-key', of('S', 'K', HEX)],
    ['telegram-token', of('123456789', ':A', 'A', LONG.slice(0, 33))],
    ['jwt', JWT],
    ['rubygems-key', of('ruby', 'gems_', HEX, HEX.slice(0, 16))],
    ['circleci-token', of('CCI', 'PAT_', LONG)],
    ['fly-token', of('fm', '2_', LONG)],
    ['planetscale-token', of('psc', 'ale_tkn_', LONG)],
    ['dynatrace-token', of('dt0', 'c01.', LONG)],
    ['azure-client-secret', of('abc8', 'Q~', LONG.slice(0, 34))],
  ] as const
).map(([kind, secret]) => ({
  kind,
  secret,
  line: `2025-02-09T10:05:00Z WARN cart: upstream said 401 to ${secret}, tried again`,
}));

const LINES: [
  kind: string,
  secret: string,
  around: (secret: string) => string,
][] = [
  [
    'aws-access-key',
    AWS,
    s => String.raw`{"log":"first\n${s}\n","stream":"stdout"}`,
  ],
  ['jwt', JWT, s => `GET /callback?state=1&id=%3D${s}&next=/ HTTP/1.1`],
  ['jwt', JWT, s => `"GET /ws?access=${s} HTTP/1.1" 101 0`],
  // Headers.
  ['bearer', WORD, s => `> Authorization: Bearer ${s}`],
  ['bearer', PLAIN, s => `authorization: bearer ${s}`],
  [
    'bearer',
    WORD,
    s => `{"headers":{"Authorization":["Bearer ${s}"],"Accept":["*/*"]}}`,
  ],
  [
    'bearer',
    WORD,
    s => String.raw`{"msg":"sent {\"Authorization\":\"Bearer ${s}\"} to cart"}`,
  ],
  [
    'bearer',
    WORD,
    s => `map[Accept:[*/*] Authorization:[Bearer ${s}] Host:[cart]]`,
  ],
  ['bearer', WORD, s => `{'Authorization': 'Bearer ${s}', 'Accept': '*/*'}`],
  ['bearer', WORD, s => String.raw`{"log":"first\nBearer ${s}\n"}`],
  ['basic', base64('alice:wonder'), s => `< proxy-authorization: Basic ${s}`],
  ['basic', base64('alice:wonder'), s => `auth=Basic ${s} status=200`],
  [
    'authorization',
    WORD,
    s => `10.0.0.1 "GET / HTTP/1.1" 200 authorization="${s}" rt=0.1`,
  ],
  ['authorization', WORD, s => `Authorization: Custom ${s}`],
  [
    'aws-signature',
    HEX + HEX,
    s => `Authorization: AWS4-HMAC-SHA256 SignedHeaders=host, Signature=${s}`,
  ],
  [
    'digest',
    HEX,
    s => `Authorization: Digest username="bob", uri="/", response="${s}"`,
  ],
  ['token-header', WORD, s => `> Authorization: Token token=${s}`],
  ['okta-token', WORD, s => `> Authorization: SSWS ${s}`],
  ['cookie', `sid=${WORD}; theme=dark`, s => `> Cookie: ${s}\n> Accept: */*`],
  [
    'cookie',
    `id=${WORD}; Path=/; HttpOnly`,
    s => `< Set-Cookie: ${s}\n< Date: now`,
  ],
  ['cookie', `sid=${WORD}; a=b`, s => `level=info cookie="${s}" status=200`],
  ['cookie', `sid=${WORD}`, s => `level=info cookie=${s} status=200`],
  [
    'cookie',
    `b=${WORD}`,
    s => `{"Set-Cookie":["[redacted:cookie]","${s}; Path=/"],"n":1}`,
  ],
  ['api-key', WORD, s => `> X-Api-Key: ${s}`],
  ['api-key', HEX, s => `dd-api-key: ${s}`],
  ['token', WORD, s => `X-Vault-Token: ${s}`],
  ['token', WORD, s => `PRIVATE-TOKEN: ${s}`],
  // Named values.
  ['password', PLAIN, s => `user=bob password=${s} host=db`],
  ['password', PASSWORD, s => `level=info user=bob password="${s}" host=db`],
  ['password', `two words ${WORD}`, s => `level=info password='${s}' host=db`],
  ['password', PLAIN, s => `{"user":"bob","password":"${s}","port":5432}`],
  [
    'password',
    String.raw`a\"b\\c${WORD}`,
    s => `{"password":"${s}","port":5432}`,
  ],
  [
    'password',
    PLAIN,
    s =>
      String.raw`{"msg":"{\"user\":\"bob\",\"password\":\"${s}\",\"port\":1}"}`,
  ],
  [
    'password',
    String.raw`a\\\"b\\\\c`,
    s => String.raw`{"msg":"{\"password\":\"${s}\",\"port\":1}"}`,
  ],
  [
    'password',
    PLAIN,
    s =>
      String.raw`{"a":"{\"b\":\"{\\\"password\\\":\\\"${s}\\\",\\\"c\\\":1}\"}"}`,
  ],
  ['password', '13579', s => `{"password":${s},"port":5432}`],
  [
    'password',
    '13579',
    s => String.raw`{"msg":"{\"password\": ${s},\"port\":1}"}`,
  ],
  ['password', PLAIN, s => `{'user': 'bob', 'passwd': '${s}', 'port': 1}`],
  ['password', PLAIN, s => `{:user=>"bob", :password=>"${s}"}`],
  ['password', PLAIN, s => `connecting with {User:bob Password:${s} Port:1}`],
  [
    'password',
    PLAIN,
    s => `POST /login?user=bob&password=${s}&next=/ HTTP/1.1`,
  ],
  ['password', PLAIN, s => `user%5Bpassword%5D=${s}&user%5Bname%5D=bob`],
  ['password', PLAIN, s => `body: next%3D%2F%26password%3D${s}%26user%3Dbob`],
  ['password', PLAIN, s => `db:\n  user: bob\n  password: ${s}\n  port: 5432`],
  ['password', PASSWORD, s => `db:\n  password: "${s}"\n  port: 5432`],
  [
    'password',
    `a&b;c,${PLAIN}`,
    s => `PATH=/bin\nDB_PASSWORD=${s}\nHOME=/root`,
  ],
  ['password', PLAIN, s => `export PGPASSWORD='${s}'`],
  ['password', PLAIN, s => `Server=db;User Id=sa;Password=${s};Encrypt=true`],
  ['password', PLAIN, s => `Data Source=db;Uid=sa;Pwd=${s};Encrypt=true`],
  [
    'password',
    PLAIN,
    s => `jdbc:postgresql://db:5432/cart?user=bob&password=${s}&ssl=true`,
  ],
  [
    'password',
    PLAIN,
    s => `java -Dspring.datasource.password=${s} -jar cart.jar`,
  ],
  [
    'password',
    PLAIN,
    s => `java -Djavax.net.ssl.keyStorePassword=${s} -jar cart.jar`,
  ],
  [
    'password',
    PLAIN,
    s => `host=db dbname=cart user=bob password=${s} sslmode=require`,
  ],
  ['password', PLAIN, s => `DB_PASS=${s}`],
  ['password', PLAIN, s => `redis.conf: requirepass="${s}"`],
  ['password', PASSWORD, s => `logged in, password: ${s}`],
  ['secret', WORD, s => `{"signing_key":"${s}","alg":"HS256"}`],
  ['secret', WORD, s => `SECRET_KEY_BASE=${s}`],
  ['client-secret', WORD, s => `grant_type=x&client_secret=${s}&scope=all`],
  [
    'aws-secret-key',
    `${LONG.slice(0, 38)}/+`,
    s => `aws_secret_access_key = ${s}`,
  ],
  [
    'aws-secret-key',
    LONG.slice(0, 40),
    s => `{"SecretAccessKey": "${s}", "Expiration": "x"}`,
  ],
  ['api-key', WORD, s => `GET /v1?api_key=${s}&q=1`],
  ['api-key', HEX, s => `Ocp-Apim-Subscription-Key: ${s}`],
  [
    'azure-account-key',
    `${LONG}==`,
    s => `AccountName=cart;AccountKey=${s};EndpointSuffix=x`,
  ],
  [
    'azure-account-key',
    `${LONG}=`,
    s => `SharedAccessKeyName=Root;SharedAccessKey=${s};EntityPath=q`,
  ],
  ['token', WORD, s => `{"access_token":"${s}","expires_in":3600}`],
  ['token', WORD, s => `refreshToken=${s}`],
  ['token', WORD, s => `csrf_token=${s}&a=b`],
  ['session', HEX, s => `GET /cart;jsessionid=${s}?a=b HTTP/1.1`],
  ['session', WORD, s => `sid=${s} status=200`],
  [
    'private-key',
    `${LONG.slice(0, 43)}=`,
    s => `[Interface]\nPrivateKey = ${s}\nPort = 1`,
  ],
  [
    'private-key',
    of('LS0tLS1C', 'RUdJTiBSU0EgUFJJV', LONG),
    s => `    tls.key: ${s}\n    other: 1`,
  ],
  [
    'environment-value',
    PLAIN,
    s => `- name: DB_PASSWORD\n  value: ${s}\n- name: PORT`,
  ],
  [
    'environment-value',
    PLAIN,
    s => `{"name":"API_TOKEN","value":"${s}"},{"name":"A"}`,
  ],
  ['element', PLAIN, s => `<server><password>${s}</password></server>`],
  // Addresses.
  ['url-password', PLAIN, s => `postgres://cart:${s}@db:5432/cart?ssl=true`],
  [
    'url-password',
    `p@${PLAIN}`,
    s => `mongodb+srv://cart:${s}@a.b.net,c.b.net/cart`,
  ],
  ['url-password', PLAIN, s => `amqp://cart:${s}@mq:5672/%2f`],
  ['url-password', PLAIN, s => `redis://:${s}@cache:6379/0`],
  [
    'url-password',
    PLAIN,
    s => String.raw`{"dsn":"postgres:\/\/cart:${s}@db\/cart"}`,
  ],
  ['url-password', PLAIN, s => `cart:${s}@tcp(db:3306)/cart`],
  ['url-password', PLAIN, s => `jdbc:oracle:thin:scott/${s}@db:1521/x`],
  [
    'slack-webhook',
    `T00000000/B00000000/${WORD}`,
    s => `POST https://hooks.slack.com/services/${s} 200`,
  ],
  [
    'discord-webhook',
    LONG,
    s => `https://discord.com/api/webhooks/123456/${s}`,
  ],
  [
    'teams-webhook',
    `webhookb2/${WORD}`,
    s => `https://a.webhook.office.com/${s}`,
  ],
  [
    'azure-sas',
    `${LONG.slice(0, 40)}%3D`,
    s => `PUT /blob?sv=2020&sig=${s}&se=1`,
  ],
  [
    'signed-url',
    HEX + HEX,
    s => `GET /b?X-Amz-Expires=1&X-Amz-Signature=${s}&x=1`,
  ],
  ['oauth-code', WORD, s => `GET /cb?code=${s}&state=1 HTTP/1.1`],
  // Files and commands.
  ['token', WORD, s => `//registry.npmjs.org/:_authToken=${s}`],
  ['npm-auth', base64('bob:secretly'), s => `_auth=${s}`],
  ['netrc', PLAIN, s => `machine git.example.com login bob password ${s}`],
  [
    'netrc',
    PLAIN,
    s => `machine git.example.com\n  login bob\n  password ${s}`,
  ],
  ['pgpass', PLAIN, s => `db:5432:cart:bob:${s}`],
  [
    'docker-auth',
    base64('bob:wonder'),
    s => `{"auths":{"r.io":{"auth":"${s}"}}}`,
  ],
  ['command-password', PLAIN, s => `curl -u bob:${s} https://cart/`],
  ['command-password', PLAIN, s => `mysql -uroot -p${s} cart`],
  ['flag-password', PLAIN, s => `vault login --token ${s} cart`],
  ['flag-password', PLAIN, s => `["run","--password","${s}","--quiet"]`],
  ['sql-password', PLAIN, s => `CREATE USER bob IDENTIFIED BY '${s}';`],
  ['sql-password', PLAIN, s => `ALTER ROLE bob WITH PASSWORD '${s}';`],
  ['redis-auth', WORD, s => `127.0.0.1:6379> AUTH ${s}`],
  ['redis-auth', PLAIN, s => `1700000000.1 [0 10.0.0.1:5] "AUTH" "${s}"`],
  ['redis-auth', PLAIN, s => `requirepass ${s}`],
  ['smtp-auth', base64('\u0000bob\u0000wonder'), s => `C: AUTH PLAIN ${s}`],
];

/** What stands in logs, exports and files that nobody should have put there. */
export const PLANTED_SECRETS: PlantedSecret[] = [
  ...TOKENS,
  ...LINES.map(([kind, secret, around]) => ({
    kind,
    secret,
    line: around(secret),
  })),
];

/** The lines of a private key, without those that begin and end it. */
export const KEY_LINES = [
  LONG.slice(0, 64),
  LONG.slice(1, 65),
  `${WORD.slice(0, 5)}==`,
];

/** The line that begins or ends a key. */
export function keyMark(place: 'BEGIN' | 'END', type = 'RSA '): string {
  return of('-----', place, ' ', type, 'PRIV', 'ATE KEY', '-----');
}

/** A whole key. */
export const KEY = [keyMark('BEGIN'), ...KEY_LINES, keyMark('END')];
