import { Entity } from '@backstage/catalog-model';
import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
import { randomUUID } from 'node:crypto';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

const ORDERS = 'component:default/orders';
const DATABASE = 'resource:default/orders-db';

const CATALOG: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders', namespace: 'default' },
    relations: [
      { type: 'dependsOn', targetRef: DATABASE },
      { type: 'ownedBy', targetRef: 'group:default/shop' },
    ],
  },
];

describeWithPortal(
  'what was known and not mended',
  bench => {
    const alice = () => bench.portal.as('alice');
    let services = 0;

    const anIncident = async (
      fields: Partial<PostmortemCreate>,
      category: string | null = 'capacity-planning',
    ) => {
      const { ref } = await alice().create({ title: 'Errors', ...fields });
      const { id } = await alice().createFactor(ref, {
        ...{ statement: 'The pool was too small', layer: 'contributing' },
        category,
      });
      return { ref, factorId: id };
    };

    /** A post-mortem of an incident 90 days ago, with an action that was promised 73 days ago. */
    const anEarlier = async (
      fields: Partial<PostmortemCreate> = {},
      action: object = {},
    ) => {
      const service = `component:default/service-${++services}`;
      const { ref, factorId } = await anIncident({
        affectedEntities: [service],
        startedAt: daysAgo(90),
        ...fields,
      });
      const { id, version } = await alice().createActionItem(ref, {
        ...{ title: 'Set a limit', factorIds: [factorId] },
        ...{ dueOn: daysAgo(0).slice(0, 10), ...action },
      });
      await bench
        .knex('action_items')
        .where({ id })
        .update({ created_at: daysAgo(73) });
      const { seq } = await alice().get(ref);
      await alice().transition(ref, seq, publication);
      return { ref, factorId, service, actionId: id, version };
    };

    const aLater = (affectedEntities: string[], category?: string | null) =>
      anIncident({ affectedEntities, startedAt: daysAgo(10) }, category);

    const knownOf = async (ref: string, name = 'alice') =>
      (await bench.portal.as(name).getKnown(ref)).items;

    it('is an action against the same category on the same service, with how long it was known', async () => {
      const earlier = await anEarlier();
      const { ref, factorId } = await aLater([earlier.service]);
      expect(await knownOf(ref)).toEqual([
        {
          postmortem: expect.objectContaining({ ref: earlier.ref }),
          action: {
            ...{ id: earlier.actionId, key: 'AI-001', title: 'Set a limit' },
            ...{ status: 'open', dueOn: daysAgo(0).slice(0, 10) },
          },
          factor: {
            id: earlier.factorId,
            statement: 'The pool was too small',
            category: 'capacity-planning',
          },
          reason: 'category',
          isSuggested: false,
          factorIds: [factorId],
          entityRef: earlier.service,
          isDependency: false,
          standing: 'open',
          knownSince: expect.any(String),
          days: 63,
        },
      ]);
    });

    it('goes by how it stood when the incident started, not by what became of it since', async () => {
      const { service, ref, actionId, version } = await anEarlier();
      await alice().patchActionItem(ref, actionId, version, {
        ...{ status: 'done', proof: 'Seen' },
      });
      const { ref: later } = await aLater([service]);
      expect(await knownOf(later)).toMatchObject([
        { standing: 'open', action: { status: 'done' } },
      ]);
    });

    it.each([
      ['overdue', { dueOn: daysAgo(20).slice(0, 10) }],
      ['declined', { status: 'wont_do', reason: 'Too dear' }],
      ['done', { status: 'done' }],
    ])('tells that it was %s', async (standing, action) => {
      const { service, actionId } = await anEarlier({}, action);
      // As if it had come about before the incident.
      await bench
        .knex('revisions')
        .where({ target_id: actionId })
        .update({ ended_at: daysAgo(60) });
      const { ref } = await aLater([service]);
      expect(await knownOf(ref)).toMatchObject([{ standing }]);
    });

    it('goes by the pattern where there is one, whatever it was merged into', async () => {
      const earlier = await anEarlier();
      const { ref, factorId } = await aLater([earlier.service]);
      const [old, young] = [
        await alice().createPattern({
          ...{ name: 'Pools', category: 'capacity-planning' },
          factorIds: [earlier.factorId],
        }),
        await alice().createPattern({
          ...{ name: 'Limits', category: 'capacity-planning' },
          factorIds: [factorId],
        }),
      ];
      expect(await knownOf(ref)).toEqual([]);
      await alice().mergePattern(young.id, young.version, { into: old.id });
      expect(await knownOf(ref)).toMatchObject([
        { reason: 'pattern', factorIds: [factorId] },
      ]);
    });

    it('is told of what the service depends on', async () => {
      await anEarlier({ affectedEntities: [DATABASE] });
      const { ref } = await aLater([ORDERS]);
      expect(await knownOf(ref)).toMatchObject([
        { entityRef: DATABASE, isDependency: true },
      ]);
    });

    it('is, before any factor says what it was, what is open on the service itself', async () => {
      const { service } = await anEarlier();
      const { ref } = await aLater([service], null);
      expect(await knownOf(ref)).toMatchObject([
        { reason: 'service', factor: null, standing: 'open' },
      ]);
    });

    it.each([
      ['another category', {}, 'network'],
      ['a later incident', { startedAt: daysAgo(5) }, undefined],
      ['another service', { affectedEntities: [ORDERS] }, undefined],
    ])('is nothing of %s', async (_what, fields, category) => {
      const { service } = await anEarlier(fields);
      const { ref } = await aLater([service], category);
      expect(await knownOf(ref)).toEqual([]);
    });

    /** Repeats an action of an earlier post-mortem, with what it is against, until it has so many more. */
    const repeat = async (actionId: string, times: number) => {
      const { knex } = bench;
      const row = await knex('action_items').where({ id: actionId }).first();
      const [of] = await knex('action_item_factors').where({
        action_item_id: actionId,
      });
      const made = Array.from({ length: times }, (_, i) => ({
        ...{ ...row, id: randomUUID(), number: row.number + i + 1 },
      }));
      const against = made.map(({ id }) => ({ ...of, action_item_id: id }));
      await knex.batchInsert('action_items', made, 20);
      await knex.batchInsert('action_item_factors', against, 200);
    };
    /** The last action of the same post-mortem. */
    const lastOf = async (actionId: string) => {
      const { id } = await bench
        .knex('action_items')
        .join(
          { of: 'action_items' },
          'of.postmortem_id',
          'action_items.postmortem_id',
        )
        .where('of.id', actionId)
        .orderBy('action_items.number', 'desc')
        .first('action_items.id');
      return id;
    };
    const LATE = { dueOn: daysAgo(20).slice(0, 10) };

    it('is each action once, however many services and factors it shares, and none goes missing for these', async () => {
      const affectedEntities = Array.from(
        { length: 10 },
        (_, i) => `component:default/wide-${i}`,
      );
      const overdue = await anEarlier(
        { affectedEntities, startedAt: daysAgo(100) },
        LATE,
      );
      const wide = await anEarlier({ affectedEntities });
      const factorIds = [wide.factorId];
      for (let i = 1; i < 5; i++) {
        const { id } = await alice().createFactor(wide.ref, {
          ...{ statement: `Pool ${i} was too small`, layer: 'contributing' },
          category: 'capacity-planning',
        });
        factorIds.push(id);
      }
      const { id, version } = (await alice().get(wide.ref)).actionItems[0];
      await alice().patchActionItem(wide.ref, id, version, { factorIds });
      for (let i = 1; i < 10; i++) {
        await alice().createActionItem(wide.ref, { title: 'x', factorIds });
      }
      await bench
        .knex('action_items')
        .whereIn('id', actions =>
          actions
            .select('action_item_id')
            .from('action_item_factors')
            .where({ factor_id: wide.factorId }),
        )
        .update({ created_at: daysAgo(73) });
      const { ref } = await aLater([
        'component:default/own',
        ...[...affectedEntities].reverse(),
      ]);
      const { items, isMore } = await alice().getKnown(ref);
      expect(isMore).toBe(false);
      expect(items).toHaveLength(11);
      expect(items[0]).toMatchObject({
        ...{ standing: 'overdue', action: { id: overdue.actionId } },
        entityRef: 'component:default/wide-0',
      });
    });

    it('is what was overdue before anything else, of however many', async () => {
      const overdue = await anEarlier({ startedAt: daysAgo(100) }, LATE);
      const affectedEntities = [overdue.service];
      const many = await anEarlier({ affectedEntities });
      await repeat(many.actionId, 510);
      const { ref } = await aLater(affectedEntities);
      const { items, isMore } = await alice().getKnown(ref);
      expect(items[0].action.id).toBe(overdue.actionId);
      expect([items.length, isMore]).toEqual([20, true]);
    });

    it('says that there are more where not all of them were looked at', async () => {
      const { service, actionId } = await anEarlier({}, { status: 'done' });
      // Brought by an import after the incident: nobody knows how they stood at its start.
      await bench
        .knex('action_items')
        .where({ id: actionId })
        .update({ created_at: daysAgo(1) });
      await bench
        .knex('postmortems')
        .whereIn('id', documents =>
          documents
            .select('postmortem_id')
            .from('action_items')
            .where({ id: actionId }),
        )
        .update({ imported: true, published_at: daysAgo(80) });
      const { ref } = await aLater([service]);
      await repeat(actionId, 499);
      const asked = () => alice().getKnown(ref);
      expect(await asked()).toMatchObject({ items: [], isMore: false });
      await repeat(await lastOf(actionId), 1);
      expect(await asked()).toMatchObject({ items: [], isMore: true });
    });

    it('is nothing of a post-mortem that the person asking may not read', async () => {
      const { service } = await anEarlier({
        visibility: 'restricted',
        reason: 'a customer is named',
      });
      const { ref } = await aLater([service]);
      expect(await knownOf(ref)).toHaveLength(1);
      expect(await knownOf(ref, 'bob')).toEqual([]);
    });
  },
  { entities: CATALOG },
);
