import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { SHOP } from '../__testUtils__/shop';

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { up, down } = require(resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations/20261129000009_exposure.js',
));

describeWithPortal(
  'a database from before owners were asked',
  bench => {
    it('keeps all else that it held, and takes questions from then on', async () => {
      const alice = bench.portal.as('alice');
      const { ref } = await alice.create({
        title: 'Slow checkout',
        affectedEntities: ['component:default/checkout'],
      });
      const { items } = await alice.askExposed(ref, {});
      const { id } = items[0].question!;
      await alice.answerExposure(ref, id, 1, { answer: 'fixed' });
      const before = await alice.get(ref);

      await down(bench.knex);
      expect(await bench.knex.schema.hasTable('exposures')).toBe(false);
      await up(bench.knex);

      expect(await alice.get(ref)).toEqual(before);
      expect((await alice.getExposure(ref)).counts.asked).toBe(0);
      expect((await alice.askExposed(ref, {})).counts.asked).toBe(1);
    });
  },
  { entities: SHOP },
);
