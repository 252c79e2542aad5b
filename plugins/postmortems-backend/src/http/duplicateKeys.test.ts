import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { TestAuditor } from '../__testUtils__/TestAuditor';

const auditor = new TestAuditor();

describeWithPortal(
  'of two equal keys in a body, the last',
  bench => {
    beforeEach(() => auditor.events.splice(0));

    const send = (method: string, path: string, body: string) =>
      bench.portal.request('alice', method, path, {
        body,
        headers: { 'content-type': 'application/json', 'if-match': '*' },
      });
    const stored = async (ref: string) =>
      bench.knex('postmortems').where({ ref }).first();

    it('is what is stored and answered, and the audit event names that row', async () => {
      const { status, body } = await send(
        'POST',
        '/postmortems',
        '{"title":"overridden","severity":"P1","title":"kept","severity":"P4"}',
      );
      expect(status).toBe(201);
      expect(body).toMatchObject({ title: 'kept', severity: 'P4' });
      expect(await stored(body.ref)).toMatchObject({
        id: body.id,
        title: 'kept',
        severity: 'P4',
      });
      expect(auditor.events).toMatchObject([
        {
          eventId: 'postmortem-create',
          outcome: 'success',
          meta: { id: body.id, ref: body.ref },
        },
      ]);
      const { items } = await bench.portal.as('bob').listRevisions(body.ref);
      expect(items.map(({ label }) => label)).toEqual(['kept']);
      expect(
        (await bench.portal.as('bob').list({ q: 'overridden' })).items,
      ).toEqual([]);
    });

    it('decides a transition, in the row, the history and the audit trail', async () => {
      const { ref, id } = await bench.portal
        .as('alice')
        .create({ title: 'Moved' });
      auditor.events.splice(0);
      const { status, body } = await send(
        'POST',
        `/postmortems/${ref}/transitions`,
        '{"to":"published","to":"in_review"}',
      );
      expect([status, body.status]).toEqual([200, 'in_review']);
      expect((await stored(ref)).status).toBe('in_review');
      expect(auditor.events).toMatchObject([
        {
          eventId: 'postmortem-transition',
          outcome: 'success',
          meta: { id, ref },
        },
      ]);
      const { changes } = await bench.portal.as('bob').getRevision(ref, 2);
      expect(changes).toMatchObject([
        { field: 'status', before: 'draft', after: 'in_review' },
      ]);
    });

    it('decides who may read', async () => {
      const { ref } = await bench.portal.as('alice').create({ title: 'Open' });
      const { status } = await send(
        'PUT',
        `/postmortems/${ref}/access`,
        '{"visibility":"open","members":["user:default/bob"],"reason":"x","visibility":"restricted","members":[]}',
      );
      expect(status).toBe(200);
      expect(await stored(ref)).toMatchObject({
        visibility: 'restricted',
        members: '[]',
      });
      await expect(bench.portal.as('bob').get(ref)).rejects.toMatchObject({
        statusCode: 404,
      });
    });

    it('is what is refused', async () => {
      const { status } = await send(
        'POST',
        '/postmortems',
        '{"title":"fine","title":7}',
      );
      expect(status).toBe(400);
    });
  },
  { features: [auditor.factory] },
);
