import { MOST_COMPARED_PATTERNS } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { publication } from '../../__testUtils__/publication';
import { insertAll } from '../../database';

jest.setTimeout(60_000);

describeWithPortal('more patterns than are held against each other', bench => {
  it('says that there are more', async () => {
    const alice = bench.portal.as('alice');
    const { ref } = await alice.create({ title: 'Slow' });
    const factor = await alice.createFactor(ref, {
      statement: 'Nobody looked',
      layer: 'systemic',
      category: 'process',
    });
    await alice.transition(ref, factor.seq, publication);
    const pattern = await alice.createPattern({
      name: 'Nobody looks',
      category: 'process',
      factorIds: [factor.id],
    });
    expect((await alice.listMergeCandidates()).isMore).toBe(false);

    const numbers = Array.from({ length: MOST_COMPARED_PATTERNS }, (_, i) => i);
    const idOf = (n: number) => `copy-${n}`;
    const [like] = await bench.knex('patterns').where({ id: pattern.id });
    const [found] = await bench.knex('factors').where({ id: factor.id });
    await bench.knex.transaction(async trx => {
      await insertAll(
        trx,
        'patterns',
        numbers.map(n => ({
          ...{ ...like, id: idOf(n), root_id: idOf(n) },
          name_key: `z${n}`,
        })),
      );
      await insertAll(
        trx,
        'factors',
        numbers.map(n => ({ ...found, id: idOf(n), pattern_id: idOf(n) })),
      );
    });

    const { items, isMore } = await alice.listMergeCandidates();
    expect(isMore).toBe(true);
    // All have one name, so that there are more pairs than are proposed.
    expect(items).toHaveLength(50);
  });
});
