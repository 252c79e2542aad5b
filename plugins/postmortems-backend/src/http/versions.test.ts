import { Postmortem } from 'backstage-plugin-postmortems-common';
import { allRoutes, routeKey } from '../__testUtils__/allRoutes';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem, Target } from '../__testUtils__/fillPostmortem';
import { requestTo } from '../__testUtils__/requests';
import { publication } from '../__testUtils__/publication';
import { TestTracker } from '../__testUtils__/TestTracker';
import { SHOP } from '../__testUtils__/shop';

const guarded = allRoutes()
  .filter(({ ifMatch }) => ifMatch)
  .map(routeKey);

/** A document without what stands beside its header. */
function headerOf(postmortem: Postmortem) {
  const { sections, timeline, factors, actionItems, ...rest } = postmortem;
  const { tickets, may, ...header } = rest;
  return header;
}

const tracker = new TestTracker();
tracker.add({ place: 'shop' });

describeWithPortal(
  'a change',
  bench => {
    let made: Target;

    beforeAll(async () => {
      made = await fillPostmortem(bench.portal, {
        word: 'guarded',
        publish: false,
      });
    });

    const send = (
      method: string,
      path: string,
      ifMatch: string | undefined,
      json: unknown,
    ) =>
      bench.portal.request('alice', method, path, {
        headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
        ...(json !== undefined && { json }),
      });

    it.each(guarded)('must say what it saw: %s', async route => {
      const { method, path, json } = requestTo(route, made);
      const ask = (ifMatch?: string) => send(method, path, ifMatch, json);
      for (const [ifMatch, status, name] of [
        [undefined, 428, 'PreconditionRequiredError'],
        ['', 428, 'PreconditionRequiredError'],
        ['1', 400, 'InputError'],
        ['"1", "2"', 400, 'InputError'],
        ['W/"1"', 412, 'PreconditionFailedError'],
        ['"one"', 412, 'PreconditionFailedError'],
        ['"-1"', 412, 'PreconditionFailedError'],
        ['"9999999999"', 412, 'PreconditionFailedError'],
      ] as const) {
        const { status: got, body } = await ask(ifMatch);
        expect([ifMatch, got, body.error.name]).toEqual([
          ifMatch,
          status,
          name,
        ]);
      }
      // There is nothing deleted to restore.
      const expected = path.endsWith('/restore') ? 404 : 412;
      expect((await ask('"999"')).status).toBe(expected);
    });

    it('must fit into what a server reads of headers', async () => {
      const { status } = await send(
        'PATCH',
        `/postmortems/${made.ref}`,
        `"${'1'.repeat(20_000)}"`,
        { title: 'Other' },
      );
      expect(status).toBe(431);
    });

    it('that comes late is told of the row as it is, and of the fields both changed', async () => {
      const { portal } = bench;
      const event = await portal
        .as('alice')
        .createEvent(made.ref, { description: 'First', source: 'logs' });
      await portal
        .as('bob')
        .patchEvent(made.ref, event.id, 1, { description: 'Second' });
      const before = await portal.as('carol').get(made.ref);
      const { status, body } = await send(
        'PATCH',
        `/postmortems/${made.ref}/timeline/${event.id}`,
        '"1"',
        { description: 'Third', source: 'logs' },
      );
      expect(status).toBe(412);
      expect(body.current).toEqual(
        before.timeline.find(({ id }) => id === event.id),
      );
      expect(body.current.updatedBy).toBe('user:default/bob');
      expect(body.conflicts).toEqual([
        { field: 'description', current: 'Second', sent: 'Third' },
      ]);
    });

    it('of the header that comes late is told of the header as it is stored', async () => {
      const { portal } = bench;
      const { ref } = await portal.as('alice').create({ title: 'First' });
      await portal.as('bob').patchHeader(ref, 1, { title: 'Second' });
      const header = headerOf(await portal.as('carol').get(ref));
      for (const [method, path, json] of [
        ['PATCH', '', { title: 'Third' }],
        ['POST', '/transitions', { to: 'in_review' }],
        ['PUT', '/access', { visibility: 'open', members: [], reason: 'x' }],
        ['DELETE', '', undefined],
      ] as const) {
        const { status, body } = await send(
          method,
          `/postmortems/${ref}${path}`,
          '"1"',
          json,
        );
        expect([method, status, body.current]).toEqual([method, 412, header]);
      }
    });

    it('that changes nothing leaves no trace, and says the truth about what is there', async () => {
      const { portal } = bench;
      const { ref } = await portal.as('alice').create({ title: 'Same' });
      const factor = await portal
        .as('alice')
        .createFactor(ref, { statement: 'Same', layer: 'systemic' });
      const before = await portal.as('bob').get(ref);
      const { sections, factors } = before;
      const header = headerOf(before);
      const bob = portal.as('bob');

      expect(await bob.patchHeader(ref, 1, { title: 'Same' })).toEqual(header);
      expect(await bob.putSection(ref, 'summary', 1, { body: '' })).toEqual({
        ...sections[0],
        seq: before.seq,
      });
      expect(
        await bob.patchFactor(ref, factor.id, 1, { statement: 'Same' }),
      ).toEqual({ ...factors[0], seq: before.seq });

      expect(await bob.get(ref)).toEqual(before);
      await expect(
        portal.as('alice').transition(ref, before.seq, { to: 'in_review' }),
      ).resolves.toMatchObject({ seq: before.seq + 1 });
    });

    it('answers with the seq and version that the next change must carry', async () => {
      const alice = bench.portal.as('alice');
      const { ref, seq } = await alice.create({ title: 'Chain' });
      const event = await alice.createEvent(ref, {
        description: 'x',
        occurredAt: '2025-01-01T00:00:00Z',
        milestone: 'started',
      });
      expect(event.seq).toBe(seq + 1);
      expect(event.header).toMatchObject({ seq: seq + 1, version: 2 });
      const header = await alice.patchHeader(ref, event.header!.version, {
        title: 'Chained',
      });
      expect(header).toMatchObject({ seq: seq + 2, version: 3 });
      const published = await alice.transition(ref, header.seq, publication);
      const deleted = await alice.delete(ref, published.seq);
      const restored = await alice.restore(ref, deleted.seq);
      expect((await alice.get(ref)).seq).toBe(restored.seq);
    });

    it('with If-Match: * takes what is there, and 404 what is not', async () => {
      const event = await bench.portal
        .as('alice')
        .createEvent(made.ref, { description: 'x' });
      const path = `/postmortems/${made.ref}/timeline/${event.id}`;
      expect((await send('DELETE', path, '*', undefined)).status).toBe(200);
      expect((await send('DELETE', path, '*', undefined)).status).toBe(404);
      expect((await send('PATCH', path, '*', { source: 'x' })).status).toBe(
        404,
      );
    });
  },
  { entities: SHOP },
);

describeWithPortal(
  'a transition that is not allowed',
  bench => {
    it('names those that are', async () => {
      const alice = bench.portal.as('alice');
      const { ref } = await alice.create({ title: 'Unreviewed' });
      const to = (status: string) =>
        bench.portal.request(
          'alice',
          'POST',
          `/postmortems/${ref}/transitions`,
          {
            json: status === 'published' ? publication : { to: status },
            headers: { 'if-match': '*' },
          },
        );
      const refused = await to('published');
      expect([refused.status, refused.body.error.name]).toEqual([
        409,
        'ConflictError',
      ]);
      expect(refused.body.allowed).toEqual(['in_review']);
      expect((await to('draft')).body.allowed).toEqual(['in_review']);
      expect((await to('in_review')).status).toBe(200);
      expect((await to('published')).status).toBe(200);
      expect((await to('published')).body.allowed).toEqual([
        'in_review',
        'draft',
      ]);
    });
  },
  { config: { reviewRequired: true } },
);

describeWithPortal(
  'a post-mortem',
  bench => {
    it('never loses everybody who leads it', async () => {
      const alice = bench.portal.as('alice');
      const { ref } = await alice.create({ title: 'Led' });
      await expect(
        alice.patchHeader(ref, 1, { authors: [] }),
      ).rejects.toMatchObject({ statusCode: 409 });
      const passed = await alice.patchHeader(ref, 1, {
        authors: [],
        facilitator: 'user:default/bob',
      });
      await expect(
        bench.portal
          .as('bob')
          .patchHeader(ref, passed.version, { facilitator: null }),
      ).rejects.toMatchObject({ statusCode: 409 });
    });
  },
  { features: [tracker.factory] },
);
