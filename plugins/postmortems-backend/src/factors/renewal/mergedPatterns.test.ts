import { Pattern } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { publication } from '../../__testUtils__/publication';
import { sortedBefore } from '../../__testUtils__/sortedBefore';
import { ProposalStore } from './ProposalStore';

const POOL = 'The connection pool of the database was exhausted';
const LEAK = 'A certificate had expired on the gateway';
const DISK = 'The disk of the build server was full';
const FLAG = 'Nobody had tested the feature flag';
const QUEUE = 'The retries of all clients came at once';

describeWithPortal(
  'a newer version of the sorter, where patterns were merged',
  bench => {
    const as = (name: string) => bench.portal.as(name);
    const runTask = () => bench.portal.runTask('renew-suggestions');

    const write = async (statement: string, fields: object = {}) => {
      const { ref } = await as('alice').create({ title: statement });
      const { id } = await as('alice').createFactor(ref, {
        ...{ statement, layer: 'contributing', ...fields },
      });
      return { ref, id };
    };
    type Written = Awaited<ReturnType<typeof write>>;
    const factorOf = async ({ ref }: Written) =>
      (await as('alice').get(ref)).factors[0];
    /** A pattern of one published example that a person confirmed. */
    const aPattern = async (
      name: string,
      category: string,
      example: string,
    ) => {
      const { ref, id } = await write(example);
      const { seq } = await as('alice').get(ref);
      await as('alice').transition(ref, seq, publication);
      return as('alice').createPattern({ name, category, factorIds: [id] });
    };
    /** A factor that an earlier version put into a pattern. */
    const suggestedIn = async (
      patternId: string,
      statement: string,
      category: string,
    ) => {
      const written = await write(statement, {
        ...{ patternId, patternSource: 'suggested' },
        ...{ category, categorySource: 'suggested' },
      });
      await sortedBefore(bench.knex, [written.id]);
      return written;
    };
    const ofPatterns = async (name: string) =>
      (await as(name).getRenewal()).changes.filter(
        change => change.of === 'pattern',
      );
    const listed = async (from: string, to: string) => {
      const { items } = await as('bob').listRenewedFactors({
        ...{ of: 'pattern', from, to },
      });
      return items.map(({ id }) => id).sort();
    };

    it('tells one change of all that was merged, and finds each of its factors by it', async () => {
      const pool = await aPattern('Pool', 'capacity-planning', POOL);
      const leak = await aPattern('Leak', 'data', LEAK);
      const ids = [
        (await suggestedIn(pool.id, 'Zzz', 'process')).id,
        (await suggestedIn(leak.id, 'Yyy', 'process')).id,
      ].sort();
      await runTask();
      expect(await ofPatterns('bob')).toHaveLength(2);
      await as('alice').mergePattern(pool.id, pool.version, { into: leak.id });
      expect(await ofPatterns('bob')).toEqual([
        {
          ...{ of: 'pattern', to: null, waiting: 2, applied: 0 },
          from: expect.objectContaining({ id: leak.id, name: 'Leak' }),
        },
      ]);
      expect(await listed(leak.id, '-')).toEqual(ids);
      // An address that somebody has kept.
      expect(await listed(pool.id, '-')).toEqual(ids);
    });

    describe('after it was looked through', () => {
      let disk: Pattern;
      let flag: Pattern;
      let moved: Written;
      let alsoSorted: Written;

      it('waits only with what is left of it', async () => {
        const before = (await as('bob').countRenewal()).factors;
        disk = await aPattern('Disk', 'process', DISK);
        flag = await aPattern('Flag', 'security', FLAG);
        moved = await suggestedIn(disk.id, `${FLAG}!`, 'security');
        alsoSorted = await suggestedIn(disk.id, `${FLAG}?`, 'network');
        await runTask();
        expect((await as('bob').countRenewal()).factors).toBe(before + 2);
        expect(await listed(disk.id, flag.id)).toHaveLength(2);

        await as('alice').mergePattern(disk.id, disk.version, {
          into: flag.id,
        });
        const { waiting, changes } = await as('bob').getRenewal();
        expect(waiting).toBe(before + 1);
        expect(changes).toContainEqual({
          ...{ of: 'category', from: 'network', to: 'security' },
          ...{ waiting: 1, applied: 0 },
        });
        expect(JSON.stringify(changes)).not.toContain(flag.id);
        expect((await as('bob').countRenewal()).factors).toBe(before + 1);
      });

      it('leaves factors in the pattern that they are in', async () => {
        await as('adam').startRenewal();
        await runTask();
        expect(await factorOf(moved)).toMatchObject({
          ...{ patternId: disk.id, category: 'security', version: 1 },
        });
        expect(await factorOf(alsoSorted)).toMatchObject({
          ...{ patternId: disk.id, patternSource: 'suggested', version: 2 },
          ...{ category: 'security', categorySource: 'suggested' },
        });
        expect(JSON.stringify(await ofPatterns('bob'))).not.toContain(flag.id);
      });

      it('waits again when they are taken apart', async () => {
        const merged = await as('alice').getPattern(flag.id);
        const [{ id, version }] = merged.merged;
        await as('alice').unmergePattern(id, version);
        expect(await listed(disk.id, flag.id)).toEqual([moved.id]);
        // The other one was never moved, so it is not told of as if it had been.
        expect(await ofPatterns('bob')).toContainEqual({
          ...{ of: 'pattern', waiting: 1, applied: 0 },
          from: expect.objectContaining({ id: disk.id }),
          to: expect.objectContaining({ id: flag.id }),
        });
      });
    });

    it('takes no pattern that is gone for one that was merged', async () => {
      const { id } = await aPattern('Pools', 'data', `${POOL} again`);
      const gone = '019aa000-0000-7000-8000-000000000000';
      const change = {
        from: { category: 'data', patternId: id },
        to: { category: 'process', patternId: gone },
      };
      expect(
        await bench.knex.transaction(trx =>
          new ProposalStore().leftOf(trx, change),
        ),
      ).toEqual(change.to);
    });

    it('writes nothing of one whose patterns are merged while it is applied', async () => {
      const queue = await aPattern('Queue', 'process', QUEUE);
      const pool = await aPattern('Pools', 'data', `${POOL} again`);
      const written = await suggestedIn(pool.id, `${QUEUE}!`, 'process');
      await runTask();
      expect(await listed(pool.id, queue.id)).toEqual([written.id]);
      await as('adam').startRenewal();
      const { waiting } = ProposalStore.prototype;
      const found = jest
        .spyOn(ProposalStore.prototype, 'waiting')
        .mockImplementationOnce(async function thenMerge(
          this: ProposalStore,
          ...asked
        ) {
          const proposals = await waiting.apply(this, asked);
          await as('alice').mergePattern(pool.id, pool.version, {
            into: queue.id,
          });
          return proposals;
        });
      await runTask();
      found.mockRestore();
      expect(await factorOf(written)).toMatchObject({
        ...{ patternId: pool.id, version: 1 },
      });
      const { items } = await as('alice').listRevisions(written.ref);
      expect(items.map(({ actor }) => actor)).not.toContain(
        'user:default/adam',
      );
      expect(
        await bench.knex('renewal_proposals').where({ factor_id: written.id }),
      ).toEqual([]);
    });
  },
  { config: { administrators: ['user:default/adam'] } },
);
