import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
import { CATALOG, CHECKOUT } from '../__testUtils__/concernedPeople';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';
import { TestNotifications } from '../__testUtils__/TestNotifications';

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString();

const notifications = new TestNotifications();

describeWithPortal(
  'what became of an action',
  bench => {
    const alice = () => bench.portal.as('alice');
    let entity = 0;

    /** An incident in which something was found, and maybe an action about it. */
    const anIncident = async (
      fields: Partial<PostmortemCreate>,
      category = 'capacity-planning',
    ) => {
      const { ref, id } = await alice().create({ title: 'Errors', ...fields });
      const { id: factorId } = await alice().createFactor(ref, {
        statement: 'The pool was too small',
        layer: 'contributing',
        category,
      });
      return { ref, id, factorId };
    };

    const publish = async (ref: string) => {
      const { seq } = await alice().get(ref);
      await alice().transition(ref, seq, publication);
    };

    /** An action that was done so many days ago, in a post-mortem of a service of its own. */
    const aDoneAction = async (days: number, more = {}) => {
      const affectedEntities = [`component:default/service-${++entity}`];
      const first = await anIncident({
        affectedEntities,
        startedAt: daysAgo(days + 10),
        ...more,
      });
      const { id } = await alice().createActionItem(first.ref, {
        title: 'Set a limit',
        owner: 'group:default/payments',
        sponsor: 'user:default/tom',
        factorIds: [first.factorId],
        status: 'done',
        proof: 'Seen',
      });
      await bench
        .knex('action_items')
        .where({ id })
        .update({ closed_at: daysAgo(days) });
      return { ...first, affectedEntities, actionId: id };
    };

    const outcomesOf = async (ref: string, name = 'alice') =>
      (await bench.portal.as(name).getOutcomes(ref)).items;

    it('is told once a later post-mortem finds the same there, and taken back with it', async () => {
      const { ref, actionId, affectedEntities } = await aDoneAction(40);
      const later = await anIncident({
        affectedEntities,
        startedAt: daysAgo(20),
      });
      expect(await outcomesOf(ref)).toMatchObject([
        { actionItemId: actionId, held: { days: 40, postmortems: 0 } },
      ]);
      await publish(later.ref);
      expect(await outcomesOf(ref)).toEqual([
        {
          actionItemId: actionId,
          recurrences: [expect.objectContaining({ ref: later.ref })],
          held: null,
          sameIdeas: [],
        },
      ]);
      const { items } = await alice().listActionItems({
        entityRef: affectedEntities[0],
      });
      expect(items).toMatchObject([
        { id: actionId, recurrences: [{ ref: later.ref }], held: null },
      ]);

      const { seq } = await alice().get(later.ref);
      await alice().transition(later.ref, seq, { to: 'draft' });
      expect(await bench.knex('action_recurrences')).toEqual([]);
      expect(await outcomesOf(ref)).toMatchObject([{ recurrences: [] }]);
    });

    it.each([
      ['another category', {}, 'network'],
      ['another service', { affectedEntities: [CHECKOUT] }, undefined],
      ['a time before it was done', { startedAt: daysAgo(41) }, undefined],
      ['no time', { startedAt: null }, undefined],
    ])('is not told for %s', async (_what, fields, category) => {
      const { ref, affectedEntities } = await aDoneAction(40);
      const later = await anIncident(
        { affectedEntities, startedAt: daysAgo(20), ...fields },
        category,
      );
      await publish(later.ref);
      const [{ recurrences }] = await outcomesOf(ref);
      expect(recurrences).toEqual([]);
    });

    it('counts the post-mortems there in which it was not found again', async () => {
      const { ref, affectedEntities } = await aDoneAction(50);
      for (const [category, days] of [
        ['network', 45],
        ['data', 3],
        ['data', 60],
      ] as const) {
        const other = await anIncident(
          { affectedEntities, startedAt: daysAgo(days) },
          category,
        );
        await publish(other.ref);
      }
      const hidden = await anIncident(
        {
          affectedEntities,
          startedAt: daysAgo(3),
          visibility: 'restricted',
          reason: 'a customer is named',
        },
        'network',
      );
      await publish(hidden.ref);
      const heldFor = async (name: string) =>
        (await outcomesOf(ref, name)).map(({ held }) => held);
      expect(await heldFor('alice')).toEqual([{ days: 50, postmortems: 3 }]);
      expect(await heldFor('mia')).toEqual([{ days: 50, postmortems: 2 }]);
    });

    it('says nothing of what was done lately, nor of what addresses nothing', async () => {
      const { ref } = await aDoneAction(29);
      expect(await outcomesOf(ref)).toEqual([]);
      const { actionId, ...old } = await aDoneAction(50);
      const { version } = (await alice().get(old.ref)).actionItems[0];
      await alice().patchActionItem(old.ref, actionId, version, {
        factorIds: [],
      });
      expect(await outcomesOf(old.ref)).toEqual([]);
    });

    it('is shown as far as one may read the later one, and told to owner and sponsor who may read both', async () => {
      const { ref, affectedEntities } = await aDoneAction(40);
      const hidden = await anIncident({
        affectedEntities,
        startedAt: daysAgo(20),
        visibility: 'restricted',
        members: ['user:default/paula'],
        reason: 'a customer is named',
      });
      await publish(hidden.ref);
      await bench.portal.runTask('send-outbox');
      const seenBy = async (name: string) =>
        (await outcomesOf(ref, name)).flatMap(({ recurrences }) =>
          recurrences.map(found => found.ref),
        );
      expect(await seenBy('paula')).toEqual([hidden.ref]);
      expect(await seenBy('tom')).toEqual([]);
      const told = notifications.sent.filter(
        ({ topic, scope }) => topic === 'recurred' && scope.endsWith(hidden.id),
      );
      expect(told).toMatchObject([
        {
          userRef: 'user:default/paula',
          link: `/postmortem/${hidden.ref}`,
          title: `Recurred: ${hidden.ref}`,
          description: `What AI-001 of ${ref} addresses was found again.`,
        },
      ]);
    });

    it('is told once, however often the later one is edited or published', async () => {
      const { ref, affectedEntities } = await aDoneAction(40);
      const later = await anIncident({
        affectedEntities,
        startedAt: daysAgo(20),
      });
      await publish(later.ref);
      const { seq, version } = await alice().get(later.ref);
      await alice().patchHeader(later.ref, version, { severity: 'P3' });
      await alice().transition(later.ref, seq + 1, { to: 'draft' });
      await publish(later.ref);
      await bench.portal.runTask('send-outbox');
      const told = notifications.sent
        .filter(
          ({ topic, scope }) =>
            topic === 'recurred' && scope.endsWith(later.id),
        )
        .map(({ userRef }) => userRef)
        .sort();
      expect(told).toEqual(
        ['paula', 'peter', 'tom'].map(name => `user:default/${name}`),
      );
      expect(await outcomesOf(ref)).toMatchObject([
        { recurrences: [{ ref: later.ref }] },
      ]);
    });

    it('is forgotten once it was re-opened and done again since then', async () => {
      const { ref, actionId, affectedEntities } = await aDoneAction(40);
      const later = await anIncident({
        affectedEntities,
        startedAt: daysAgo(20),
      });
      await publish(later.ref);
      const reopened = await alice().patchActionItem(ref, actionId, 1, {
        status: 'open',
      });
      expect(await outcomesOf(ref)).toMatchObject([
        { recurrences: [{ ref: later.ref }] },
      ]);
      await alice().patchActionItem(ref, actionId, reopened.version, {
        status: 'done',
        proof: 'This time',
      });
      expect(await outcomesOf(ref)).toEqual([]);
    });

    it('follows what the later one says: its causes, and what its services are called', async () => {
      const { ref, affectedEntities } = await aDoneAction(40);
      const later = await anIncident({
        affectedEntities,
        startedAt: daysAgo(20),
      });
      await publish(later.ref);
      const seen = async () =>
        (await outcomesOf(ref)).flatMap(({ recurrences }) =>
          recurrences.map(found => found.ref),
        );
      await bench.portal.as('adam').renameEntity({
        from: affectedEntities[0],
        to: `${affectedEntities[0]}-renamed`,
      });
      expect(await seen()).toEqual([later.ref]);
      const { version } = (await alice().get(later.ref)).factors[0];
      const recategorise = (at: number, category: string) =>
        alice().patchFactor(later.ref, later.factorId, at, { category });
      await recategorise(version, 'network');
      expect(await seen()).toEqual([]);
      await recategorise(version + 1, 'capacity-planning');
      expect(await seen()).toEqual([later.ref]);
    });

    it('goes with the later one when that is deleted', async () => {
      const { ref, affectedEntities } = await aDoneAction(40);
      const later = await anIncident({
        affectedEntities,
        startedAt: daysAgo(20),
      });
      await publish(later.ref);
      const { seq } = await alice().get(later.ref);
      const gone = await alice().delete(later.ref, seq);
      expect(await outcomesOf(ref)).toMatchObject([{ recurrences: [] }]);
      await alice().restore(later.ref, gone.seq);
      expect(await outcomesOf(ref)).toMatchObject([
        { recurrences: [{ ref: later.ref }] },
      ]);
    });
  },
  {
    notifications,
    entities: CATALOG,
    config: { administrators: ['user:default/adam'] },
  },
);
