import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { PayloadTooLargeError } from '../../errors';
import { inChunks, readEvidence } from '../../__testUtils__/readEvidence';

const stamp = (second: number) =>
  new Date(Date.UTC(2025, 1, 9, 10, 0, second)).toISOString().slice(0, 19);

/** A log with traces, characters of many bytes, a secret, a blank line and a line that is none. */
const LINES = Array.from({ length: 60 }, (_, i) => [
  `${stamp(i).replace('T', ' ')},250 ERROR cart: für 😀 no. ${i} broke`,
  'Traceback (most recent call last):',
  '  File "cart.py", line 17, in get',
  'ValueError: no cart',
  `${stamp(i).replace('T', ' ')},500 INFO cart: password=hunter2hunter2`,
  '',
  'what is this',
]).flat();

const text = async (input: string | Buffer, sizes: number[] = []) => {
  const { text: kept } = await readEvidence(inChunks(input, sizes));
  return gunzipSync(kept.gzip).toString();
};

describe('readArtefact', () => {
  it('tells what a log says, and keeps it without its secrets', async () => {
    const log = LINES.join('\n');
    const read = await readEvidence(log);
    expect(read).toMatchObject({
      format: 'python-log',
      hash: createHash('sha256').update(log).digest('hex'),
      size: Buffer.byteLength(log),
      text: { leftOut: 0 },
    });
    expect(read.digest).toMatchObject({
      lines: LINES.length,
      observations: 120,
      errors: 60,
      // Traces, and the blank line behind a line that was read.
      continued: 60 * 4,
      unread: { count: 60 },
    });
    expect(read.digest.signatures[0].sightings[0].cite).toEqual({
      line: 1,
      path: null,
      text: LINES[0],
    });
    const kept = gunzipSync(read.text.gzip).toString();
    expect(kept).not.toContain('hunter2');
    expect(kept.split('\n')[0]).toBe(LINES[0]);
    expect(kept.split('\n')).toHaveLength(LINES.length);
    expect(Object.values(read.redactions)).toEqual([60]);
  });

  it('reads the same wherever the chunks are cut', async () => {
    const expected = await readEvidence(LINES.join('\n'));
    const expectedText = await text(LINES.join('\n'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 300 }),
        async (newline, hasMark, sizes) => {
          const log = (hasMark ? '\ufeff' : '') + LINES.join(newline);
          const read = await readEvidence(inChunks(log, sizes));
          expect(read.digest).toEqual(expected.digest);
          expect(read.redactions).toEqual(expected.redactions);
          expect(await text(log, sizes)).toBe(expectedText);
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);

  it('reads the same of a log that is larger than what is looked at to know it', async () => {
    const log = Array.from({ length: 40 }, () => LINES)
      .flat()
      .join('\r\n');
    const expected = await readEvidence(log);
    expect(expected.size).toBeGreaterThan(90_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 8 }),
        async sizes => {
          const read = await readEvidence(inChunks(log, sizes));
          expect(read.digest).toEqual(expected.digest);
        },
      ),
      { numRuns: 6 },
    );
  }, 30_000);

  it('reads the same of a document, wherever its chunks are cut', async () => {
    const document = JSON.stringify(
      [
        {
          labels: { alertname: 'Für 😀' },
          startsAt: '2025-02-09T10:28:00Z',
          endsAt: '2025-02-09T10:34:00Z',
          status: { state: 'active' },
        },
      ],
      null,
      2,
    ).replaceAll('\n', '\r\n');
    const expected = await readEvidence(document);
    expect(expected.format).toBe('alertmanager-alerts');
    expect(expected.digest.alerts[0].name).toBe('Für 😀');
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 40 }),
        async (hasMark, sizes) => {
          const bytes = (hasMark ? '\ufeff' : '') + document;
          const read = await readEvidence(inChunks(bytes, sizes));
          expect(read.digest).toEqual(expected.digest);
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);

  it('numbers the lines behind one that is too long as an editor does', async () => {
    const long = `${stamp(0)} ERROR ${'x '.repeat(200_000)}`;
    const log = `${stamp(0)} INFO a\n${long}\n${stamp(1)} ERROR it broke\n`;
    const { digest } = await readEvidence(log);
    expect(digest.lines).toBe(3);
    expect(digest.leftOut['bytes of long lines']).toBeGreaterThan(330_000);
    const broke = digest.signatures.find(({ key }) => key.includes('it broke'));
    expect(broke?.sightings[0].cite.line).toBe(3);
  });

  it('reads a log of JSON objects, of one line or with others between them', async () => {
    const line = `{"time":"${stamp(0)}Z","level":"error","msg":"it broke"}`;
    for (const log of [line, `${line}\n`, `${line}\n> Listening\n${line}\n`]) {
      expect((await readEvidence(log)).format).toBe('json-lines');
    }
  });

  it('reads documents that stand each on a line', async () => {
    const webhook = (name: string) =>
      JSON.stringify({
        version: '4',
        status: 'firing',
        receiver: 'pager',
        groupKey: '{}',
        alerts: [
          {
            status: 'firing',
            labels: { alertname: name },
            annotations: {},
            startsAt: '2025-02-09T10:28:00Z',
            endsAt: '0001-01-01T00:00:00Z',
          },
        ],
      });
    const { format, digest } = await readEvidence(
      `${webhook('A')}\n\n${webhook('B')}\n`,
    );
    expect(format).toBe('alertmanager-webhook');
    expect(digest.alerts.map(({ name, cite }) => [name, cite.path])).toEqual([
      ['A', expect.stringMatching(/^line 1: /)],
      ['B', expect.stringMatching(/^line 3: /)],
    ]);
  });

  it('counts what comes after the time of interest where nothing else ends it, and leaves it out', async () => {
    const line = (pod: string, second: number, message: string) =>
      `[pod/${pod}/app] ${stamp(second)}.000000017Z ${message}`;
    const trace = (pod: string, second: number) => [
      line(pod, second, `${stamp(second)} ERROR cart: it broke`),
      line(pod, second, 'Traceback (most recent call last):'),
      line(pod, second, 'ValueError: no cart'),
    ];
    // One pod after the other, as kubectl prints them.
    const log = [
      ...trace('a', 10),
      ...trace('a', 20),
      ...trace('a', 21),
      ...trace('b', 20),
      ...trace('b', 40),
    ].join('\n');
    const until = Date.parse(`${stamp(20)}Z`);
    const read = await readEvidence(log, { until });
    expect(read.format).toBe('kubectl-logs');
    expect(read.digest).toMatchObject({
      lines: 15,
      observations: 3,
      errors: 3,
      continued: 6,
      trimmed: 2,
      unread: { count: 0 },
      span: { to: until },
    });
    expect(gunzipSync(read.text.gzip).toString()).toBe(log);

    const events = JSON.stringify({
      kind: 'List',
      items: [20, 21].map(second => ({
        kind: 'Event',
        involvedObject: { kind: 'Pod', name: 'a' },
        type: 'Warning',
        reason: 'Unhealthy',
        firstTimestamp: `${stamp(second)}Z`,
      })),
    });
    expect((await readEvidence(events, { until })).digest).toMatchObject({
      observations: 1,
      trimmed: 1,
    });
    // A file of a log has an end of its own.
    expect((await readEvidence(LINES.join('\n'), { until })).digest).toEqual(
      (await readEvidence(LINES.join('\n'))).digest,
    );
  });

  it('reads in the format that it is told to', async () => {
    const log = `${stamp(0)} it broke`;
    expect((await readEvidence(log)).format).toBe('timed-text');
    const read = await readEvidence(log, { format: 'klog' });
    expect(read).toMatchObject({
      format: 'klog',
      digest: { observations: 0, unread: { count: 1 } },
    });
  });

  it.each<[string, Buffer | string, RegExp]>([
    ['nothing', '', /empty/],
    ['blanks', '\n \n', /empty/],
    ['UTF-16', Buffer.from('\ufeff10:00 a log', 'utf16le'), /UTF-16/],
    ['gzip', gzipSync('10:00 a log'), /compressed/],
    ['a program', Buffer.from('\u007fELF\u0000\u0001'), /no text/],
    ['prose', 'We met.\nThat was it.\n', /no log/],
    ['an empty list', '[]', /empty list/],
    ['JSON of another kind', '{"a":1}', /no kind that is known/],
    ['JSON in pieces', '{"a":\n', /not/],
  ])('refuses %s and says why', async (_, input, reason) => {
    const read = readEvidence(input);
    await expect(read).rejects.toThrow(InputError);
    await expect(read).rejects.toThrow(reason);
  });

  it('refuses a format that is not there', async () => {
    await expect(readEvidence('x', { format: 'nope' })).rejects.toThrow(
      new InputError('There is no format nope'),
    );
  });

  it('stops at the limits', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.from(`${stamp(given % 60)} INFO x\n`.repeat(100));
      }
    }
    const limits = { bytes: 1e6, documentBytes: 1e5, keptCharacters: 1e6 };
    const read = readEvidence(endless(), { limits });
    await expect(read).rejects.toThrow(PayloadTooLargeError);
    await expect(read).rejects.toMatchObject({ statusCode: 413 });
    expect(given).toBeLessThan(1_000);
    const document = `[${'{"a":1},'.repeat(20_000)}{}]`;
    await expect(readEvidence(document, { limits })).rejects.toMatchObject({
      statusCode: 413,
    });
  });

  it('fails when the stream does', async () => {
    for (const lines of [1, 10_000]) {
      const broken = async function* failing() {
        yield Buffer.from(`${stamp(0)} INFO x\n`.repeat(lines));
        throw new Error('connection lost');
      };
      await expect(readEvidence(broken())).rejects.toThrow('connection lost');
    }
  });

  it('takes a document that is nested too deep for one that it cannot read', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    await expect(readEvidence(deep)).rejects.toThrow(InputError);
    const inside = `{"status":"success","data":${deep}}`;
    await expect(readEvidence(inside)).rejects.toThrow(InputError);
  });
});
