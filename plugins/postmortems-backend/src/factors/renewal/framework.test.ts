import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { sortedBefore } from '../../__testUtils__/sortedBefore';
import {
  condition,
  DENY,
  onlyIf,
  TestPolicy,
} from '../../__testUtils__/TestPolicy';

const policy = new TestPolicy();

describeWithPortal(
  'a renewal under a permission framework',
  bench => {
    beforeEach(() => {
      policy.decide = () => undefined;
    });
    const adam = () => bench.portal.as('adam');
    const write = async (severity: string) => {
      const { ref } = await adam().create({ title: severity, severity });
      const { id } = await adam().createFactor(ref, {
        statement: 'There was no alert for the queue length',
        ...{ layer: 'contributing', category: 'process' },
        categorySource: 'suggested',
      });
      await sortedBefore(bench.knex, [id]);
      return ref;
    };
    const categories = (refs: string[]) =>
      Promise.all(
        refs.map(async ref => (await adam().get(ref)).factors[0].category),
      );

    it('changes no more than it let whoever started it change, also after that', async () => {
      const refs = [await write('P1'), await write('P2')];
      await bench.portal.runTask('renew-suggestions');
      policy.decide = name =>
        name === 'postmortem.update'
          ? onlyIf(condition('HAS_SEVERITY', { severities: ['P2'] }))
          : undefined;
      await adam().startRenewal();
      policy.decide = () => undefined;
      await bench.portal.runTask('renew-suggestions');
      expect(await categories(refs)).toEqual(['process', 'monitoring-gap']);
      expect(await adam().getRenewal()).toMatchObject({
        ...{ state: 'waiting', waiting: 1, applied: 1 },
      });
    });

    it.each(['postmortem.update', 'postmortem.administer'])(
      'is not started by whom it denies %s',
      async denied => {
        policy.decide = name => (name === denied ? DENY : undefined);
        await expect(adam().startRenewal()).rejects.toMatchObject({
          statusCode: 403,
        });
      },
    );

    it('tells nothing of what it does not let somebody read', async () => {
      policy.decide = name =>
        name === 'postmortem.read'
          ? onlyIf(condition('HAS_SEVERITY', { severities: ['P2'] }))
          : undefined;
      expect((await adam().getRenewal()).waiting).toBe(0);
      expect((await adam().countRenewal()).factors).toBe(0);
    });
  },
  {
    features: [policy.factory],
    config: { administrators: ['user:default/adam'] },
  },
);
