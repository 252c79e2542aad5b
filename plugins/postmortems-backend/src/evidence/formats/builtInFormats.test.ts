import fc from 'fast-check';
import type {
  EvidenceFormat,
  LineFormat,
} from 'backstage-plugin-postmortems-node';
import {
  CONTEXT,
  readDocument,
  readLines,
} from '../../__testUtils__/readFormat';
import { inChunks, readEvidence } from '../../__testUtils__/readEvidence';
import { BUILT_IN_FORMATS } from './builtInFormats';

const MANY = 5_000_000;
/** Beginnings of lines as programs write them, to be broken off anywhere. */
const WRITTEN = [
  '10.0.0.1 - - [09/Feb/2025:10:00:00 +0000] "GET /cart?a=b HTTP/1.1" 502 17 "-" "curl/8" 0.250',
  '{"time":"2025-02-09T10:00:00+00:00","method":"GET","uri":"/cart","status":502,"request_time":0.25}',
  '2025/02/09 10:00:00 [error] 7#7: *1 connect() failed (111: Connection refused), client: 10.0.0.1, server: x',
  'E0209 10:00:00.250000       1 main.go:17] "it broke" err="no cart" pod="a/b"',
  '[2025-02-09T10:00:00.250+0000][info][gc] GC(17) Pause Young (Normal) 24M->4M(256M) 1.250ms',
  '2025-02-09 10:00:00,250 ERROR [main] cart: it broke',
  '[2025-02-09 10:00:00,250] INFO [Controller id=0] well (kafka.controller)',
  '{"ts":"2025-02-09T10:00:00Z","level":"error","msg":"it broke"}',
  'ts=2025-02-09T10:00:00Z caller=a.go:1 level=error msg="it broke" err="no \\"cart\\""',
  '2025-02-09T10:00:00.250000017Z stdout F it broke',
  '[pod/cart-1/app] 2025-02-09T10:00:00.250000017Z it broke',
  'Alertname  Starts At                Summary  State\nA  2025-02-09 10:00:00 UTC  x  active',
  'time,level,message\n2025-02-09 10:00:00,error,it broke',
  '| time | event |\n|---|---|\n| 10:00 | it broke |',
  'Feb  9 10:00:00 host cart[17]: it broke',
  '+275760-09-13T00:00:00Z it broke',
  '275760-09-13 00:00:00 it broke',
  '{"time":8640000000000000,"level":"error","msg":"it broke"}',
  '{"ts":1e308,"level":"error","msg":"it broke"}',
];

const lineFormats = BUILT_IN_FORMATS.filter(
  (format): format is LineFormat => format.kind === 'lines',
);

/** A text, something of which was left out, doubled or replaced. */
const BROKEN = fc
  .tuple(
    fc.constantFrom(...WRITTEN),
    fc.nat(120),
    fc.nat(20),
    fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('"', '\\', '[', '}', '99999999999', '\u0000', '\ud800'),
    ),
  )
  .map(
    ([text, from, length, by]) =>
      text.slice(0, from) + by + text.slice(from + length),
  );

const told = (bytes: Buffer | string, more = {}) =>
  readEvidence(inChunks(bytes, new Array(200).fill(65_536)), more).then(
    read => read.digest,
    error => {
      if (error.name !== 'InputError') throw error;
      return undefined;
    },
  );

/** Reads a document whether it is recognised or not. */
function readAnyhow(format: EvidenceFormat, document: unknown): void {
  if (format.kind !== 'document') return;
  format.recognises(document);
  readDocument(format, document);
}

describe('the built-in formats', () => {
  // The other beginnings are no lines of programs, or have an envelope themselves.
  it.each(WRITTEN.slice(0, 9))(
    'know the envelope of a container around %p',
    async line => {
      const within = (envelope: string) =>
        readEvidence(`${envelope} ${line}\n`.repeat(10));
      const stamp = '2025-02-09T10:00:00.250000017Z';
      for (const [envelope, format] of [
        [`${stamp} stdout F`, 'cri-log'],
        [`[pod/cart-1/app] ${stamp}`, 'kubectl-logs'],
        ['[pod/cart-1/app]', 'kubectl-logs'],
        [stamp, 'kubectl-logs'],
      ]) {
        expect(await within(envelope)).toMatchObject({
          format,
          digest: { observations: 10 },
        });
      }
    },
  );

  it('have names of their own that stay', () => {
    const ids = BUILT_IN_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title } of BUILT_IN_FORMATS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).not.toBe('');
    }
  });

  it('read any bytes, or refuse them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
          fc.json().map(text => Buffer.from(text)),
          fc
            .array(BROKEN, { minLength: 1, maxLength: 6 })
            .map(lines => Buffer.from(lines.join('\n'))),
        ),
        fc.option(fc.constantFrom(...BUILT_IN_FORMATS), { nil: undefined }),
        async (bytes, format) => {
          const digest = await told(bytes, { format: format?.id });
          if (!digest?.span) return;
          expect(Number.isFinite(digest.span.from)).toBe(true);
          expect(digest.span.to).toBeGreaterThanOrEqual(digest.span.from);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('throw at no lines, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lineFormats),
        fc.array(fc.oneof(BROKEN, fc.json(), fc.string({ unit: 'binary' })), {
          maxLength: 8,
        }),
        (format, lines) => {
          const hollow = readLines(format, lines.join('\n')).told.filter(
            one => 'time' in one && !Number.isFinite(one.time),
          );
          expect(hollow).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('throw at no document, recognised or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BUILT_IN_FORMATS),
        fc.jsonValue(),
        (format, document) => {
          expect(() => readAnyhow(format, document)).not.toThrow();
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each(lineFormats.map(format => ({ ...format, format })))(
    '$id takes no longer than their length for lines of five megabytes',
    ({ format }) => {
      for (const beginning of ['', ...WRITTEN]) {
        for (const repeated of ['x', ' ', '"', '1 ', '[', ', client: ', 'a=']) {
          const parse = format.parser(CONTEXT);
          const head = beginning.split('\n');
          const line =
            head.pop() +
            repeated.repeat(Math.ceil(MANY / 10 / repeated.length));
          head.forEach(parse);
          const start = performance.now();
          parse(line);
          // Far more than it takes, and far less than squared time would.
          expect(performance.now() - start).toBeLessThan(2_000);
        }
      }
    },
    60_000,
  );

  it('bear a line of five megabytes', async () => {
    for (const beginning of WRITTEN) {
      const digest = await told(
        `${beginning}\n${beginning}${'x'.repeat(MANY)}\n${beginning}\n`,
      );
      expect(JSON.stringify(digest ?? '').length).toBeLessThan(100_000);
    }
  }, 60_000);

  it('bear a hundred thousand lines of garbage', async () => {
    const line = fc.sample(fc.string({ unit: 'binary', maxLength: 80 }), {
      numRuns: 1_000,
      seed: 7,
    });
    // With zeros in it, it would be taken for no text at once.
    const some = line.join('\n').replaceAll('\u0000', '');
    const garbage = new Array(100).fill(some).join('\n');
    const start = performance.now();
    for (const { id } of lineFormats) await told(garbage, { format: id });
    expect(await told(garbage)).toBeUndefined();
    // Far more than it takes.
    expect(performance.now() - start).toBeLessThan(60_000);
  }, 90_000);

  it('bear a document that is nested a hundred thousand deep', async () => {
    const deep = (open: string, close: string) =>
      open.repeat(100_000) + close.repeat(100_000);
    await told(deep('{"a":', '}'));
    await told(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    const inner = deep('[', ']');
    for (const document of [
      inner,
      `[${inner}]`,
      `{"a":${inner}}`,
      `{"status":"success","data":${inner}}`,
      `{"status":"success","data":{"resultType":"vector","result":[${inner}]}}`,
      `{"version":"4","alerts":[${inner}]}`,
      `{"kind":"EventList","apiVersion":"v1","items":[${inner}]}`,
      `[{"labels":${inner},"startsAt":"2025-02-09T10:00:00Z"}]`,
    ]) {
      await told(document);
      const parsed = JSON.parse(document);
      for (const format of BUILT_IN_FORMATS) {
        expect(() => readAnyhow(format, parsed)).not.toThrow();
      }
    }
  }, 60_000);

  it('bear a hundred thousand series', async () => {
    const result = Array.from({ length: 100_000 }, (_, i) => ({
      metric: { __name__: 'errors', pod: `cart-${i}` },
      values: [
        [1739095200, `${i % 7}`],
        [1739095215, i % 1_000 === 0 ? '99' : `${i % 7}`],
      ],
    }));
    const digest = await told(
      JSON.stringify({
        status: 'success',
        data: { resultType: 'matrix', result },
      }),
    );
    expect(digest?.observations).toBe(100_000);
    expect(digest?.series).toHaveLength(60);
    expect(digest?.leftOut).toEqual({ series: 99_940 });
    expect(JSON.stringify(digest).length).toBeLessThan(100_000);
  }, 120_000);

  it('take no year for one that is far beyond all incidents', async () => {
    const late = '+275760-09-13T00:00:00.000Z';
    for (const text of [
      `${late} it broke`,
      `{"time":"${late}","level":"error","msg":"it broke"}`,
      '{"time":8640000000000000,"level":"error","msg":"it broke"}',
      'ts=8640000000000 level=error msg="it broke"',
      `[{"labels":{"alertname":"A"},"startsAt":"${late}","endsAt":"${late}","status":{"state":"active"}}]`,
      '{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[8640000000000,"1"]}]}}',
    ]) {
      const digest = await told(`${text}\n`);
      expect(digest?.span ?? null).toBeNull();
    }
  });
});
