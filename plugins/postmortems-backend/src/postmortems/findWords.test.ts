import { PostmortemOrder } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { listOrder } from './listQuery';
import { SummaryStore } from './SummaryStore';

const DOCUMENTS = 12;

/** Which words the title of a document has: some are in all, some in the newest or in the oldest only. */
const WORDS: Record<string, (n: number) => boolean> = {
  queue: () => true,
  queued: n => n % 2 === 0,
  old: n => n < 4,
  fresh: n => n >= 8,
  third: n => n % 3 === 0,
  once: n => n === 5,
};

const scope = {
  viewer: {
    userRef: 'user:default/bob',
    principals: ['user:default/bob'],
    groupsAbove: [],
    isAdministrator: false,
  },
};

describeWithPortal('words, rare and frequent ones', bench => {
  const titles: string[] = [];

  beforeAll(async () => {
    const alice = bench.portal.as('alice');
    for (let n = 0; n < DOCUMENTS; n++) {
      const words = Object.keys(WORDS).filter(word => WORDS[word](n));
      titles.push(`${String(n).padStart(2, '0')} ${words.join(' ')}`);
      await alice.create({
        title: titles[n],
        severity: n % 4 === 0 ? 'P1' : 'P2',
        startedAt: `2026-03-${String(n + 1).padStart(2, '0')}T10:00:00.000Z`,
      });
    }
    const hidden = 'queue queued old fresh third once';
    const reason = 'A customer is named';
    await alice.create({ title: hidden, visibility: 'restricted', reason });
  });

  /** All pages of two, with a word frequent from that many rows on. */
  const found = async (
    frequent: number,
    first: number,
    q: string,
    by: [PostmortemOrder, 'asc' | 'desc'],
    severity?: string[],
  ) => {
    const store = new SummaryStore({ frequent, first });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list(
        bench.knex,
        scope,
        { q, severity },
        { ...listOrder(...by), limit: 2, cursor },
        '2026-11-27',
      );
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return seen;
  };

  it.each([
    'queue',
    'queued',
    'que',
    'old',
    'fresh',
    'third',
    'once',
    'nowhere',
    '%*',
    'queue third',
    'queue once',
    'old fresh',
    'queued old third',
  ])('are found alike, in their order: %s', async q => {
    const terms = q.match(/\w+/g) ?? [];
    const expected = titles.filter(
      title =>
        terms.length > 0 &&
        terms.every(term =>
          title.split(' ').some(word => word.startsWith(term)),
        ),
    );
    const reversed = [...expected].reverse();
    const P1 = reversed.filter(title => Number(title.slice(0, 2)) % 4 === 0);
    for (const frequent of [1, 4, 1_000]) {
      for (const first of [1, 5, 1_000]) {
        const of = found.bind(undefined, frequent, first, q);
        expect(await of(['started', 'desc'])).toEqual(reversed);
        expect(await of(['started', 'desc'], ['P1'])).toEqual(P1);
        expect(await of(['title', 'asc'])).toEqual(expected);
      }
    }
  });
});
