import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](https://tracker.example/p.png)',
  '<svg><animate onbegin=alert(1)></svg>',
  '```\n<script>\n```',
];

describeWithPortal('Markdown', bench => {
  let ref: string;
  beforeAll(async () => {
    ({ ref } = await bench.portal.as('alice').create({ title: 'Text' }));
  });

  const put = async (body: string) => {
    const answer = await bench.portal.request(
      'alice',
      'PUT',
      `/postmortems/${ref}/sections/summary`,
      { json: { body }, headers: { 'if-match': '*' } },
    );
    const { error } = answer.body;
    return [answer.status, error ? `${error.name}: ${error.message}` : 'kept'];
  };
  const KEPT = [200, 'kept'];
  const TOO_DEEP = [
    400,
    'InputError: body: must not nest quotes, lists, emphasis or brackets more than 32 deep',
  ];
  const TOO_MANY = [
    400,
    'InputError: body: must not have more than 20000 inline elements',
  ];

  it.each([
    ['quotes', '> '.repeat(33), '> '.repeat(32), TOO_DEEP],
    ['quotes on a long line', '>'.repeat(100_000), '>'.repeat(32), TOO_DEEP],
    ['brackets', '['.repeat(33), '['.repeat(32), TOO_DEEP],
    ['links never closed', '[a]([b'.repeat(33), '[a]([b'.repeat(32), TOO_DEEP],
    ['emphasis', ...nestedEmphasis(33, 32), TOO_DEEP],
    ['lists', nestedList(33), nestedList(32), TOO_DEEP],
    // An emphasis is its start, its text and its end; a space stands between two of them.
    ['elements', '*a* '.repeat(5_001), '*a* '.repeat(5_000), TOO_MANY],
  ])(
    'that nests or crowds too much is refused, in time: %s',
    async (_, bad, good, refusal) => {
      const started = Date.now();
      expect(await put(`${bad}x`)).toEqual(refusal);
      expect(Date.now() - started).toBeLessThan(10_000);
      expect(await put(`${good}x`)).toEqual(KEPT);
    },
  );

  it.each([
    // Each bracket is closed before the next one opens.
    ['links never closed', '[a]('.repeat(30_000)],
    // Emphasis that nothing ends is a run of stars.
    ['emphasis never closed', '*'.repeat(50_000)],
    ['code', '`> '.repeat(20_000)],
  ])('that only looks like it is kept, in time: %s', async (_, text) => {
    const started = Date.now();
    expect(await put(`${text}x`)).toEqual(KEPT);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('is kept as typed, whatever it would run in a browser', async () => {
    const body = PAYLOADS.join('\n\n');
    expect(await put(body)).toEqual(KEPT);
    const whole = await bench.portal.as('bob').get(ref);
    expect(whole.sections[0].body).toBe(body);
  });

  it('leaves the server as a document no browser takes for a page', async () => {
    await put(PAYLOADS.join('\n\n'));
    const { headers, status } = await bench.portal.request(
      'bob',
      'GET',
      `/postmortems/${ref}/report`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  });

  it('that nests too much is not imported either', async () => {
    const report = await bench.portal.as('alice').getReport(ref);
    const { status, body } = await bench.portal.request(
      'alice',
      'POST',
      '/imports',
      {
        body: `${report}\n\n## Appendix\n\n${'> '.repeat(40)}x\n`,
        headers: { 'content-type': 'text/markdown' },
      },
    );
    expect([status, body.error?.name]).toEqual([400, 'InputError']);
  });
});

/** Strong texts, each in the one before; of the two depths. */
function nestedEmphasis(...depths: [number, number]): [string, string] {
  const [bad, good] = depths.map(
    depth => `${'**a '.repeat(depth)}b${' a**'.repeat(depth)}`,
  );
  return [bad, good];
}

function nestedList(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- x\n`).join(
    '',
  );
}
