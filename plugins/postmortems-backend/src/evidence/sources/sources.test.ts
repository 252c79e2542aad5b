import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { SourceServer } from '../../__testUtils__/SourceServer';
import { expectNothingWritten } from '../../__testUtils__/tables';

let server: SourceServer;
const BAD = ['slow', 'redirecting', 'huge', 'garbage', 'page', 'broken'];
const STARTED = {
  startedAt: '2025-02-09T10:05:00.000Z',
  resolvedAt: '2025-02-09T10:40:00.000Z',
};

describeWithPortal(
  'evidence that the portal fetches itself',
  bench => {
    afterAll(() => server.stop());
    beforeEach(() => {
      server.asked.length = 0;
    });
    const alice = () => bench.portal.as('alice');
    const newPostmortem = (fields: object = {}) =>
      alice().create({ title: 'Checkout', ...STARTED, ...fields });

    it('is told by name only: where a source is stays in the configuration', async () => {
      const { items } = await alice().evidenceSources();
      expect(items[0]).toEqual({ name: 'alerts', type: 'alertmanager' });
      expect(JSON.stringify(items)).not.toContain('127.0.0.1');
    });

    it('is what Alertmanager has, brought in as if it had been dropped', async () => {
      const { ref } = await newPostmortem();
      const { added, empty } = await alice().fetchEvidence(ref, {
        source: 'alerts',
      });
      expect(empty).toEqual([]);
      expect(added).toMatchObject([
        {
          format: 'alertmanager-alerts',
          observations: 1,
          title: 'alerts: alerts',
        },
      ]);
      const { proposals } = await alice().evidenceAnalysis(ref);
      expect(proposals[0]).toMatchObject({
        kind: 'alert_fired',
        occurredAt: '2025-02-09T10:06:45.000Z',
      });
      expect(server.asked).toEqual([
        {
          url: '/good/api/v2/alerts?active=true&silenced=true&inhibited=true',
          authorization: 'Bearer for-the-source',
        },
      ]);
    });

    it('asks Prometheus for the time of the incident and a quarter of an hour more, with escaped labels', async () => {
      const { ref } = await newPostmortem({
        affectedEntities: ['component:default/odd'],
      });
      const { added, empty } = await alice().fetchEvidence(ref, {
        source: 'metrics',
      });
      expect(added).toEqual([]);
      expect(empty).toEqual(['metrics: rate (odd)', 'metrics: alerts']);
      const [{ url }] = server.asked;
      const query = new URL(url, 'http://any').searchParams;
      expect(Object.fromEntries(query)).toEqual({
        query: 'rate(requests{job="\\"} or vector(1)#"}[1m])',
        start: '2025-02-09T09:50:00Z',
        end: '2025-02-09T10:55:00Z',
        step: '15s',
      });
    });

    it.each(BAD)(
      'is none of a source that is %s: 503, and nothing of what it said',
      async manner => {
        const { ref } = await newPostmortem();
        await expectNothingWritten(bench.knex, async () => {
          const { status, text, body } = await bench.portal.request(
            'alice',
            'POST',
            `/postmortems/${ref}/evidence/fetches`,
            { json: { source: manner } },
          );
          expect([status, body.error.name]).toEqual([
            503,
            'ServiceUnavailableError',
          ]);
          expect(text).not.toContain('secret of the source');
        });
        expect(server.asked).toHaveLength(1);
      },
    );

    it('comes from no address that somebody sends', async () => {
      const { ref } = await newPostmortem();
      for (const json of [
        { source: 'http://169.254.169.254/' },
        { source: 'alerts', url: 'http://169.254.169.254/' },
        { source: 'no-such-source' },
      ]) {
        const { status, body } = await bench.portal.request(
          'alice',
          'POST',
          `/postmortems/${ref}/evidence/fetches`,
          { json },
        );
        expect([status, body.error.name]).toEqual([400, 'InputError']);
      }
      expect(server.asked).toEqual([]);
    });

    it('is brought in once, however often the same request comes', async () => {
      const { ref } = await newPostmortem();
      const ask = (source: string, key: string) =>
        bench.portal.request(
          'alice',
          'POST',
          `/postmortems/${ref}/evidence/fetches`,
          { json: { source }, headers: { 'idempotency-key': key } },
        );
      const first = await ask('changing', 'a');
      expect(first.body.added).toHaveLength(1);
      const [again, meanwhile] = await Promise.all([
        ask('changing', 'a'),
        ask('changing', 'a'),
      ]);
      expect([again.body, meanwhile.body]).toEqual([first.body, first.body]);
      expect((await alice().listEvidence(ref)).items).toHaveLength(1);
      expect((await ask('alerts', 'a')).status).toBe(409);
      expect((await ask('changing', 'b')).status).toBe(200);
      expect((await alice().listEvidence(ref)).items).toHaveLength(2);
    });

    it('needs a beginning', async () => {
      const { ref } = await newPostmortem({
        startedAt: null,
        resolvedAt: null,
      });
      await expect(
        alice().fetchEvidence(ref, { source: 'alerts' }),
      ).rejects.toMatchObject({ response: { status: 400 } });
    });
  },
  {
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'odd',
          annotations: { 'backstage.io/kubernetes-id': '"} or vector(1)#' },
        },
      },
    ],
    config: async () => {
      server = await SourceServer.start();
      return {
        collect: {
          queries: [
            { title: 'rate', query: 'rate(requests{job="{{id}}"}[1m])' },
          ],
        },
        sources: [
          {
            name: 'alerts',
            type: 'alertmanager',
            url: `${server.url('good')}/`,
            authorization: 'Bearer for-the-source',
          },
          {
            name: 'changing',
            type: 'alertmanager',
            url: server.url('changing'),
          },
          { name: 'metrics', type: 'prometheus', url: server.url('good') },
          ...BAD.map(manner => ({
            name: manner,
            type: 'alertmanager',
            url: server.url(manner),
          })),
        ],
      };
    },
  },
);
