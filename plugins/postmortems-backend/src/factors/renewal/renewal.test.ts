import { SORTER_VERSION } from 'backstage-plugin-postmortems-common/factors';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { publication } from '../../__testUtils__/publication';
import { sortedBefore } from '../../__testUtils__/sortedBefore';
import { expectNothingWritten } from '../../__testUtils__/tables';

const ALERT = 'There was no alert for the queue length';
const POOL = 'The connection pool of the database was exhausted';
const suggested = { categorySource: 'suggested' } as const;

describeWithPortal(
  'a newer version of the sorter',
  bench => {
    const as = (name: string) => bench.portal.as(name);
    const runTask = () => bench.portal.runTask('renew-suggestions');
    const factorOf = async (ref: string) =>
      (await as('alice').get(ref)).factors[0];
    const NOTHING = { ...{ waiting: 0, applied: 0 }, changes: [] };

    /** A post-mortem with one factor, of the earlier version unless a person said otherwise. */
    const write = async (
      statement: string,
      fields: object,
      { restricted = false, publish = false } = {},
    ) => {
      const alice = as('alice');
      const { ref } = await alice.create({
        title: `About: ${statement}`,
        ...(restricted && { visibility: 'restricted', reason: 'a customer' }),
      });
      const { id, seq } = await alice.createFactor(ref, {
        ...{ statement, layer: 'contributing', ...fields },
      });
      if (publish) await alice.transition(ref, seq, publication);
      await sortedBefore(bench.knex, [id]);
      return { ref, id };
    };
    type Written = Awaited<ReturnType<typeof write>>;
    let alert: Written;
    let hidden: Written;
    let chosen: Written;
    let fresh: Written;
    let left: Written;
    let pool: string;

    it('has nothing to say where all is by the version that runs', async () => {
      const { ref } = await as('alice').create({ title: 'Of today' });
      await as('alice').createFactor(ref, {
        ...{ statement: ALERT, layer: 'contributing' },
        ...{ category: 'process', ...suggested },
      });
      await runTask();
      expect(await as('adam').getRenewal()).toMatchObject({
        ...{ state: 'none', mayStart: true, madeBy: [], ...NOTHING },
        version: { sorter: SORTER_VERSION },
      });
      expect(await as('bob').countRenewal()).toEqual({
        ...{ factors: 0, isMore: false },
      });
    });

    it('looks through what is only suggested, and changes no post-mortem', async () => {
      const example = await write(POOL, {}, { publish: true });
      pool = (
        await as('alice').createPattern({
          ...{ name: 'Pool exhausted', category: 'capacity-planning' },
          factorIds: [example.id],
        })
      ).id;
      alert = await write(ALERT, { category: 'process', ...suggested });
      hidden = await write(
        ...([ALERT, { category: 'data', ...suggested }] as const),
        { restricted: true },
      );
      chosen = await write(ALERT, { category: 'process' });
      fresh = await write(`${POOL}!`, { category: 'network', ...suggested });
      left = await write('Zzz', { category: 'process', ...suggested });
      expect((await as('bob').getRenewal()).state).toBe('looking');
      await expect(as('adam').startRenewal()).rejects.toMatchObject({
        statusCode: 409,
      });
      const all = [alert, hidden, chosen, fresh, left];
      const read = () =>
        Promise.all(all.map(({ ref }) => as('alice').get(ref)));
      const before = await read();
      await runTask();
      await runTask();
      expect(await read()).toEqual(before);
    });

    it('tells what would change: from what to what, of how many, and what speaks for it', async () => {
      const { state, madeBy, waiting, applied, changes, mayStart } = await as(
        'bob',
      ).getRenewal();
      expect({ state, madeBy, waiting, applied, mayStart }).toEqual({
        ...{ state: 'waiting', madeBy: [1], waiting: 3, applied: 0 },
        mayStart: false,
      });
      const category = (from: string, to: string | null) => ({
        ...{ of: 'category', from, to, waiting: 1, applied: 0 },
      });
      expect(changes).toHaveLength(4);
      expect(changes).toEqual(
        expect.arrayContaining([
          category('process', 'monitoring-gap'),
          category('network', 'capacity-planning'),
          category('process', null),
          {
            ...{ of: 'pattern', from: null, waiting: 1, applied: 0 },
            to: expect.objectContaining({ id: pool, name: 'Pool exhausted' }),
          },
        ]),
      );
      expect(await as('bob').countRenewal()).toEqual({
        ...{ factors: 3, isMore: false },
      });

      const { items } = await as('bob').listRenewedFactors({
        ...{ of: 'category', from: 'process', to: 'monitoring-gap' },
      });
      expect(items).toEqual([
        expect.objectContaining({
          ...{ id: alert.id, statement: ALERT, madeBy: 1, suggestion: null },
          from: { category: 'process', pattern: null },
          to: { category: 'monitoring-gap', pattern: null },
          words: expect.arrayContaining(['alert']),
          postmortem: expect.objectContaining({ ref: alert.ref }),
        }),
      ]);
      const ofPool = await as('bob').listRenewedFactors({
        ...{ of: 'pattern', from: '-', to: pool },
      });
      expect(ofPool.items.map(({ id }) => id)).toEqual([fresh.id]);
      expect(ofPool.items[0].suggestion).toMatchObject({
        ...{ reason: 'same_words', factors: [{ statement: POOL }] },
      });
    });

    it('is gone through page by page', async () => {
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await as('bob').listRenewedFactors({ limit: 1, cursor });
        expect(page.items).toHaveLength(1);
        ids.push(page.items[0].id);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(ids.sort()).toEqual([alert.id, fresh.id, left.id].sort());
    });

    it('tells of a restricted one to nobody who may not read it', async () => {
      expect((await as('alice').getRenewal()).waiting).toBe(4);
      const mine = await as('alice').listRenewedFactors();
      expect(mine.items.map(({ id }) => id)).toContain(hidden.id);
      for (const name of ['bob', 'adam']) {
        const renewal = await as(name).getRenewal();
        expect(renewal.waiting).toBe(3);
        expect(JSON.stringify(renewal.changes)).not.toContain('"data"');
        const { items } = await as(name).listRenewedFactors();
        expect(items.map(({ id }) => id)).not.toContain(hidden.id);
      }
    });

    it('is started and stopped by administrators only', async () => {
      await expectNothingWritten(bench.knex, async () => {
        for (const act of ['startRenewal', 'stopRenewal'] as const) {
          await expect(as('alice')[act]()).rejects.toMatchObject({
            statusCode: 403,
          });
        }
      });
    });

    it('stops when it is told to, and holds nothing of whoever had it started', async () => {
      expect((await as('adam').startRenewal()).state).toBe('applying');
      // Sent again, it is the same run.
      expect((await as('adam').startRenewal()).state).toBe('applying');
      const stopped = await as('adam').stopRenewal();
      expect([stopped.state, stopped.waiting]).toEqual(['stopped', 3]);
      await runTask();
      expect(await factorOf(alert.ref)).toMatchObject({ category: 'process' });
      expect(await bench.knex('renewal_runs').select('scope')).toEqual([
        { scope: '' },
      ]);
    });

    it('applies what it has shown, as suggested still, with a revision that says why', async () => {
      const { seq } = await as('alice').get(alert.ref);
      await as('adam').startRenewal();
      await runTask();
      expect(await factorOf(alert.ref)).toMatchObject({
        ...{ category: 'monitoring-gap', ...suggested, version: 2 },
      });
      expect(await factorOf(fresh.ref)).toMatchObject({
        ...{ category: 'capacity-planning', ...suggested },
        ...{ patternId: pool, patternSource: 'suggested' },
      });
      expect(await factorOf(left.ref)).toMatchObject({
        ...{ category: null, categorySource: 'person' },
      });
      const { items } = await as('alice').listRevisions(alert.ref);
      expect(items[0]).toMatchObject({
        ...{ lastSeq: seq + 1, actor: 'user:default/adam' },
        reason: `Suggestions sorted anew (version ${SORTER_VERSION})`,
      });
      expect(await as('bob').getRenewal()).toMatchObject({
        ...{ state: 'done', waiting: 0, applied: 3 },
      });
      const rows = await bench
        .knex('factors')
        .whereIn('id', [alert.id, fresh.id])
        .select('sorted_by');
      expect(rows.map(row => row.sorted_by)).toEqual([
        ...[SORTER_VERSION, SORTER_VERSION],
      ]);
    });

    it('touches neither what a person has chosen nor what whoever started it may not read', async () => {
      expect(await factorOf(chosen.ref)).toMatchObject({
        ...{ category: 'process', categorySource: 'person', version: 1 },
      });
      expect(await factorOf(hidden.ref)).toMatchObject({
        ...{ category: 'data', version: 1 },
      });
      expect(await as('alice').getRenewal()).toMatchObject({
        ...{ state: 'waiting', waiting: 1, applied: 3 },
      });
    });

    it('leaves to a person what they change before it comes to it', async () => {
      const mine = await write(ALERT, { category: 'process', ...suggested });
      await runTask();
      expect((await as('bob').countRenewal()).factors).toBe(1);
      await as('bob').patchFactor(mine.ref, mine.id, 1, {
        certainty: 'confirmed',
      });
      expect((await as('bob').countRenewal()).factors).toBe(0);
      await as('adam').startRenewal();
      await runTask();
      expect((await factorOf(mine.ref)).category).toBe('process');
    });
  },
  { config: { administrators: ['user:default/adam'] } },
);
