import { Entity } from '@backstage/catalog-model';
import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { publication } from '../__testUtils__/publication';
import { Database } from '../database';
import { DocumentIndexKeeper } from './DocumentIndexKeeper';

const CHECKOUT = 'component:default/checkout';
const CARD_API = 'component:default/cards';

const CATALOG: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', namespace: 'default' },
    relations: [{ type: 'dependsOn', targetRef: CARD_API }],
  },
];

describeWithPortal(
  'similar earlier post-mortems',
  bench => {
    const alice = () => bench.portal.as('alice');

    const tell = async (
      fields: PostmortemCreate,
      summary: string,
      statement: string,
      isPublished = true,
    ) => {
      const { ref, id } = await alice().create({
        startedAt: '2025-01-10T10:00:00.000Z',
        ...fields,
      });
      await alice().putSection(ref, 'summary', 1, { body: summary });
      const factor = await alice().createFactor(ref, {
        ...{ statement, layer: 'contributing' },
      });
      const { seq } = await alice().get(ref);
      if (isPublished) await alice().transition(ref, seq, publication);
      return { ref, id, factorId: factor.id };
    };
    const aDraft = (fields: Partial<PostmortemCreate> = {}) =>
      tell(
        {
          title: 'Nobody could sign in',
          startedAt: '2025-03-01T10:00:00.000Z',
          affectedEntities: [CHECKOUT],
          ...fields,
        },
        'The certificate of the gateway had expired. We heard of it from customers, as no alert had fired.',
        'Renewing the certificate depended on a person who remembers it',
        false,
      );
    const aLapsed = (fields: Partial<PostmortemCreate> = {}) =>
      tell(
        { title: 'Login was down', ...fields },
        'TLS handshakes were refused: the cert was past its end date. Callers told us, monitoring stayed silent.',
        'No machine renews the x509 certs; it sits in a calendar',
      );
    const similarOf = async (ref: string, name = 'alice') =>
      (await bench.portal.as(name).getSimilar(ref)).items;
    const refsOf = async (ref: string, name?: string) =>
      (await similarOf(ref, name)).map(({ postmortem }) => postmortem.ref);

    const aKeeper = async () =>
      new DocumentIndexKeeper({
        database: await Database.create({
          getClient: async () => bench.knex,
          migrations: { skip: true },
        }),
        now: () => new Date(),
      });

    beforeAll(async () => {
      await tell(
        { title: 'The disk was full' },
        'No space was left on the volume, so the database refused writes.',
        'Old files are kept without a limit',
      );
    });

    it('tell the same in other words, and say which and why', async () => {
      const { ref, factorId } = await aDraft();
      const lapsed = await aLapsed({ affectedEntities: [CARD_API] });
      const [first] = await similarOf(ref);
      expect(first).toMatchObject({
        postmortem: { ref: lapsed.ref, title: 'Login was down' },
        factors: [{ factorId, id: lapsed.factorId }],
        patterns: [],
        entityRefs: [],
        distance: 1,
      });
      expect(first.terms).toContainEqual({
        here: 'certificate',
        there: expect.stringMatching(/^(certs|x509|tls)$/),
      });
      await alice().delete(lapsed.ref, (await alice().get(lapsed.ref)).seq);
      expect(await refsOf(ref)).not.toContain(lapsed.ref);
    });

    it('have a pattern in common, by the name that the viewer knows', async () => {
      const mine = await aDraft();
      const other = await tell(
        { title: 'Mails were late' },
        'The spool was full.',
        'Nobody had thought of it',
      );
      await alice().createPattern({
        ...{ name: 'Depends on memory', category: 'process' },
        factorIds: [mine.factorId, other.factorId],
      });
      const item = (await similarOf(mine.ref)).find(
        ({ postmortem }) => postmortem.ref === other.ref,
      );
      expect(item?.patterns).toMatchObject([{ name: 'Depends on memory' }]);
    });

    it('are earlier ones only, that are published', async () => {
      const { ref } = await aDraft({ startedAt: '2025-01-01T00:00:00.000Z' });
      await aLapsed();
      await aDraft();
      expect(await refsOf(ref)).toEqual([]);
    });

    it('are none that the viewer may not read, and none changes its place for them', async () => {
      const { ref } = await aDraft();
      const before = await similarOf(ref, 'bob');
      const hidden = await aLapsed({
        ...{ visibility: 'restricted', reason: 'a customer is named' },
        affectedEntities: [CHECKOUT],
      });
      expect(await refsOf(ref)).toContain(hidden.ref);
      expect(await similarOf(ref, 'bob')).toEqual(before);
    });

    it('come from an index that is after changes what it would be if it were built anew', async () => {
      const keeper = await aKeeper();
      await keeper.refresh();
      const { ref } = await aLapsed();
      const { factors } = await alice().get(ref);
      await alice().patchFactor(ref, factors[0].id, factors[0].version, {
        statement: 'The queue was full',
      });
      const back = await aLapsed();
      await alice().transition(back.ref, (await alice().get(back.ref)).seq, {
        to: 'draft',
      });
      await keeper.refresh();
      const anew = await aKeeper();
      await anew.refresh();
      expect(keeper.contents).toEqual(anew.contents);
    });
  },
  { entities: CATALOG },
);
