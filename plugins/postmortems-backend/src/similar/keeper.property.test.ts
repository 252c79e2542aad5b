import { documentFeatures } from 'backstage-plugin-postmortems-common/factors';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { followEdits, FOLLOWING_MS } from '../__testUtils__/followEdits';
import { DocumentIndexKeeper } from './DocumentIndexKeeper';

/** After all of them. */
const ANY_TIME = '9999';

describeOnEachDatabase('the index of post-mortems', (init, engine) => {
  it(
    'is after any edits what it would be if it were built anew, on a backend that makes them and on another',
    async () => {
      const { compared, largest } = await followEdits(await init(), {
        engine,
        scenario: 'Index of post-mortems',
        seed: 72,
        own: ({ services }) => services.documentIndex,
        anew: ({ database }) =>
          new DocumentIndexKeeper({ database, now: () => new Date() }),
        asked: (keeper, statement) =>
          keeper.like(
            documentFeatures({
              ...{ title: 'Title 3', bodies: [], factors: [statement] },
            }),
            ANY_TIME,
            1_000,
          ),
      });
      expect(compared).toBeGreaterThan(4);
      expect(largest).toBeGreaterThan(10);
    },
    FOLLOWING_MS,
  );
});
