import { randomUUID } from 'node:crypto';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CALENDAR_FEED_LIMIT,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import ICAL from 'ical.js';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const DUE = utcDay(inDays(10));

let isUp = true;
let gone: string[] = [];

const entity = (
  kind: string,
  name: string,
  ...relations: [type: string, targetRef: string][]
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  ...{ kind, metadata: { name, namespace: 'default' } },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

/** Alice writes; Mona is a member, Gina through a group, Nina through one below it; Olga owes; Bob is nobody of these. */
const ENTITIES = [
  ...['alice', 'mona', 'bob', 'rita'].map(name => entity('User', name)),
  entity('User', 'gina', ['memberOf', 'group:default/trusted']),
  entity('User', 'nina', ['memberOf', 'group:default/squad']),
  entity('User', 'olga', ['memberOf', 'group:default/payments']),
  entity('Group', 'squad', ['childOf', 'group:default/trusted']),
  entity('Group', 'trusted', ['parentOf', 'group:default/squad']),
  entity(
    'Group',
    'payments',
    ['hasMember', 'user:default/olga'],
    ['ownerOf', 'component:default/checkout'],
  ),
  entity('System', 'shop', ['hasPart', 'component:default/checkout']),
  entity('Component', 'checkout'),
];

const catalog: CatalogService = {
  ...catalogServiceMock(),
  getEntitiesByRefs: async (...args) => {
    if (!isUp) throw new Error('The catalog is down');
    const entities = ENTITIES.filter(
      ({ metadata }) => !gone.includes(metadata.name),
    );
    return catalogServiceMock({ entities }).getEntitiesByRefs(...args);
  },
};

describeWithPortal(
  'a calendar that somebody subscribed to',
  bench => {
    afterEach(async () => {
      isUp = true;
      gone = [];
      await bench.knex('postmortems').delete();
      await bench.knex('calendar_feeds').delete();
    });

    const subscribe = (name: string, about: string | null = null) =>
      bench.portal.as(name).putCalendarFeed(randomUUID(), { about });
    const get = async (url: string) => {
      const response = await fetch(
        `${bench.portal.baseUrl}/calendar.ics${new URL(url).search}`,
      );
      return { response, text: await response.text() };
    };
    const read = async (url: string) => {
      const { response, text } = await get(url);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/calendar/);
      return new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map(component => {
          const { uid, summary, startDate, sequence } = new ICAL.Event(
            component,
          );
          const status = component.getFirstPropertyValue('status');
          return { uid, summary, start: `${startDate}`, sequence, status };
        })
        .sort((a, b) => (a.summary < b.summary ? -1 : 1));
    };
    const summaries = async (url: string) =>
      (await read(url)).map(({ summary }) => summary);

    /** Of an incident that was resolved an hour ago, with a meeting, a follow-up and an action of Olga's team. */
    const anIncident = async (fields: object = {}) => {
      const alice = bench.portal.as('alice');
      const { ref, id } = await alice.create({
        title: 'Slow search',
        affectedEntities: ['component:default/checkout'],
        ...fields,
      });
      const { version } = await alice.get(ref);
      await alice.patchHeader(ref, version, {
        startedAt: inDays(-0.1).toISOString(),
        resolvedAt: inDays(-0.04).toISOString(),
        reviewMeetingAt: '2099-03-01T14:30:00.000Z',
        followUpAt: '2099-03-29',
      });
      const action = await alice.createActionItem(ref, {
        title: 'Alert on the pool',
        owner: 'group:default/payments',
        dueOn: DUE,
      });
      return { ref, id, action };
    };

    it('has its dates for who writes, and the due day for who owes', async () => {
      const { ref, id, action } = await anIncident();
      const { url } = await subscribe('alice');
      const { resolvedAt } = await bench.portal.as('alice').get(ref);
      const deadline = new Date(Date.parse(resolvedAt!) + 2 * DAY_MS);
      expect(await read(url)).toEqual([
        {
          uid: `${id}.follow-up@postmortems`,
          summary: `Follow-up: ${ref} Slow search`,
          start: '2099-03-29',
          sequence: 0,
          status: 'CONFIRMED',
        },
        {
          uid: `${id}.publish@postmortems`,
          summary: `Publish: ${ref} Slow search`,
          start: `${deadline.toISOString().slice(0, 19)}Z`,
          sequence: 0,
          status: 'CONFIRMED',
        },
        {
          uid: `${id}.meeting@postmortems`,
          summary: `Review meeting: ${ref} Slow search`,
          start: '2099-03-01T14:30:00Z',
          sequence: 0,
          status: 'CONFIRMED',
        },
      ]);
      expect(await read((await subscribe('olga')).url)).toEqual([
        {
          uid: `${action.id}.due@postmortems`,
          summary: 'Due: AI-001 Alert on the pool',
          start: DUE,
          sequence: 0,
          status: 'CONFIRMED',
        },
      ]);
      expect(await read((await subscribe('bob')).url)).toEqual([]);
    });

    it.each([
      'component:default/checkout',
      'system:default/shop',
      'group:default/payments',
    ])('about %s has all of it, for whoever reads it', async about => {
      await anIncident();
      const { url } = await subscribe('bob', about);
      expect(await read(url)).toHaveLength(4);
      const { url: other } = await subscribe('bob', 'group:default/squad');
      expect(await read(other)).toEqual([]);
    });

    it('calls off what is done, published or moved away, and says so again when it is asked again', async () => {
      const { ref, action } = await anIncident();
      const { url } = await subscribe('bob', 'component:default/checkout');
      await read(url);
      const alice = bench.portal.as('alice');
      await alice.patchActionItem(ref, action.id, action.version, {
        status: 'done',
        proof: 'https://ci.example/1',
      });
      const { seq } = await alice.get(ref);
      await alice.transition(ref, seq, publication);

      for (let n = 0; n < 2; n++) {
        const events = await read(url);
        expect(
          events.map(({ summary, status, sequence }) => [
            summary,
            status,
            sequence,
          ]),
        ).toEqual([
          ['Called off', 'CANCELLED', 1],
          ['Called off', 'CANCELLED', 1],
          [`Follow-up: ${ref} Slow search`, 'CONFIRMED', 1],
          [`Review meeting: ${ref} Slow search`, 'CONFIRMED', 1],
        ]);
      }
    });

    it('names a restricted one by its reference, to its readers only, and to nobody from the moment they are none', async () => {
      const { ref } = await anIncident({
        visibility: 'restricted',
        reason: 'a customer is named',
        reviewers: ['user:default/rita'],
        members: ['user:default/mona', 'group:default/trusted'],
      });
      const feeds = new Map<string, string>();
      const people = ['alice', 'rita', 'mona', 'gina', 'nina', 'bob', 'olga'];
      for (const name of people) {
        const { url } = await subscribe(name, 'component:default/checkout');
        feeds.set(name, url);
      }
      const seen = [
        `Due: AI-001 of ${ref}`,
        `Follow-up: ${ref}`,
        `Publish: ${ref}`,
        `Review meeting: ${ref}`,
      ];
      for (const name of ['alice', 'rita', 'mona', 'gina', 'nina']) {
        expect([name, await summaries(feeds.get(name)!)]).toEqual([name, seen]);
      }
      for (const name of ['bob', 'olga']) {
        expect([name, await summaries(feeds.get(name)!)]).toEqual([name, []]);
      }
      for (const url of feeds.values()) {
        const { text } = await get(url);
        expect(text).not.toMatch(/Slow search|Alert on/);
      }

      const alice = bench.portal.as('alice');
      const { seq } = await alice.get(ref);
      await alice.setAccess(ref, seq, {
        visibility: 'restricted',
        members: [],
        reason: 'fewer people',
      });
      for (const name of ['mona', 'gina', 'nina']) {
        const { text } = await get(feeds.get(name)!);
        expect(text).not.toContain(ref);
        expect(await summaries(feeds.get(name)!)).toEqual(
          Array(4).fill('Called off'),
        );
      }
      expect(await summaries(feeds.get('rita')!)).toEqual(seen);
    });

    it('is found by its address alone, until that is replaced or revoked', async () => {
      await anIncident();
      const alice = bench.portal.as('alice');
      const first = await subscribe('alice');
      const token = new URL(first.url).searchParams.get('token')!;
      expect(first.url).toMatch(/\/api\/postmortems\/calendar\.ics\?token=/);
      expect(await read(first.url)).toHaveLength(3);

      const second = await alice.putCalendarFeed(first.id, { about: null });
      expect((await get(first.url)).response.status).toBe(404);
      expect(await read(second.url)).toHaveLength(3);
      const { items } = await alice.listCalendarFeeds();
      expect(items).toEqual([
        {
          id: first.id,
          about: null,
          createdAt: second.createdAt,
          readAt: expect.any(String),
        },
      ]);

      await expect(
        bench.portal.as('bob').revokeCalendarFeed(first.id),
      ).rejects.toMatchObject({ response: { status: 404 } });
      await expect(
        bench.portal.as('bob').putCalendarFeed(first.id, { about: null }),
      ).rejects.toMatchObject({ response: { status: 404 } });
      await alice.revokeCalendarFeed(first.id);
      expect((await get(second.url)).response.status).toBe(404);
      expect((await alice.listCalendarFeeds()).items).toEqual([]);

      const stored = JSON.stringify(await bench.knex('calendar_feeds'));
      expect(stored).not.toContain(token);
      for (const wrong of ['', 'x', `${token}x`, "' or 1=1 --", '%00']) {
        const { response, text } = await get(
          `http://x/?token=${encodeURIComponent(wrong)}`,
        );
        expect([wrong, response.status]).toEqual([wrong, 404]);
        expect(text).toContain('NotFoundError');
      }
      expect((await get('http://x/')).response.status).toBe(400);
    });

    it('is of nobody whom the catalog has no longer, and keeps what it has while the catalog is down', async () => {
      await anIncident();
      const { url } = await subscribe('alice');
      expect(await read(url)).toHaveLength(3);
      isUp = false;
      expect((await get(url)).response.status).toBe(503);
      isUp = true;
      expect((await read(url)).map(({ status }) => status)).toEqual(
        Array(3).fill('CONFIRMED'),
      );
      gone = ['alice'];
      expect((await get(url)).response.status).toBe(404);
    });

    it('has what is still owed, however long it is overdue, until it is not', async () => {
      const { ref, action } = await anIncident();
      const alice = bench.portal.as('alice');
      const dueOn = utcDay(inDays(-400));
      const { version } = await alice.patchActionItem(
        ...([ref, action.id, action.version, { dueOn }] as const),
      );
      const { url } = await subscribe('olga');
      expect(await read(url)).toMatchObject([
        { start: dueOn, status: 'CONFIRMED' },
      ]);
      await alice.patchActionItem(ref, action.id, version, { status: 'done' });
      expect(await read(url)).toMatchObject([
        { start: dueOn, status: 'CANCELLED' },
      ]);
    });

    describe('of more than a thousand due days', () => {
      let row: any;
      let url: string;
      let ref: string;
      const uidOf = (id: string) => `${id}.due@postmortems`;
      /** Actions like the first, due on consecutive days. */
      const add = async (count: number, first: number): Promise<string[]> => {
        const rows = Array.from({ length: count }, (_, i) => ({
          ...row,
          id: randomUUID(),
          number: first + i + 1_000,
          due_on: utcDay(inDays(first + i)),
          due_key: utcDay(inDays(first + i)),
        }));
        await bench.knex.batchInsert('action_items', rows, 50);
        return rows.map(({ id }) => id);
      };
      beforeEach(async () => {
        const { ref: made, action } = await anIncident();
        ref = made;
        row = await bench.knex('action_items').where({ id: action.id }).first();
        await bench.knex('action_items').delete();
        url = (await subscribe('olga')).url;
      });

      it('tells the soonest thousand, and calls nothing off that is only too much', async () => {
        const later = await add(1_000, 20);
        expect(await read(url)).toHaveLength(1_000);
        const sooner = await add(10, 1);
        const events = await read(url);
        const uids = new Set(events.map(({ uid }) => uid));
        expect(uids).toEqual(
          new Set([...sooner, ...later.slice(0, -10)].map(uidOf)),
        );
        expect(new Set(events.map(({ status }) => status))).toEqual(
          new Set(['CONFIRMED']),
        );
        // One of what is too much is done, and a calendar may still have it.
        const alice = bench.portal.as('alice');
        const last = later.at(-1)!;
        await alice.patchActionItem(ref, last, row.version, { status: 'done' });
        const cancelled = (await read(url)).filter(
          ({ status }) => status === 'CANCELLED',
        );
        expect(cancelled.map(({ uid }) => uid)).toEqual([uidOf(last)]);
      });

      it('tells of what comes before what is owed for long', async () => {
        const old = await add(5, -200);
        const others = await add(998, 1);
        const uids = (await read(url)).map(({ uid }) => uid);
        expect(new Set(uids)).toEqual(
          new Set([...others, ...old.slice(0, 2)].map(uidOf)),
        );
      });
    });

    it('is one of so many', async () => {
      for (let n = 0; n < CALENDAR_FEED_LIMIT; n++) await subscribe('bob');
      await expect(subscribe('bob')).rejects.toMatchObject({
        response: { status: 409 },
      });
      await subscribe('mona');
    });

    it('is told of once, by two calendars that ask at once', async () => {
      await anIncident();
      const { url } = await subscribe('alice');
      const both = await Promise.all([read(url), read(url)]);
      for (const events of both) {
        expect(events.map(({ sequence }) => sequence)).toEqual([0, 0, 0]);
      }
      expect(await bench.knex('calendar_entries')).toHaveLength(3);
    });
  },
  { catalog, groups: { 'user:default/olga': ['group:default/payments'] } },
);

describeWithPortal(
  'a portal that wants no calendars',
  bench => {
    it('has none, with or without an address', async () => {
      const { status } = await bench.portal.request(
        'bob',
        'GET',
        '/calendar-feeds',
      );
      expect(status).toBe(404);
      const answer = await fetch(
        `${bench.portal.baseUrl}/calendar.ics?token=x`,
      );
      expect(answer.status).toBe(404);
    });
  },
  { config: { calendar: { enabled: false } } },
);
