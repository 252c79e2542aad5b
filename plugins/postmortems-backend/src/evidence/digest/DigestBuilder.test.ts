import { at, NOON } from '../../__testUtils__/artefacts';
import { DigestBuilder } from './DigestBuilder';

const error = (time: number, message: string) =>
  ({ kind: 'log', level: 'error', time, message } as const);

/** What is made of lines, each its own text. */
function digestOfLogs(lines: { time: number; message: string }[]) {
  const builder = new DigestBuilder();
  lines.forEach((line, i) =>
    builder.observe(
      { kind: 'log', level: 'info', ...line },
      i + 1,
      null,
      line.message,
    ),
  );
  return builder.build();
}

/** Letters only: numbers are left out of what messages have in common. */
const word = (n: number) =>
  [...n.toString(26)]
    .map(digit => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)])
    .join('');

describe('DigestBuilder', () => {
  it('tells nothing of nothing', () => {
    expect(new DigestBuilder().build()).toMatchObject({
      span: null,
      observations: 0,
      signatures: [],
      acts: [],
      leftOut: {},
    });
  });

  it('counts errors that say the same together, and cites them', () => {
    const builder = new DigestBuilder();
    builder.observe(error(at(1), 'order 7 failed'), 1, null, 'ERROR order 7');
    builder.observe(error(at(3), 'order 8 failed'), 2, null, 'ERROR order 8');
    builder.observe(error(at(4), 'disk full'), 3, null, 'ERROR disk');
    builder.countLines(3);
    const digest = builder.build();
    expect(digest).toMatchObject({
      span: { from: at(1), to: at(4) },
      lines: 3,
      observations: 3,
      errors: 3,
      warnings: 0,
    });
    expect(digest.signatures).toEqual([
      {
        key: 'order # failed',
        example: 'order 7 failed',
        level: 'error',
        status: null,
        count: 2,
        counts: [
          [at(1), 1],
          [at(3), 1],
        ],
        sightings: [
          { time: at(1), cite: { line: 1, path: null, text: 'ERROR order 7' } },
          { time: at(3), cite: { line: 2, path: null, text: 'ERROR order 8' } },
        ],
      },
      expect.objectContaining({ key: 'disk full', count: 1 }),
    ]);
  });

  it('takes answers of servers in trouble for errors, and of one that is asked too much for warnings', () => {
    const builder = new DigestBuilder();
    for (const status of [200, 302, 404, 429, 500, 502, 502]) {
      builder.observe({ kind: 'request', time: NOON, status }, 1, null, '');
    }
    const digest = builder.build();
    expect(digest).toMatchObject({ errors: 3, warnings: 1 });
    expect(
      digest.signatures.map(({ key, count, level }) => [key, count, level]),
    ).toEqual([
      ['HTTP 502', 2, 'error'],
      ['HTTP 429', 1, 'warning'],
      ['HTTP 500', 1, 'error'],
    ]);
    expect(digest.volume).toEqual([[NOON, 7]]);
  });

  it('stays small for a million different messages, and still counts each', () => {
    const builder = new DigestBuilder();
    const MANY = 1_000_000;
    for (let i = 0; i < MANY; i++) {
      const text = `${word(i)} failed`;
      builder.observe(error(at(i / 100), text), i + 1, null, text);
    }
    const digest = builder.build();
    expect(digest.errors).toBe(MANY);
    expect(digest.signatures).toHaveLength(40);
    expect(JSON.stringify(digest).length).toBeLessThan(1_000_000);
    expect(digest.leftOut.signatures).toBeGreaterThan(MANY * 0.99);
    // The most of them have no kind of their own: they are one together.
    expect(digest.signatures[0]).toMatchObject({
      key: 'error',
      count: MANY - 400,
    });
  }, 60_000);

  it('takes starts and stops for acts, but not what a log says all the time', () => {
    const lines = [
      { time: at(1), message: 'listening on 127.0.0.1:80' },
      ...Array.from({ length: 11 }, (_, i) => ({
        time: at(2 + i),
        message: `worker process ${i} exited with code 0`,
      })),
    ];
    expect(digestOfLogs(lines).acts).toEqual([
      {
        time: at(1),
        act: 'started',
        message: 'listening on 127.0.0.1:80',
        actor: null,
        url: null,
        cite: { line: 1, path: null, text: 'listening on 127.0.0.1:80' },
      },
    ]);
  });

  it('keeps acts in order of time, and no more than it may', () => {
    const builder = new DigestBuilder();
    for (let i = 0; i < 700; i++) {
      const act = { kind: 'act', act: 'deploy', message: `v${i}` } as const;
      builder.observe({ ...act, time: at(-i) }, null, `[${i}]`, '');
    }
    const { acts, leftOut } = builder.build();
    expect(acts).toHaveLength(500);
    expect(acts[0].time).toBeLessThan(acts[499].time);
    expect(leftOut).toEqual({ acts: 200 });
  });

  it('knows an alert again that is told twice, and takes its end from either', () => {
    const builder = new DigestBuilder();
    const alert = { kind: 'alert', name: 'Down', startsAt: NOON } as const;
    const labels = { job: 'cart', zone: 'a' };
    const same = { zone: 'a', job: 'cart' };
    builder.observe({ ...alert, labels }, null, '[0]', '');
    builder.observe({ ...alert, labels: same, endsAt: at(60) }, null, '', '');
    builder.observe({ ...alert, labels: same }, null, '[2]', '');
    builder.observe({ ...alert, labels: { job: 'pay' } }, null, '[3]', '');
    const { alerts, span } = builder.build();
    expect(alerts.map(({ endsAt, cite }) => [endsAt, cite.path])).toEqual([
      [at(60), '[0]'],
      [null, '[3]'],
    ]);
    expect(span).toEqual({ from: NOON, to: at(60) });
  });

  it('keeps no more alerts than it may, and little of each', () => {
    const builder = new DigestBuilder();
    const long = 'x'.repeat(100_000);
    for (let i = 0; i < 1_200; i++) {
      builder.observe(
        {
          kind: 'alert',
          name: `A${i}`,
          labels: { [`a${long}`]: long, job: long },
          summary: long,
          startsAt: NOON,
        },
        null,
        '',
        long,
      );
    }
    const digest = builder.build();
    expect(digest.alerts).toHaveLength(1_000);
    expect(digest.leftOut).toEqual({ alerts: 200 });
    expect(JSON.stringify(digest).length).toBeLessThan(3_000_000);
  });

  it('keeps little of an act and of a series, whatever they carry', () => {
    const builder = new DigestBuilder();
    const long = 'x'.repeat(100_000);
    builder.observe(
      {
        kind: 'act',
        act: 'deploy',
        time: NOON,
        message: long,
        actor: long,
        url: `https://a.example/${long}`,
      },
      null,
      long,
      long,
    );
    builder.observe(
      { kind: 'series', labels: { a: long }, points: [[NOON, 1]] },
      null,
      '',
      '',
    );
    expect(JSON.stringify(builder.build()).length).toBeLessThan(5_000);
  });

  it('counts what could not be read, and shows the first of it', () => {
    const builder = new DigestBuilder();
    for (let i = 1; i <= 8; i++) builder.unread(i, null, `line ${i}`);
    const { unread } = builder.build();
    expect(unread.count).toBe(8);
    expect(unread.first.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each([NaN, Infinity, -Infinity, 1e300])(
    'takes what is of the time %p for not read',
    time => {
      const builder = new DigestBuilder();
      const alert = { kind: 'alert', name: 'A', labels: {} } as const;
      builder.observe(error(time, 'it broke'), 1, null, 'a');
      builder.observe({ kind: 'request', time, status: 500 }, 2, null, 'b');
      builder.observe(
        { kind: 'act', act: 'deploy', time, message: 'm' },
        3,
        null,
        'c',
      );
      builder.observe({ ...alert, startsAt: time }, 4, null, 'd');
      builder.observe({ ...alert, startsAt: 0, endsAt: time }, 5, null, 'e');
      builder.observe(
        { kind: 'series', labels: {}, points: [[time, 1]] },
        6,
        null,
        'f',
      );
      expect(builder.build()).toMatchObject({
        span: null,
        observations: 0,
        errors: 0,
        unread: { count: 6 },
      });
    },
  );

  it('leaves out series without points', () => {
    const builder = new DigestBuilder();
    builder.observe({ kind: 'series', labels: {}, points: [] }, null, '', '');
    expect(builder.build()).toMatchObject({ series: [], span: null });
  });
});
