import { FOLLOW_LIMIT } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const CHECKOUT = 'component:default/checkout';
const SEARCH = 'component:default/search';

describeWithPortal(
  'who follows an entity',
  bench => {
    beforeEach(() => bench.knex('follows').delete());

    const followedBy = async (name: string) => {
      const { items } = await bench.portal.as(name).listFollows();
      return items.map(({ entityRef }) => entityRef);
    };

    it('sees what they follow, and nobody else does', async () => {
      const bob = bench.portal.as('bob');
      await bob.follow(SEARCH);
      const { entityRef, since } = await bob.follow(
        'Component:Default/Checkout',
      );
      expect(entityRef).toBe(CHECKOUT);
      expect(await followedBy('bob')).toEqual([CHECKOUT, SEARCH]);
      expect(await followedBy('carol')).toEqual([]);

      await bench.portal.as('carol').unfollow(CHECKOUT);
      expect(await bob.follow(CHECKOUT)).toEqual({ entityRef, since });
    });

    it('is told no longer once they have let go, which may be said twice', async () => {
      const bob = bench.portal.as('bob');
      await bob.follow(CHECKOUT);
      await expect(bob.unfollow(CHECKOUT)).resolves.toEqual({
        entityRef: CHECKOUT,
      });
      await expect(bob.unfollow(CHECKOUT)).resolves.toEqual({
        entityRef: CHECKOUT,
      });
      expect(await followedBy('bob')).toEqual([]);
    });

    it('follows it once, however often they say so at once', async () => {
      const bob = bench.portal.as('bob');
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => bob.follow(CHECKOUT)),
      );
      expect(new Set(answers.map(({ since }) => since)).size).toBe(1);
      expect(await bench.knex('follows')).toHaveLength(1);
    });

    it('follows so many, and no more', async () => {
      const rows = Array.from({ length: FOLLOW_LIMIT }, (_, n) => ({
        user_ref: 'user:default/bob',
        entity_ref: `component:default/c${n}`,
        since: '2025-02-09T10:00:00.000Z',
      }));
      for (let i = 0; i < rows.length; i += 100) {
        await bench.knex('follows').insert(rows.slice(i, i + 100));
      }
      const put = (name: string) =>
        bench.portal.request(
          'bob',
          'PUT',
          `/follows/component/default/${name}`,
        );
      expect((await put('c7')).status).toBe(200);
      expect((await put('another')).status).toBe(409);
    });

    it.each(['component/default/%20', 'component/default/a%2Fb', 'x%3Ay/a/b'])(
      'names it as the catalog does: %s is nothing',
      async path => {
        const { status } = await bench.portal.request(
          'bob',
          'PUT',
          `/follows/${path}`,
        );
        expect(status).toBe(404);
      },
    );

    it('follows it under its new name', async () => {
      await bench.portal.as('bob').follow(CHECKOUT);
      await bench.portal.as('carol').follow(CHECKOUT);
      await bench.portal.as('carol').follow(SEARCH);
      await bench.portal
        .as('adam')
        .renameEntity({ from: CHECKOUT, to: SEARCH });
      expect(await followedBy('bob')).toEqual([SEARCH]);
      expect(await followedBy('carol')).toEqual([SEARCH]);
    });
  },
  { config: { administrators: ['user:default/adam'] } },
);
