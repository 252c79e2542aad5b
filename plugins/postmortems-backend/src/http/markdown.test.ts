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
    return [answer.status, answer.body.error?.name ?? 'kept'];
  };

  it.each([
    ['quotes', '> '.repeat(33), '> '.repeat(31)],
    ['quotes on a long line', '>'.repeat(100_000), '>'.repeat(32)],
    ['brackets', '['.repeat(33), '['.repeat(32)],
    ['unclosed links', '[a]('.repeat(30_000), '[a]('.repeat(20)],
    ['emphasis', '*'.repeat(50_000), '**bold**'],
    ['lists', nestedList(40), nestedList(30)],
    ['elements', '*a* '.repeat(20_000), '*a* '.repeat(1_000)],
  ])('that nests or crowds too much is refused: %s', async (_, bad, good) => {
    const started = Date.now();
    const refused = await put(`${bad}x`);
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(['kept', 'InputError']).toContain(refused[1]);
    expect(await put(`${good}x`)).toEqual([200, 'kept']);
  });

  it.each([
    ['quotes', '> '.repeat(40)],
    ['brackets', '['.repeat(40)],
    ['lists', nestedList(40)],
    ['elements', '*a* '.repeat(20_000)],
  ])('that nests or crowds too much is a bad request: %s', async (_, bad) => {
    expect(await put(`${bad}x`)).toEqual([400, 'InputError']);
  });

  it('is kept as typed, whatever it would run in a browser', async () => {
    const body = PAYLOADS.join('\n\n');
    expect(await put(body)).toEqual([200, 'kept']);
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

function nestedList(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- x\n`).join(
    '',
  );
}
