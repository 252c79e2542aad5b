/**
 * What an invented outage left behind, seen by five systems: from 10:05:23 requests fail, at 10:18:00 the
 * application is gone, at 10:20:30 it is back.
 */
const START = Date.UTC(2025, 1, 9, 10, 0);
const SECONDS = 26 * 60;
const FAILS = 323;
const GONE = 1_080;
const BACK = 1_230;

interface EvidenceFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const at = (second: number) => new Date(START + second * 1_000).toISOString();

const stamp = (second: number) =>
  at(second).replace('T', ' ').replace('.', ',').replace('Z', '');

function statusAt(second: number): number {
  if (second >= GONE && second < BACK) return 502;
  return second >= FAILS && second < GONE && (second - FAILS) % 2 === 0
    ? 500
    : 200;
}

/** A request every second. */
function edge(): string[] {
  return Array.from({ length: SECONDS }, (_, second) => {
    const clock = at(second).slice(11, 19);
    return `10.0.0.7 - - [09/Feb/2025:${clock} +0000] "GET /cart HTTP/1.1" ${statusAt(
      second,
    )} 64 "-" "shop"`;
  });
}

/** What the application writes of those that reach it. */
function application(): string[] {
  const lines = [`${stamp(0)} INFO [MainThread] cart.http: listening on :8080`];
  for (let second = 1; second < SECONDS; second++) {
    const status = statusAt(second);
    if (second === BACK) {
      lines.push(
        `${stamp(second)} INFO [MainThread] cart.http: listening on :8080`,
      );
    } else if (status === 500) {
      lines.push(
        `${stamp(
          second,
        )} ERROR [Thread-7] cart.pool: no connection left in the pool`,
      );
    } else if (status === 200 && second % 10 === 0) {
      lines.push(`${stamp(second)} INFO [Thread-7] cart.http: cart shown`);
    }
  }
  return lines;
}

function pods(): string[] {
  return application().map(
    (line, i) =>
      `[pod/cart-5d9c7/app] ${line.slice(0, 10)}T${line.slice(11, 19)}.${String(
        123_456_000 + i,
      )}Z ${line}`,
  );
}

const LABELS = {
  alertname: 'CartErrors',
  service: 'cart',
  severity: 'critical',
};

function pastAlerts(): unknown {
  const values = [];
  for (let second = 405; second <= 1_275; second += 15) {
    values.push([START / 1_000 + second, '1']);
  }
  return {
    status: 'success',
    data: {
      resultType: 'matrix',
      result: [
        {
          metric: { __name__: 'ALERTS', alertstate: 'firing', ...LABELS },
          values,
        },
        {
          metric: { __name__: 'up', job: 'cart' },
          values: Array.from({ length: 100 }, (_, i) => [
            START / 1_000 + i * 15,
            i * 15 >= GONE && i * 15 < BACK ? '0' : '1',
          ]),
        },
      ],
    },
  };
}

function alerts(): unknown {
  return [
    {
      labels: LABELS,
      annotations: { summary: 'Half of all carts cannot be shown' },
      startsAt: at(405),
      endsAt: at(640),
      updatedAt: at(410),
      status: { state: 'active', silencedBy: [], inhibitedBy: [] },
      fingerprint: 'c0ffee',
      receivers: [{ name: 'on-call' }],
    },
  ];
}

const file = (name: string, text: string): EvidenceFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});

/** The five of them. */
export const evidenceFiles: EvidenceFile[] = [
  file('edge.log', `${edge().join('\n')}\n`),
  file(
    'cart.log',
    `${application().join('\n')}\nAuthorization: Bearer ${'ab12'.repeat(8)}\n`,
  ),
  file('pods.txt', `${pods().join('\n')}\n`),
  file('past-alerts.json', JSON.stringify(pastAlerts())),
  file('alerts.json', JSON.stringify(alerts())),
];
