import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';

const PATH = '/factors/recurring';

describeWithPortal('an answer that is remembered', bench => {
  it('is packed for who takes that, and says the same, also after a change', async () => {
    const alice = bench.portal.as('alice');
    const publish = async (title: string) => {
      const { ref } = await alice.create({
        ...{ title, startedAt: '2025-03-01T00:00:00.000Z' },
        affectedEntities: ['component:default/checkout'],
      });
      await alice.createFactor(ref, {
        ...{ statement: title, layer: 'immediate', category: 'process' },
      });
      const { seq } = await alice.get(ref);
      await alice.transition(ref, seq, publication);
    };
    const counted: number[] = [];
    for (const title of ['one', 'another']) {
      await publish(title);
      const [plain, packed] = await Promise.all(
        ['identity', 'br;q=0.1, gzip'].map(taken =>
          bench.portal.request('bob', 'GET', PATH, {
            headers: { 'accept-encoding': taken },
          }),
        ),
      );
      expect(packed.text).toBe(plain.text);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      // Packed by the portal, it would go out in chunks.
      expect(packed.headers.get('content-length')).not.toBeNull();
      expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
      counted.push(plain.body.items[0].postmortems);
    }
    expect(counted).toEqual([1, 2]);
  });
});
