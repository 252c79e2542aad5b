import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { SqlLog } from '../__testUtils__/SqlLog';
import { readTables } from '../__testUtils__/tables';

const PAGED = ['/postmortems', '/action-items', '/factors'];

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = FIRST_ID.replace(/0/g, 'f');

const encode = (values: unknown) =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

describeWithPortal('a query that should not be', bench => {
  let ref: string;

  beforeAll(async () => {
    const alice = bench.portal.as('alice');
    ({ ref } = await alice.create({ title: 'Canary' }));
    await alice.createActionItem(ref, { title: 'Sing' });
  });

  const refusal = async (path: string) => {
    const { status, body } = await bench.portal.request('alice', 'GET', path);
    return [status, body.error?.name, body.error?.message];
  };

  it.each(['-1', '0', '101', '1e9', 'abc', '1.5', '', '١', '0x10', ' 5'])(
    'is refused with a limit of %p',
    async limit => {
      for (const path of [...PAGED, '/factors/recurring']) {
        const [status, name] = await refusal(
          `${path}?limit=${encodeURIComponent(limit)}`,
        );
        expect([path, status, name]).toEqual([path, 400, 'InputError']);
      }
    },
  );

  it.each([
    'limit[$gt]=1',
    'limit[]=1',
    'status=draft&status=published',
    '__proto__[x]=1',
    '__proto__=1',
    'constructor=1',
    'toString=1',
    'orderBy=(select%201)',
    'orderBy=password',
    'orderBy=postmortems.title',
    'direction=sideways',
    'status=gone',
    'status=',
    'severity=%27',
    'from=2024-02-30',
    'to=tomorrow',
    'entityRef=checkout',
    'entityRef=component:default/a,component:default/b',
    'category=%00',
    'Limit=1',
    'unknown=1',
  ])('is refused: %s', async query => {
    const [status, name] = await refusal(`/postmortems?${query}`);
    expect([status, name]).toEqual([400, 'InputError']);
  });

  it('is refused on routes that take none', async () => {
    for (const path of [`/postmortems/${ref}`, '/settings', '/openapi.json']) {
      const [status, name] = await refusal(`${path}?verbose=1`);
      expect([path, status, name]).toEqual([path, 400, 'InputError']);
    }
  });

  it.each([
    'x',
    '%00',
    '%F0%9F',
    encode({}),
    encode([]),
    encode(['2025']),
    encode([1, 2]),
    encode(['a\u0000', 'b']),
    encode(['a'.repeat(501), 'b']),
    encode([['a'], { $gt: '' }]),
    encode(['a', 'b', 'c']),
    encode(['a', FIRST_ID]),
    encode(['2025-02-09T10:05:23.000Z', 'b']),
  ])('is refused with a cursor that was never given: %s', async cursor => {
    for (const path of [...PAGED, `/postmortems/${ref}/revisions`]) {
      expect(await refusal(`${path}?cursor=${cursor}`)).toEqual([
        400,
        'InputError',
        'Malformed cursor',
      ]);
    }
  });

  it('is refused with a cursor longer than any', async () => {
    const [status, name] = await refusal(
      `/postmortems?cursor=${'A'.repeat(5_000)}`,
    );
    expect([status, name]).toEqual([400, 'InputError']);
  });
});

describeWithPortal('a cursor', bench => {
  const titles = Array.from({ length: 7 }, (_, i) => `Number ${i}`);

  beforeAll(async () => {
    for (const title of titles)
      await bench.portal.as('alice').create({ title });
    await bench.portal
      .as('alice')
      .create({ title: 'Number 3, hidden', visibility: 'restricted' });
  });

  const titlesFrom = async (name: string, cursor: string) => {
    const { items } = await bench.portal
      .as(name)
      .list({ orderBy: 'title', cursor });
    return items.map(({ title }) => title);
  };

  it('carries no authority: another one only begins elsewhere', async () => {
    const { nextCursor } = await bench.portal
      .as('alice')
      .list({ orderBy: 'title', limit: 5 });
    expect(await titlesFrom('alice', nextCursor!)).toEqual([
      'Number 4',
      'Number 5',
      'Number 6',
    ]);
    expect(await titlesFrom('bob', nextCursor!)).toEqual([
      'Number 4',
      'Number 5',
      'Number 6',
    ]);
    expect(await titlesFrom('bob', encode(['', FIRST_ID]))).toEqual(titles);
    expect(await titlesFrom('bob', encode(['number 3', LAST_ID]))).toEqual([
      'Number 4',
      'Number 5',
      'Number 6',
    ]);
  });

  it.each(['started', 'updated', 'severity', 'title'] as const)(
    'leads through a list ordered by %s, each one once',
    async orderBy => {
      for (const direction of ['asc', 'desc'] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await bench.portal
            .as('bob')
            .list({ orderBy, direction, limit: 2, cursor });
          seen.push(...page.items.map(({ title }) => title));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        expect([...seen].sort()).toEqual(titles);
      }
    },
  );

  it('reaches beyond the longest title there can be', async () => {
    for (const title of ['\u{1f525}'.repeat(200), 'ﷺ'.repeat(200)]) {
      await bench.portal.as('alice').create({ title });
      await bench.portal
        .as('alice')
        .create({ title: `${title.slice(0, 100)}` });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await bench.portal
        .as('bob')
        .list({ orderBy: 'title', limit: 1, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(titles.length + 4);
    expect(seen).toHaveLength(titles.length + 4);
  });
});

const INJECTIONS = [
  "'; drop table postmortems; --",
  "' or '1'='1",
  '" or ""="',
  '1); delete from postmortems; --',
  '$1',
  '?',
  '??',
  ':name',
  '\\',
  "\\'; select 1; --",
];

describeWithPortal('SQL in a value', bench => {
  it('stays a value wherever a text goes', async () => {
    const sql = new SqlLog(bench.knex);
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Canary' });
    const statements = await sql.during(async () => {
      for (const text of INJECTIONS) {
        await alice.create({ title: text });
        await alice.createEvent(ref, { description: text, source: text });
        await alice.createFactor(ref, { statement: text, layer: 'systemic' });
        await alice.createActionItem(ref, { title: text, proof: text });
        await alice.list({ q: text });
        for (const key of [
          'q',
          'orderBy',
          'status',
          'severity',
          'category',
          'entityRef',
          'from',
          'anniversary',
          'cursor',
          'limit',
        ]) {
          const { status } = await bench.portal.request(
            'alice',
            'GET',
            `/postmortems?${key}=${encodeURIComponent(text)}`,
          );
          expect([200, 400]).toContain(status);
        }
      }
    });
    for (const text of INJECTIONS.filter(({ length }) => length > 5)) {
      expect(statements.filter(({ sql: said }) => said.includes(text))).toEqual(
        [],
      );
    }
    const { postmortems } = await readTables(bench.knex);
    expect(postmortems).toHaveLength(1 + INJECTIONS.length);
    const { timeline } = await alice.get(ref);
    expect(timeline.map(({ description }) => description)).toEqual(INJECTIONS);
  });
});
