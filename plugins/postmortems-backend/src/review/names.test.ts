import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

const CATALOG = catalogServiceMock({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'wh', namespace: 'default' },
      spec: { profile: { displayName: 'Wrenna Halloway' } },
    },
  ],
});

describeWithPortal(
  'the names that the server looks for',
  bench => {
    const alice = () => bench.portal.as('alice');
    /** Whether it is said that somebody is blamed, in one with these reviewers. */
    const blamed = async (reviewers: string[]) => {
      const { ref } = await alice().create({
        title: 'The build broke',
        reviewers,
      });
      await alice().createEvent(ref, {
        description: 'Wrenna broke the build.',
      });
      const { items } = await alice().getChecks(ref);
      return items.find(({ id }) => id === 'blameless')?.state;
    };
    afterEach(() => jest.restoreAllMocks());

    it('are those of the people whom the document names', async () => {
      expect(await blamed(['user:default/wh'])).toBe('fail');
      expect(await blamed([])).toBe('pass');
    });

    it('are none while the catalog is down', async () => {
      jest
        .spyOn(CATALOG, 'getEntitiesByRefs')
        .mockRejectedValue(new Error('503'));
      expect(await blamed(['user:default/wh'])).toBe('pass');
    });
  },
  { catalog: CATALOG },
);
