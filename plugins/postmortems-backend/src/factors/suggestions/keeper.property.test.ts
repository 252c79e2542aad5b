import { featuresOf } from 'backstage-plugin-postmortems-common/factors';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { followEdits, FOLLOWING_MS } from '../../__testUtils__/followEdits';
import { FactorIndexKeeper } from './FactorIndexKeeper';

describeOnEachDatabase('the index of factors', (init, engine) => {
  it(
    'is after any edits what it would be if it were built anew, on a backend that makes them and on another',
    async () => {
      const { compared, largest } = await followEdits(await init(), {
        engine,
        scenario: 'Index of factors',
        seed: 71,
        own: ({ services }) => services.suggestions.keeper,
        anew: ({ database }) =>
          new FactorIndexKeeper({ database, now: () => new Date() }),
        asked: (keeper, statement) =>
          keeper.like(featuresOf(statement), 1_000, 0),
      });
      expect(compared).toBeGreaterThan(4);
      expect(largest).toBeGreaterThan(10);
    },
    FOLLOWING_MS,
  );
});
