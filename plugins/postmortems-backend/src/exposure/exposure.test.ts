import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { dayAfter, utcDay } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import { readTables } from '../__testUtils__/tables';

const CHECKOUT = 'component:default/checkout';
const APP = 'component:default/app';
const SITE = 'component:default/site';
const today = () => utcDay(new Date());

function entity(ref: string, ...relations: string[]): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toUpperCase() + kind.slice(1),
    metadata: { name, namespace },
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

/** Web owns the app, on which the site stands, which Sid owns; both lean on the checkout. */
const catalog = catalogServiceMock({
  entities: [
    entity(CHECKOUT, `dependencyOf ${APP}`, 'ownedBy group:default/payments'),
    entity(APP, `dependencyOf ${SITE}`, 'ownedBy group:default/web'),
    entity(SITE, 'ownedBy user:default/sid'),
    entity('group:default/web', `ownerOf ${APP}`),
    entity('user:default/sid', `ownerOf ${SITE}`),
    entity('system:default/front', `hasPart ${APP}`, `hasPart ${SITE}`),
  ],
});

describeWithPortal(
  'who else is exposed',
  bench => {
    afterEach(() => jest.restoreAllMocks());
    const as = (name: string) => bench.portal.as(name);
    const refusal = (statusCode: number) =>
      expect.objectContaining({ statusCode });

    const made = async (fields: object = {}) => {
      const { ref } = await as('alice').create({
        title: 'The pool ran full',
        affectedEntities: [CHECKOUT],
        ...fields,
      });
      return ref;
    };
    const asked = async (fields: object = {}) => {
      const ref = await made(fields);
      const { items } = await as('alice').askExposed(ref, {});
      const [app, site] = items.map(({ question }) => question!);
      return { ref, app, site };
    };

    it('is told with how it hangs together, and who owns it', async () => {
      expect(await as('alice').getExposure(await made())).toEqual({
        items: [
          {
            entityRef: APP,
            owners: ['group:default/web'],
            tie: { kind: 'depends_on', hops: 1, through: CHECKOUT },
            question: null,
          },
          {
            entityRef: SITE,
            owners: ['user:default/sid'],
            tie: { kind: 'depends_on', hops: 2, through: APP },
            question: null,
          },
        ],
        isMore: false,
        counts: {
          asked: 0,
          answered: 0,
          applies: 0,
          doesNotApply: 0,
          fixed: 0,
        },
        mayAsk: true,
        hasCatalog: true,
      });
    });

    it('is nobody where nothing is known to have failed', async () => {
      const ref = await made({ affectedEntities: [] });
      expect((await as('alice').getExposure(ref)).items).toEqual([]);
    });

    it('is asked once, some of them or all, without a change of the document', async () => {
      const ref = await made();
      const before = await as('alice').get(ref);
      const one = await as('bob').askExposed(ref, { entityRefs: [SITE] });
      expect(one.counts.asked).toBe(1);
      // What was asked comes first.
      expect(one.items.map(({ entityRef }) => entityRef)).toEqual([SITE, APP]);
      const all = await as('alice').askExposed(ref, {});
      expect(all.counts.asked).toBe(2);
      expect(all.items[1]).toEqual({
        ...one.items[0],
        question: { ...one.items[0].question, mayAnswer: true },
      });
      const again = await as('alice').askExposed(ref, { entityRefs: [APP] });
      expect(again).toEqual(all);
      expect(await as('alice').get(ref)).toEqual(before);
    });

    it('is asked once, however many ask at the same time', async () => {
      const ref = await made();
      await Promise.all(
        ['alice', 'bob', 'carol', 'dora'].map(name =>
          as(name).askExposed(ref, {}),
        ),
      );
      expect((await as('alice').getExposure(ref)).counts.asked).toBe(2);
    });

    it('is no entity that the catalog does not lead to', async () => {
      const ref = await made();
      for (const one of [CHECKOUT, 'component:default/nothing']) {
        await expect(
          as('alice').askExposed(ref, { entityRefs: [APP, one] }),
        ).rejects.toEqual(refusal(400));
      }
      expect((await as('alice').getExposure(ref)).counts.asked).toBe(0);
    });

    it('answers by its owner, or by who leads the post-mortem, and nobody else', async () => {
      const { ref, app, site } = await asked();
      const answer = { answer: 'applies', note: 'Our pool too' } as const;
      expect(
        await as('wendy').answerExposure(ref, app.id, app.version, answer),
      ).toEqual({
        ...app,
        ...answer,
        version: 2,
        answeredOn: today(),
        answeredAt: expect.stringMatching(/Z$/),
        mayAnswer: true,
      });
      // Wendy is in Web, which does not own the site.
      await expect(
        as('wendy').answerExposure(ref, site.id, site.version, answer),
      ).rejects.toEqual(refusal(403));
      await as('alice').answerExposure(ref, site.id, site.version, {
        answer: 'does_not_apply',
      });
      const { counts, items } = await as('bob').getExposure(ref);
      expect(counts).toEqual({
        asked: 2,
        answered: 2,
        applies: 1,
        doesNotApply: 1,
        fixed: 0,
      });
      expect(items.map(({ question }) => question!.mayAnswer)).toEqual([
        false,
        false,
      ]);
      // Entities answer: nothing says who it was.
      expect(JSON.stringify(items)).not.toMatch(/wendy|alice/);
      const rows = await bench.knex('exposures').where({ id: app.id });
      expect(rows[0].answered_by).toBe('user:default/wendy');
    });

    it('says from which day on, which is not one to come', async () => {
      const { ref, app } = await asked();
      const fixed = await as('wendy').answerExposure(ref, app.id, 1, {
        answer: 'fixed',
        answeredOn: '2025-02-11',
      });
      expect(fixed).toMatchObject({
        answer: 'fixed',
        answeredOn: '2025-02-11',
        note: '',
      });
      await expect(
        as('wendy').answerExposure(ref, app.id, 2, {
          answer: 'fixed',
          answeredOn: dayAfter(today(), 2),
        }),
      ).rejects.toEqual(refusal(400));
    });

    it('takes its answer back, and says the same twice without a change', async () => {
      const { ref, app } = await asked();
      const answer = { answer: 'fixed', answeredOn: '2025-02-11' } as const;
      const first = await as('wendy').answerExposure(ref, app.id, 1, answer);
      expect(await as('wendy').answerExposure(ref, app.id, 2, answer)).toEqual(
        first,
      );
      expect(
        await as('wendy').answerExposure(ref, app.id, 2, { answer: null }),
      ).toEqual({ ...app, version: 3 });
      expect((await as('alice').getExposure(ref)).counts.answered).toBe(0);
    });

    it('learns what was answered first by somebody else', async () => {
      const { ref, app } = await asked();
      await as('wendy').answerExposure(ref, app.id, 1, { answer: 'applies' });
      await expect(
        as('alice').answerExposure(ref, app.id, 1, { answer: 'fixed' }),
      ).rejects.toMatchObject({
        statusCode: 412,
        cause: expect.anything(),
      });
    });

    it('is listed for its owner and on its page, as long as it waits', async () => {
      const { ref, app } = await asked();
      const mine = async (query = {}) => {
        const { items } = await as('wendy').listExposures({
          owner: 'mine',
          limit: 100,
          ...query,
        });
        return items.filter(({ postmortem }) => postmortem.ref === ref);
      };
      expect(await mine({ answered: false })).toEqual([
        expect.objectContaining({ entityRef: APP, mayAnswer: true }),
      ]);
      expect(await mine({ entityRef: SITE })).toEqual([]);
      await as('wendy').answerExposure(ref, app.id, 1, { answer: 'applies' });
      expect(await mine({ answered: false })).toEqual([]);
      expect(await mine({ answered: true })).toHaveLength(1);

      const { items } = await as('bob').listExposures({
        entityRef: 'system:default/front',
        limit: 100,
      });
      expect(
        items
          .filter(({ postmortem }) => postmortem.ref === ref)
          .map(({ entityRef, mayAnswer }) => [entityRef, mayAnswer])
          // Both were asked in the same moment.
          .sort(),
      ).toEqual([
        [APP, false],
        [SITE, false],
      ]);
      // Bob owns nothing.
      expect((await as('bob').listExposures({})).items).toEqual([]);
    });

    it('is paged through, each once, in the order in which it was asked', async () => {
      for (let i = 0; i < 3; i++) await asked();
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await as('bob').listExposures({
          ...{ entityRef: APP, limit: 2, cursor },
        });
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      const all = await bench.knex('exposures').where({ entity_ref: APP });
      expect(ids).toEqual(all.map(({ id }) => id).sort());
    });

    it('is not told of what its owner may not read', async () => {
      const { ref, app } = await asked({
        visibility: 'restricted',
        reason: 'a customer is named',
      });
      const { items } = await as('wendy').listExposures({
        ...{ owner: 'mine', limit: 100 },
      });
      expect(items.map(({ id }) => id)).not.toContain(app.id);
      await expect(
        as('wendy').answerExposure(ref, app.id, 1, { answer: 'applies' }),
      ).rejects.toEqual(refusal(404));
      await expect(as('wendy').getExposure(ref)).rejects.toEqual(refusal(404));
    });

    it('is not named while the catalog does not answer, and loses no answer', async () => {
      const { ref, app } = await asked();
      jest
        .spyOn(catalog, 'getEntitiesByRefs')
        .mockRejectedValue(new Error('503'));
      expect(await as('alice').getExposure(ref)).toMatchObject({
        items: [],
        hasCatalog: false,
      });
      for (const act of [
        () => as('alice').askExposed(ref, {}),
        () => as('alice').answerExposure(ref, app.id, 1, { answer: 'fixed' }),
        () => as('alice').listExposures({ entityRef: APP }),
      ]) {
        await expect(act()).rejects.toEqual(refusal(503));
      }
      jest.restoreAllMocks();
      expect((await as('alice').getExposure(ref)).counts).toMatchObject({
        asked: 2,
        answered: 0,
      });
    });

    it('is not told of what the person asking does not see in the catalog', async () => {
      const { ref, app } = await asked();
      const real = catalog.getEntitiesByRefs.bind(catalog);
      jest
        .spyOn(catalog, 'getEntitiesByRefs')
        .mockImplementation(async (request, options) => {
          const { items } = await real(request, options);
          return {
            items: items.map(found =>
              found?.metadata.name === 'app' ? undefined : found,
            ),
          };
        });
      const { items, counts } = await as('alice').getExposure(ref);
      expect(items.map(({ entityRef }) => entityRef)).toEqual([SITE]);
      expect(counts.asked).toBe(1);
      // Not even whether it is there.
      await expect(
        as('alice').answerExposure(ref, app.id, 1, { answer: 'applies' }),
      ).rejects.toEqual(refusal(404));
      await expect(
        as('alice').askExposed(ref, { entityRefs: [APP] }),
      ).rejects.toEqual(refusal(400));
      expect(
        await as('alice').listExposures({ entityRef: APP, limit: 1 }),
      ).toEqual({ items: [], nextCursor: null });
    });

    it('goes by its new name, with what was answered under either', async () => {
      const first = await asked();
      await as('wendy').answerExposure(first.ref, first.app.id, 1, {
        answer: 'applies',
      });
      const second = await asked();
      await as('adam').renameEntity({ from: APP, to: SITE });
      const rowsOf = async (ids: string[]) =>
        (await bench.knex('exposures').whereIn('id', ids).orderBy('id')).map(
          ({ id, entity_ref, answer }) => [id, entity_ref, answer],
        );
      // The site was asked itself: of each two one is left, that with an answer if there is one.
      expect(await rowsOf([first.app.id, first.site.id])).toEqual([
        [first.app.id, SITE, 'applies'],
      ]);
      expect(await rowsOf([second.app.id, second.site.id])).toEqual([
        [second.site.id, SITE, null],
      ]);
    });

    it('goes with its post-mortem, and loses what is taken out of the history', async () => {
      const { ref, app } = await asked();
      const { id, version } = await as('alice').createEvent(ref, {
        description: 'Bellerophon fell',
      });
      await as('alice').answerExposure(ref, app.id, 1, {
        answer: 'applies',
        note: 'Bellerophon fell',
      });
      // By somebody else, so that it is a revision of its own.
      await as('bob').patchEvent(ref, id, version, { description: 'It fell' });
      const { items } = await as('alice').listRevisions(ref);
      const { n } = items.find(
        ({ act, target }) => act === 'created' && target === 'event',
      )!;
      const { status } = await bench.portal.request(
        'adam',
        'POST',
        `/postmortems/${ref}/revisions/${n}/redaction`,
        { json: { reason: 'it is a name' } },
      );
      expect(status).toBe(200);
      const question = (await as('alice').getExposure(ref)).items.find(
        ({ entityRef }) => entityRef === app.entityRef,
      )!.question!;
      expect(question).toMatchObject({ answer: 'applies', note: '' });

      const { seq } = await as('alice').get(ref);
      await as('alice').delete(ref, seq);
      await as('adam').purge(ref, { reason: 'asked for' });
      const { exposures } = await readTables(bench.knex);
      expect(JSON.stringify(exposures)).not.toContain(app.id);
    });
  },
  {
    catalog,
    groups: { 'user:default/wendy': ['group:default/web'] },
    config: { administrators: ['user:default/adam'] },
  },
);
