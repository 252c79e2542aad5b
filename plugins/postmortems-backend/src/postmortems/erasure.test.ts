import { mockServices } from '@backstage/backend-test-utils';
import { HIDDEN_TOPIC } from 'backstage-plugin-postmortems-common';
import { randomUUID } from 'node:crypto';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { fillPostmortem } from '../__testUtils__/fillPostmortem';
import { SHOP } from '../__testUtils__/shop';
import { readTables } from '../__testUtils__/tables';

const reason = 'A customer asked for it';
const events = mockServices.events.mock();

describeWithPortal(
  'what administrators take away for good',
  bench => {
    beforeEach(() => events.publish.mockReset().mockResolvedValue());
    const as = (name: string) => bench.portal.as(name);

    const post = (
      name: string,
      path: string,
      json: unknown,
      key: string = randomUUID(),
    ) =>
      bench.portal.request(name, 'POST', path, {
        json,
        headers: { 'idempotency-key': key },
      });

    const deleted = async (word: string) => {
      const target = await fillPostmortem(bench.portal, { word });
      const { seq } = await as('alice').get(target.ref);
      await as('alice').delete(target.ref, seq);
      return target;
    };

    it('leaves of a post-mortem no row but one that says who did it, when and why', async () => {
      const before = await readTables(bench.knex);
      const { ref, id } = await deleted('Bellerophon');
      const purge = await as('adam').purge(ref, { reason });
      expect(purge).toEqual({
        ref,
        reason,
        purgedBy: 'user:default/adam',
        purgedAt: expect.stringMatching(/Z$/),
      });
      // That a review was held is no part of it, what is counted is added up (see below), and for an hour other
      // backends are told by its id that it is not what it was.
      const {
        purges,
        idempotency_keys,
        postmortem_numbers,
        action_reviews,
        action_tally,
        counting_log,
        ...after
      } = await readTables(bench.knex);
      expect(after).toEqual(
        Object.fromEntries(Object.keys(after).map(key => [key, before[key]])),
      );
      expect(purges).toEqual([
        {
          ref,
          postmortem_id: id,
          reason,
          purged_by: 'user:default/adam',
          purged_at: purge.purgedAt,
        },
      ]);
      const counted: { actions: number | string }[] = await bench
        .knex('action_tally')
        .groupBy('status', 'due_key', 'made_on')
        .sum({ actions: 'actions' });
      expect(counted.map(({ actions }) => Number(actions))).toEqual([0]);
      expect(JSON.stringify([idempotency_keys, action_reviews])).not.toMatch(
        /bellerophon/i,
      );
      expect(postmortem_numbers).not.toEqual([]);
      const told = (counting_log as { postmortem_id: string }[]).map(
        ({ postmortem_id }) => postmortem_id,
      );
      expect(new Set(told)).toEqual(new Set([id]));
    });

    it('gives its reference never again', async () => {
      const day = '2033-03-03T00:00:00Z';
      const { ref, seq } = await as('alice').create({
        title: 'a',
        startedAt: day,
      });
      expect(ref).toBe('PM-2033-03-03');
      await as('alice').delete(ref, seq);
      await as('adam').purge(ref, { reason });
      const next = await as('alice').create({ title: 'b', startedAt: day });
      expect(next.ref).toBe('PM-2033-03-03-2');
    });

    it('makes it as if it had never been, for everybody', async () => {
      const { ref, id } = await deleted('Pegasus');
      await as('adam').purge(ref, { reason });
      for (const name of ['alice', 'adam', 'bob']) {
        for (const path of ['restore', 'purge', 'admissions']) {
          const { status } = await bench.portal.request(
            name,
            'POST',
            `/postmortems/${id}/${path}`,
            {
              headers: { 'if-match': '*' },
              ...(path !== 'restore' && { json: { reason } }),
            },
          );
          expect([name, path, status]).toEqual([name, path, 404]);
        }
      }
    });

    it('tells those who keep copies that something is hidden now', async () => {
      const { ref } = await deleted('Chimera');
      events.publish.mockClear();
      await as('adam').purge(ref, { reason });
      expect(events.publish.mock.calls).toEqual([
        [{ topic: HIDDEN_TOPIC, eventPayload: {} }],
      ]);
    });

    it('purges nothing that was not deleted, and for no one else', async () => {
      const { ref } = await fillPostmortem(bench.portal, { word: 'Iobates' });
      await expect(as('adam').purge(ref, { reason })).rejects.toMatchObject({
        statusCode: 409,
      });
      const { seq } = await as('alice').get(ref);
      await as('alice').delete(ref, seq);
      await expect(as('alice').purge(ref, { reason })).rejects.toMatchObject({
        statusCode: 403,
      });
      await as('alice').restore(ref, seq + 1);
    });

    it('purges what is restricted only for an administrator who reads it', async () => {
      const { ref } = await fillPostmortem(bench.portal, {
        word: 'Proetus',
        visibility: 'restricted',
      });
      const { seq } = await as('alice').get(ref);
      await as('alice').delete(ref, seq);
      await expect(as('adam').purge(ref, { reason })).rejects.toMatchObject({
        statusCode: 404,
      });
      await as('alice').restore(ref, seq + 1);
      await as('adam').admit(ref, { reason });
      await as('adam').delete(ref, seq + 3);
      expect((await as('adam').purge(ref, { reason })).ref).toBe(ref);
    });

    it('answers a purge again that is sent again, and makes nothing again that it had made', async () => {
      const [made, purged] = [randomUUID(), randomUUID()];
      const title = { title: 'Stheneboea' };
      const { body } = await post('alice', '/postmortems', title, made);
      await as('alice').delete(body.ref, body.seq);
      const path = `/postmortems/${body.ref}/purge`;
      const first = await post('adam', path, { reason }, purged);
      const second = await post('adam', path, { reason }, purged);
      expect([second.status, second.body]).toEqual([200, first.body]);
      const again = await post('alice', '/postmortems', title, made);
      expect([again.status, again.body.error.name]).toEqual([
        404,
        'NotFoundError',
      ]);
    });

    describe('of a history', () => {
      /** An event whose text bob wrote over: revision `n` brought the text, `n + 1` took it away. */
      const slip = async (text: string) => {
        const { ref } = await as('alice').create({ title: 'Slow search' });
        const key = randomUUID();
        const path = `/postmortems/${ref}/timeline`;
        const json = { description: text, source: 'logs' };
        const { body } = await post('alice', path, json, key);
        const [{ n }] = (await as('alice').listRevisions(ref)).items;
        await as('bob').patchEvent(ref, body.id, body.version, {
          description: 'Errors rise',
        });
        const again = () => post('alice', path, json, key);
        return { ref, n, again };
      };
      const stored = async () => JSON.stringify(await readTables(bench.knex));

      it.each([0, 1])(
        'takes a text out wherever it stands, whichever of both is named: %p later',
        async later => {
          const text = `Slip${later} ${'of the pen '.repeat(20)}`.trim();
          const { ref, n } = await slip(text);
          expect(await stored()).toContain(`Slip${later}`);
          const answer = await as('adam').redactRevision(ref, n + later, {
            reason,
          });
          expect(answer).toEqual({ revisions: [n, n + 1] });
          expect(await stored()).not.toContain(`Slip${later}`);

          const { items } = await as('alice').listRevisions(ref);
          const redaction = {
            reason,
            by: 'user:default/adam',
            at: expect.stringMatching(/Z$/),
          };
          expect(
            items.slice(0, 2).map(item => [item.n, item.label, item.redaction]),
          ).toEqual([
            [n + 1, 'Errors rise', redaction],
            [n, '', redaction],
          ]);
          const { changes } = await as('alice').getRevision(ref, n);
          const byField = Object.fromEntries(
            changes.map(({ field, ...change }) => [field, change]),
          );
          expect(byField.description).toMatchObject({
            before: null,
            after: null,
            redacted: true,
          });
          // What it says still stays.
          expect(byField.source).toMatchObject({ after: 'logs' });
          expect(byField.source).not.toHaveProperty('redacted');
          // Over all, nothing is missing: what was there in between is not seen.
          const whole = await as('alice').getRevision(ref, n + 1, n - 1);
          expect(
            whole.changes.find(({ field }) => field === 'description'),
          ).toMatchObject({ before: null, after: 'Errors rise' });
        },
      );

      it('leaves the post-mortem as it is, and does not count as a change of it', async () => {
        const { ref, n } = await slip('Anteia');
        const before = await as('alice').get(ref);
        await as('adam').redactRevision(ref, n, { reason });
        expect(await as('alice').get(ref)).toEqual(before);
      });

      it('takes nothing out that the post-mortem still says', async () => {
        const { ref, n } = await slip('Glaucus');
        await expect(
          as('adam').redactRevision(ref, n - 1, { reason }),
        ).rejects.toMatchObject({ statusCode: 409 });
        await as('adam').redactRevision(ref, n, { reason });
        // And nothing twice.
        await expect(
          as('adam').redactRevision(ref, n, { reason }),
        ).rejects.toMatchObject({ statusCode: 409 });
        await expect(
          as('adam').redactRevision(ref, 999, { reason }),
        ).rejects.toMatchObject({ statusCode: 404 });
      });

      it('answers none again that quoted it, and makes nothing again', async () => {
        const { ref, n, again } = await slip('Philonoe');
        expect((await again()).body.description).toBe('Philonoe');
        await as('adam').redactRevision(ref, n, { reason });
        const { status, text } = await again();
        expect(status).toBe(409);
        expect(text).not.toContain('Philonoe');
        expect((await as('alice').get(ref)).timeline).toHaveLength(1);
      });

      it('takes out the reason of an act', async () => {
        const { ref, seq } = await as('alice').create({ title: 'x' });
        const { seq: now } = await as('alice').transition(ref, seq, {
          to: 'in_review',
          reason: 'Hipponous insisted',
        });
        await as('alice').transition(ref, now, { to: 'draft' });
        await as('adam').redactRevision(ref, 2, { reason });
        const { items } = await as('alice').listRevisions(ref);
        expect(items[1]).toMatchObject({ label: 'in_review', reason: null });
        expect(await stored()).not.toContain('Hipponous');
      });

      it('begins a new revision with the next change', async () => {
        const { ref, n } = await slip('Isander');
        await as('adam').redactRevision(ref, n, { reason });
        const [event] = (await as('bob').get(ref)).timeline;
        await as('bob').patchEvent(ref, event.id, event.version, {
          description: 'Errors rise sharply',
        });
        const { items } = await as('bob').listRevisions(ref);
        expect(items.map(item => item.n)).toEqual([n + 2, n + 1, n, 1]);
        expect(items[0].redaction).toBeNull();
      });
    });
  },
  {
    features: [events.factory],
    entities: SHOP,
    config: { administrators: ['user:default/adam'] },
  },
);
