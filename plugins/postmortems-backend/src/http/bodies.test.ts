import { gzipSync } from 'node:zlib';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { expectNothingWritten } from '../__testUtils__/tables';

const JSON_TYPE = { 'content-type': 'application/json' };

/** A parsed JSON value that is `depth` arrays deep. */
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describeWithPortal('a body that should not be', bench => {
  const post = (body: BodyInit, headers: Record<string, string> = JSON_TYPE) =>
    expectNothingWritten(bench.knex, () =>
      bench.portal.request('alice', 'POST', '/postmortems', { body, headers }),
    );
  const refusal = async (answer: ReturnType<typeof post>) => {
    const { status, body } = await answer;
    return [status, body.error.name];
  };

  it('is refused without an echo when it is not JSON', async () => {
    const answer = await post('{"title":"hunter2');
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('InputError');
    expect(answer.text).not.toContain('hunter2');
  });

  it.each(['"x"', 'null', 'true', '12', '[]', '[{"title":"x"}]', ''])(
    'is refused when it is %p where an object is wanted',
    async body => {
      expect(await refusal(post(body))).toEqual([400, 'InputError']);
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'text/markdown',
    'application/json-patch+json',
    'application/jsonx',
  ])('is refused as %s on a route that reads JSON', async type => {
    expect(
      await refusal(post('{"title":"x"}', { 'content-type': type })),
    ).toEqual([415, 'UnsupportedMediaTypeError']);
  });

  it('is refused as JSON on a route that reads Markdown', async () => {
    const answer = await bench.portal.request('alice', 'POST', '/imports', {
      json: { title: 'x' },
    });
    expect([answer.status, answer.body.error.name]).toEqual([
      415,
      'UnsupportedMediaTypeError',
    ]);
  });

  it.each([
    { 'content-type': 'application/json; charset=iso-8859-1' },
    { ...JSON_TYPE, 'content-encoding': 'zstd' },
    { ...JSON_TYPE, 'content-encoding': 'gzip, gzip' },
  ])('is refused in an encoding nobody reads: %p', async headers => {
    expect(await refusal(post('{"title":"x"}', headers))).toEqual([
      415,
      'UnsupportedMediaTypeError',
    ]);
  });

  it('is refused above a megabyte of JSON, and read below', async () => {
    const padded = (bytes: number) => `{"title":""${' '.repeat(bytes - 12)}}`;
    expect(await refusal(post(padded(1024 * 1024)))).toEqual([
      400,
      'InputError',
    ]);
    expect(await refusal(post(padded(1024 * 1024 + 1)))).toEqual([
      413,
      'PayloadTooLargeError',
    ]);
  });

  it('is refused above ten megabytes of Markdown', async () => {
    const answer = await expectNothingWritten(bench.knex, () =>
      bench.portal.request('alice', 'POST', '/imports', {
        body: 'x'.repeat(10 * 1024 * 1024 + 1),
        headers: { 'content-type': 'text/markdown' },
      }),
    );
    expect([answer.status, answer.body.error.name]).toEqual([
      413,
      'PayloadTooLargeError',
    ]);
  });

  it('is not inflated beyond the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(30_000);
    const send = () => post(bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expect(await refusal(send())).toEqual([413, 'PayloadTooLargeError']);
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 5; i++) await send();
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024);
  });

  it('is refused when its gzip is corrupt', async () => {
    const body = gzipSync('{"title":"x"}').fill(0xff, 12);
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    expect(await refusal(post(body, headers))).toEqual([400, 'InputError']);
    expect(await refusal(post('not gzip', headers))).toEqual([
      400,
      'InputError',
    ]);
  });

  it('is refused when it is nested deeper than 32', async () => {
    expect(await refusal(post(nested(40_000)))).toEqual([400, 'InputError']);
    const answer = await post(`{"title":${nested(40)}}`);
    expect(answer.body.error.message).toBe('The body is nested deeper than 32');
  });

  it('is refused with a hundred thousand keys or ten thousand items', async () => {
    const keys = Object.fromEntries(
      Array.from({ length: 60_000 }, (_, i) => [`k${i}`, 0]),
    );
    const items = Array.from({ length: 10_000 }, (_, i) => `component:a/b${i}`);
    const many = await post(JSON.stringify({ title: 'x', ...keys }));
    expect([many.status, many.body.error.name]).toEqual([400, 'InputError']);
    expect(many.text.length).toBeLessThan(2_000);
    expect(
      await refusal(
        post(JSON.stringify({ title: 'x', affectedEntities: items })),
      ),
    ).toEqual([400, 'InputError']);
  });

  it('counts the last of two equal keys, and keeps only that', async () => {
    const { status, body } = await bench.portal.request(
      'alice',
      'POST',
      '/postmortems',
      { body: '{"title":"first","title":"last"}', headers: JSON_TYPE },
    );
    expect([status, body.title]).toEqual([201, 'last']);
  });

  it.each([
    '{"title":"x","__proto__":{"polluted":1}}',
    '{"title":"x","constructor":{"prototype":{"polluted":1}}}',
    '{"title":"x","milestoneOrigins":{"__proto__":{"polluted":1}}}',
    '{"title":"x","links":[{"__proto__":{"polluted":1},"url":"https://a.example","kind":"other"}]}',
  ])('does not reach the prototype: %s', async body => {
    expect(await refusal(post(body))).toEqual([400, 'InputError']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
