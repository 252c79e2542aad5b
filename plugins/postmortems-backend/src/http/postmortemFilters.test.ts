import {
  PostmortemListQuery,
  PostmortemSummary,
  QueryOf,
} from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { allPages, inOrder } from '../__testUtils__/paging';
import { TestPortal } from '../__testUtils__/TestPortal';
import { publication } from '../__testUtils__/publication';

type Query = QueryOf<PostmortemListQuery>;

const CHECKOUT = 'component:default/checkout';
const CART = 'component:default/cart';

/**
 * Six post-mortems by the first letter of their title, and a seventh that only alice may read.
 *
 * |   | severity | status    | kind      | began (UTC)                | changed |
 * | - | -------- | --------- | --------- | -------------------------- | ------- |
 * | a | P2       | published | incident  | 9 February, its first ms   | 5th     |
 * | b | P1       | draft     | near miss | 9 February, its last ms    | 1st     |
 * | c | P3       | in review | incident  | 10 February, its first ms  | 6th     |
 * | d | none     | draft     | incident  | not said: when it was made | 2nd     |
 * | e | P4       | published | near miss | 8 February, its last ms    | 4th     |
 * | f | P3       | published | incident  | 1 January, 0:30            | 3rd     |
 */
async function write(portal: TestPortal): Promise<void> {
  const alice = portal.as('alice');
  const factor = (ref: string, category: string) =>
    alice.createFactor(ref, { statement: 'x', layer: 'systemic', category });
  const move = async (ref: string, to: 'in_review' | 'published') => {
    const { seq } = await alice.get(ref);
    await alice.transition(ref, seq, to === 'published' ? publication : { to });
  };

  const a = await alice.create({
    title: 'Alpha',
    severity: 'P2',
    startedAt: '2025-02-09T00:00:00.000Z',
    affectedEntities: [CHECKOUT],
  });
  await alice.putSection(a.ref, 'summary', 1, { body: 'The pool exhausted.' });
  await factor(a.ref, 'monitoring-gap');
  await factor(a.ref, 'monitoring-gap');
  await move(a.ref, 'published');

  const b = await alice.create({
    title: 'bravo',
    severity: 'P1',
    kind: 'near_miss',
    startedAt: '2025-02-09T23:59:59.999Z',
    affectedEntities: [CART],
  });
  await alice.createEvent(b.ref, { description: 'Pool resized' });

  const c = await alice.create({
    title: 'Čharlie',
    severity: 'P3',
    startedAt: '2025-02-10T00:00:00.000Z',
    affectedEntities: [CHECKOUT],
  });
  await factor(c.ref, 'testing-gap');
  await move(c.ref, 'in_review');

  await alice.create({ title: 'Delta' });

  const e = await alice.create({
    title: 'echo',
    severity: 'P4',
    kind: 'near_miss',
    startedAt: '2025-02-08T23:59:59.999Z',
    affectedEntities: [CART, CHECKOUT],
  });
  await factor(e.ref, 'monitoring-gap');
  await move(e.ref, 'published');

  const f = await alice.create({
    title: 'Foxtrot',
    severity: 'P3',
    startedAt: '2024-12-31T23:30:00.000-01:00',
    originEntities: [CHECKOUT],
  });
  const { id, version } = await factor(f.ref, 'monitoring-gap');
  await alice.deleteFactor(f.ref, id, version);
  await move(f.ref, 'published');

  const hidden = await alice.create({
    title: 'Golf',
    severity: 'P1',
    startedAt: '2025-02-09T12:00:00.000Z',
    affectedEntities: [CHECKOUT],
    visibility: 'restricted',
  });
  await factor(hidden.ref, 'monitoring-gap');
  await move(hidden.ref, 'published');
}

describeWithPortal('the list of post-mortems', bench => {
  const ids = new Map<string, string>();

  beforeAll(async () => {
    await write(bench.portal);
    const rows = await bench.knex('postmortems').select('id', 'title_key');
    for (const { id, title_key: key } of rows) ids.set(key[0], id);
    for (const [i, name] of [...'bdfeac'].entries()) {
      await bench
        .knex('postmortems')
        .where({ id: ids.get(name) })
        .update({ updated_at: `2025-06-0${i + 1}T00:00:00.000Z` });
    }
  });

  const nameOf = ({ id }: PostmortemSummary) =>
    [...ids].find(([, known]) => known === id)![0];
  const found = async (query: Query) => {
    const { items, nextCursor } = await bench.portal.as('bob').list(query);
    expect(nextCursor).toBeNull();
    return items.map(nameOf);
  };
  const inPages = async (query: Query) =>
    (
      await allPages(cursor =>
        bench.portal.as('bob').list({ ...query, limit: 2, cursor }),
      )
    ).map(page => page.map(nameOf));

  const filters: [Query, string][] = [
    [{}, 'dcbaef'],
    [{ status: ['published'] }, 'aef'],
    [{ status: ['in_review'] }, 'c'],
    [{ status: ['draft', 'in_review'] }, 'dcb'],
    [{ severity: ['P3'] }, 'cf'],
    [{ severity: ['P1', 'P4'] }, 'be'],
    [{ severity: ['P9'] }, ''],
    [{ kind: 'incident' }, 'dcaf'],
    [{ kind: 'near_miss' }, 'be'],
    [{ category: 'monitoring-gap' }, 'ae'],
    [{ category: 'testing-gap' }, 'c'],
    [{ category: 'process' }, ''],
    [{ from: '2025-02-09' }, 'dcba'],
    [{ from: '2025-02-10' }, 'dc'],
    [{ from: '2025-02-11' }, 'd'],
    [{ to: '2025-02-10' }, 'cbaef'],
    [{ to: '2025-02-09' }, 'baef'],
    [{ to: '2025-02-08' }, 'ef'],
    [{ from: '2025-02-09', to: '2025-02-09' }, 'ba'],
    [{ from: '2025-02-08', to: '2025-02-08' }, 'e'],
    [{ from: '2025-01-01', to: '2025-01-01' }, 'f'],
    [{ from: '2024-12-31', to: '2024-12-31' }, ''],
    [{ from: '2025-02-10', to: '2025-02-09' }, ''],
    [{ anniversary: '2026-02-09' }, 'ba'],
    [{ anniversary: '2055-02-09' }, 'ba'],
    // Not of the year itself, of a later one, or of one too long ago.
    [{ anniversary: '2025-02-09' }, ''],
    [{ anniversary: '2024-02-09' }, ''],
    [{ anniversary: '2056-02-09' }, ''],
    [{ anniversary: '2026-02-10' }, 'c'],
    [{ anniversary: '2028-02-29' }, ''],
    [{ anniversary: '2026-02-09', status: ['published'] }, 'a'],
    [{ q: 'pool' }, 'ba'],
    [{ q: 'EXHAUST pool' }, 'a'],
    [{ q: 'charlie' }, 'c'],
    [{ q: 'golf' }, ''],
    [{ entityRef: CHECKOUT }, 'caef'],
    [{ entityRef: CART }, 'be'],
    [{ entityRef: 'component:default/unknown' }, ''],
    [{ status: ['published'], kind: 'incident', from: '2025-01-01' }, 'af'],
    [{ entityRef: CHECKOUT, severity: ['P3'] }, 'cf'],
    [{ q: 'pool', status: ['published'], category: 'monitoring-gap' }, 'a'],
    [{ kind: 'near_miss', to: '2025-02-08', entityRef: CART }, 'e'],
  ];

  it.each(filters)(
    'filtered by %j is, newest first: %s',
    async (query, names) => {
      expect(await found(query)).toEqual([...names]);
      expect((await inPages(query)).flat()).toEqual([...names]);
    },
  );

  /** Post-mortems of equal rank stand in a list of their own. */
  const orders: [Query, (string | string[])[]][] = [
    [{ orderBy: 'started', direction: 'asc' }, [...'feabcd']],
    [{ orderBy: 'started', direction: 'desc' }, [...'dcbaef']],
    [{ orderBy: 'updated', direction: 'asc' }, [...'bdfeac']],
    [{ orderBy: 'updated', direction: 'desc' }, [...'caefdb']],
    [
      { orderBy: 'severity', direction: 'asc' },
      ['b', 'a', ['c', 'f'], 'e', 'd'],
    ],
    [
      { orderBy: 'severity', direction: 'desc' },
      ['d', 'e', ['c', 'f'], 'a', 'b'],
    ],
    [{ orderBy: 'title', direction: 'asc' }, [...'abcdef']],
    [{ orderBy: 'title', direction: 'desc' }, [...'fedcba']],
    // Without a direction: the newest, the worst and the first of the alphabet come first.
    [{ orderBy: 'started' }, [...'dcbaef']],
    [{ orderBy: 'updated' }, [...'caefdb']],
    [{ orderBy: 'severity' }, ['b', 'a', ['c', 'f'], 'e', 'd']],
    [{ orderBy: 'title' }, [...'abcdef']],
    [{ direction: 'asc' }, [...'feabcd']],
    [
      { orderBy: 'severity', status: ['published'], direction: 'desc' },
      [...'efa'],
    ],
  ];

  it.each(orders)('ordered by %j is %j', async (query, expected) => {
    const names = inOrder(
      expected,
      name => ids.get(name)!,
      query.direction ?? 'asc',
    );
    expect(await found(query)).toEqual(names);
    const pages = await inPages(query);
    expect(pages.flat()).toEqual(names);
    expect(pages.map(({ length }) => length)).toEqual(
      names.length === 6 ? [2, 2, 2] : [2, 1],
    );
  });

  it('shows whoever may read it what it hides from others', async () => {
    const { items } = await bench.portal
      .as('alice')
      .list({ severity: ['P1'], orderBy: 'title' });
    expect(items.map(nameOf)).toEqual(['b', 'g']);
  });
});
