import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { fillPostmortem } from '../../__testUtils__/fillPostmortem';

const [migration, later] = [
  '20261129000001_patterns.js',
  // Has an index over what that one adds.
  '20261129000010_renewal.js',
].map(name =>
  require(resolvePackagePath(
    'backstage-plugin-postmortems-backend',
    `migrations/${name}`,
  )),
);

describeWithPortal('a database from before there were patterns', bench => {
  it('keeps its factors and what is counted of them, none of it in a pattern', async () => {
    const target = await fillPostmortem(bench.portal, { word: 'before' });
    const alice = bench.portal.as('alice');
    const second = await alice.createFactor(target.ref, {
      ...{ statement: 'Nobody watched', layer: 'systemic' },
      ...{ category: 'monitoring-gap', categorySource: 'suggested' },
    });
    const { factors } = await alice.get(target.ref);
    const facts = () =>
      bench.knex('postmortem_facts').orderBy(['category', 'layer']);
    const counted = await facts();
    expect(counted).toHaveLength(2);

    await later.down(bench.knex);
    await migration.down(bench.knex);
    expect(Object.keys(await bench.knex('factors').first())).not.toContain(
      'pattern_id',
    );
    const old = await facts();
    expect(old.map(({ category }) => category)).toEqual([
      'monitoring-gap',
      'network',
    ]);
    expect(Object.keys(old[0])).not.toContain('pattern_id');
    await migration.up(bench.knex);
    await later.up(bench.knex);

    const none = { patternId: null, patternSource: 'person' };
    expect((await alice.get(target.ref)).factors).toEqual(
      factors.map(factor => ({ ...factor, ...none })),
    );
    expect(await facts()).toEqual(
      counted.map(row => ({
        ...row,
        pattern_id: '',
        pattern_source: 'person',
      })),
    );
    expect((await facts()).map(row => row.category_source)).toEqual([
      'suggested',
      'person',
    ]);
    const pattern = await alice.createPattern({
      ...{ name: 'Nobody watches', category: 'monitoring-gap' },
      factorIds: [second.id],
    });
    expect(pattern.postmortems).toBe(1);
    expect((await facts())[0].pattern_id).toBe(pattern.id);
  });
});
