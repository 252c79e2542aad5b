import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { condition, onlyIf, TestPolicy } from '../__testUtils__/TestPolicy';

const policy = new TestPolicy();
const OLD = 'component:default/old';
const NEW = 'component:default/new';

describeWithPortal(
  'an entity that got another name',
  bench => {
    it('has it in every document that may be changed, with a revision that says why', async () => {
      const alice = bench.portal.as('alice');
      const make = async (fields: object) =>
        (await alice.create({ title: 'Slow', ...fields })).ref;
      const affected = await make({ affectedEntities: [OLD, NEW] });
      const origin = await make({ originEntities: [OLD] });
      const protectedOne = await make({
        severity: 'P1',
        affectedEntities: [OLD],
      });
      const other = await make({ affectedEntities: ['component:default/x'] });
      const hidden = await make({
        affectedEntities: [OLD],
        visibility: 'restricted',
        members: ['user:default/carol'],
        reason: 'a customer is named',
      });
      policy.decide = name =>
        name === 'postmortem.update'
          ? onlyIf({ not: condition('HAS_SEVERITY', { severities: ['P1'] }) })
          : undefined;
      const adam = bench.portal.as('adam');

      await expect(adam.renameEntity({ from: OLD, to: NEW })).resolves.toEqual({
        renamed: [affected, origin].sort(),
        refused: [protectedOne],
      });

      const namesOf = async (ref: string) => {
        const { affectedEntities, originEntities } = await alice.get(ref);
        return [affectedEntities, originEntities];
      };
      expect(await namesOf(affected)).toEqual([[NEW], []]);
      expect(await namesOf(origin)).toEqual([[], [NEW]]);
      expect(await namesOf(protectedOne)).toEqual([[OLD], []]);
      expect(await namesOf(other)).toEqual([['component:default/x'], []]);
      expect(await namesOf(hidden)).toEqual([[OLD], []]);
      const { items } = await alice.listRevisions(affected);
      expect(items[0]).toMatchObject({
        actor: 'user:default/adam',
        reason: `${OLD} is now called ${NEW}`,
      });
      expect((await alice.list({ entityRef: NEW })).items).toHaveLength(2);

      // Once more does the rest, of which there is none.
      await expect(adam.renameEntity({ from: OLD, to: NEW })).resolves.toEqual({
        renamed: [],
        refused: [protectedOne],
      });
    });
  },
  {
    config: { administrators: ['user:default/adam'] },
    features: [policy.factory],
  },
);
