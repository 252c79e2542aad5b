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
      // Seventy services in all; the last ten are in two post-mortems, one of them in three.
      const services = Array.from({ length: 70 }, (_, i) => service(i));
      await publish(services, 'process');
      await publish(services.slice(60), 'process');
      await publish([service(69)], 'data');
      await publish([], 'data');
    });

    it('names those with most post-mortems, and counts them all', async () => {
      const { postmortems, services, entities, items } = await bench.portal
        .as('bob')
        .getRecurringFactors();

      expect([postmortems, services]).toEqual([4, 70]);
      // service-69 has three, then come those with two by name, then those with one.
      const expected = [69, ...range(60, 69), ...range(0, 50)].map(service);
      expect(entities.map(({ entityRef }) => entityRef)).toEqual(expected);
      expect(entities[0].postmortems).toBe(3);
      expect(entities[59].postmortems).toBe(1);
      expect(
        items.map(item => [item.category, item.postmortems, item.services]),
      ).toEqual([
        ['data', 2, 1],
        ['process', 2, 70],
      ]);
      const [data, process] = items;
      expect(data.entities).toEqual([
        expect.objectContaining({ entityRef: service(69), postmortems: 1 }),
      ]);
      expect(process.entities).toHaveLength(60);
      expect(
        process.entities
          .slice(0, 10)
          .map(({ entityRef, postmortems: n }) => [entityRef, n]),
      ).toEqual(range(60, 70).map(n => [service(n), 2]));
    });

    it('takes rows away for a limit, and changes no number of the others', async () => {
      const bob = bench.portal.as('bob');
      const whole = await bob.getRecurringFactors();
      const { items, entities, services } = await bob.getRecurringFactors({
        limit: 1,
      });
      expect(items).toEqual(whole.items.slice(0, 1));
      expect(entities).toEqual(whole.entities.slice(0, 1));
      expect(services).toBe(70);
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
