import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

jest.setTimeout(60_000);

const service = (n: number) =>
  `component:default/service-${String(n).padStart(2, '0')}`;

describeWithPortal(
  'what recurs in more services than an answer names',
  bench => {
    beforeAll(async () => {
      const alice = bench.portal.as('alice');
      const publish = async (affectedEntities: string[], category: string) => {
        const { ref } = await alice.create({ title: 'Slow', affectedEntities });
        const { seq } = await alice.createFactor(ref, {
          statement: 'Nobody looked',
          layer: 'systemic',
          category,
        });
        await alice.transition(ref, seq, publication);
      };
      // Sixty services in all; the last ten are in two post-mortems, one of them in three.
      const services = Array.from({ length: 60 }, (_, i) => service(i));
      await publish(services, 'process');
      await publish(services.slice(50), 'process');
      await publish([service(59)], 'data');
      await publish([], 'data');
    });

    it('names those in which most was found, and counts them all', async () => {
      const { postmortems, services, entities, items } = await bench.portal
        .as('bob')
        .getRecurringFactors();

      expect([postmortems, services]).toEqual([4, 60]);
      // service-59 has three, then come those with two by name, then those with one.
      const expected = [59, ...range(50, 59), ...range(0, 40)].map(service);
      expect(entities.map(({ entityRef }) => entityRef)).toEqual(expected);
      expect(entities[0].postmortems).toBe(3);
      expect(entities[49].postmortems).toBe(1);
      expect(
        items.map(item => [item.category, item.postmortems, item.services]),
      ).toEqual([
        ['data', 2, 1],
        ['process', 2, 60],
      ]);
      const [data, process] = items;
      expect(data.entities).toEqual([
        { entityRef: service(59), postmortems: 1 },
      ]);
      expect(process.entities).toHaveLength(50);
      expect(process.entities.slice(0, 10)).toEqual(
        range(50, 60).map(n => ({ entityRef: service(n), postmortems: 2 })),
      );
    });

    it('leaves out what the limit leaves out, in every number', async () => {
      const { services, entities, items } = await bench.portal
        .as('bob')
        .getRecurringFactors({ limit: 1 });
      expect(items.map(({ category }) => category)).toEqual(['data']);
      expect([services, entities.length]).toEqual([1, 1]);
    });

    it('names no service where none was named', async () => {
      const { services, entities, items } = await bench.portal
        .as('bob')
        .getRecurringFactors({ layer: 'immediate' });
      expect([services, entities, items]).toEqual([0, [], []]);
    });
  },
);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
