import { Entity } from '@backstage/catalog-model';
import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
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
