import { PostmortemCreate } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { publication } from '../../__testUtils__/publication';

const notThere = { statusCode: 404 };
const refused = { statusCode: 400 };

describeWithPortal(
  'a pattern',
  bench => {
    /** A published post-mortem with one factor. */
    const publish = async (
      name: string,
      statement: string,
      fields: Partial<PostmortemCreate> = {},
    ) => {
      const client = bench.portal.as(name);
      const { ref } = await client.create({ title: statement, ...fields });
      const factor = await client.createFactor(ref, {
        ...{ statement, layer: 'contributing' },
      });
      await client.transition(ref, factor.seq, publication);
      return { ref, factorId: factor.id };
    };
    const make = async (name: string, patternName: string, ids: string[]) =>
      bench.portal.as(name).createPattern({
        ...{ name: patternName, category: 'capacity-planning' },
        factorIds: ids,
      });
    const restricted = {
      visibility: 'restricted',
      reason: 'a customer',
    } as const;

    it('is made of factors of several post-mortems, each of which says so in its history', async () => {
      const [one, two] = [
        await publish('alice', 'The pool was exhausted'),
        await publish('bob', 'No connection was left'),
      ];
      const pattern = await make('alice', 'Connection pool exhausted', [
        one.factorId,
        two.factorId,
      ]);
      expect(pattern).toMatchObject({
        ...{ name: 'Connection pool exhausted', version: 1 },
        ...{ postmortems: 2, suggestedPostmortems: 0, isRestricted: false },
        ...{ mayCurate: true, createdBy: 'user:default/alice' },
      });
      const { factors, seq } = await bench.portal.as('bob').get(two.ref);
      expect(factors).toEqual([
        expect.objectContaining({
          ...{ patternId: pattern.id, patternSource: 'person', version: 2 },
          // A story of a category is of that category.
          category: 'capacity-planning',
        }),
      ]);
      const { items } = await bench.portal.as('bob').listRevisions(two.ref);
      expect(items[0]).toMatchObject({
        ...{ actor: 'user:default/alice', target: 'factor', lastSeq: seq },
      });
      expect(
        (await bench.portal.as('bob').getPatternHistory(pattern.id)).items,
      ).toEqual([
        expect.objectContaining({
          ...{ act: 'made', actor: 'user:default/alice', other: null },
          after: {
            ...{ name: 'Connection pool exhausted' },
            category: 'capacity-planning',
          },
        }),
      ]);
    });

    it('is made wholly or not at all', async () => {
      const mine = await publish('alice', 'The queue was full');
      const hidden = await publish('bob', 'Nobody saw it', restricted);
      await expect(
        make('alice', 'Full', [mine.factorId, hidden.factorId]),
      ).rejects.toMatchObject(refused);
      const { factors, seq } = await bench.portal.as('alice').get(mine.ref);
      expect(factors[0].patternId).toBeNull();
      // Made, a factor, published.
      expect(seq).toBe(3);
      const { items } = await bench.portal
        .as('alice')
        .listPatterns({ q: 'Full' });
      expect(items).toEqual([]);
    });

    it('is made once by a request that is sent twice', async () => {
      const { ref, factorId } = await publish('alice', 'Disk full');
      const options = { idempotencyKey: 'once-only' };
      const fields = {
        ...{ name: 'Disks fill up', category: 'capacity-planning' },
        factorIds: [factorId],
      };
      const alice = bench.portal.as('alice');
      const first = await alice.createPattern(fields, options);
      const second = await alice.createPattern(fields, options);
      expect(second).toEqual(first);
      expect((await alice.get(ref)).factors[0].version).toBe(2);
    });

    it('exists only for those who may read one of its factors', async () => {
      const hidden = await publish(
        'alice',
        'A tenant asked too much',
        restricted,
      );
      const pattern = await make('alice', 'Acme asks too much', [
        hidden.factorId,
      ]);
      expect(pattern.isRestricted).toBe(true);
      const bob = bench.portal.as('bob');
      await expect(bob.getPattern(pattern.id)).rejects.toMatchObject(notThere);
      await expect(bob.getPatternHistory(pattern.id)).rejects.toMatchObject(
        notThere,
      );
      await expect(
        bob.patchPattern(pattern.id, 1, { name: 'x' }),
      ).rejects.toMatchObject(notThere);
      expect((await bob.listPatterns({ q: 'acme' })).items).toEqual([]);
      const { ref, id } = await bob.create({ title: 'x' }).then(async made => ({
        ref: made.ref,
        id: (
          await bob.createFactor(made.ref, {
            statement: 'x',
            layer: 'systemic',
          })
        ).id,
      }));
      for (const patternId of [pattern.id, id]) {
        await expect(
          bob.patchFactor(ref, id, 1, { patternId }),
        ).rejects.toMatchObject({
          ...refused,
          body: { error: { message: expect.stringContaining('patternId') } },
        });
      }
    });

    it('is renamed by whoever made it and by administrators, and tells an old name to those who could know it', async () => {
      const hidden = await publish(
        'alice',
        'Secret tenant overload',
        restricted,
      );
      const pattern = await make('alice', 'Overload by Hush', [
        hidden.factorId,
      ]);
      const alice = bench.portal.as('alice');
      const renamed = await alice.patchPattern(pattern.id, 1, {
        name: 'Overload by one tenant',
      });
      expect(renamed.version).toBe(2);
      await expect(
        alice.patchPattern(pattern.id, 1, { name: 'Overload' }),
      ).rejects.toMatchObject({ statusCode: 412 });
      const open = await publish('alice', 'One tenant took all of it');
      await alice.patchFactor(open.ref, open.factorId, 1, {
        patternId: pattern.id,
      });
      const bob = bench.portal.as('bob');
      const seen = await bob.getPattern(pattern.id);
      expect(seen).toMatchObject({
        ...{ name: 'Overload by one tenant', postmortems: 1, mayCurate: false },
      });
      expect((await bob.getPatternHistory(pattern.id)).items).toEqual([]);
      expect((await alice.getPatternHistory(pattern.id)).items).toHaveLength(2);
      await expect(
        bob.patchPattern(pattern.id, 2, { name: 'x' }),
      ).rejects.toMatchObject({ statusCode: 403 });
      // An administrator curates what has a name for them, whatever else is in it.
      const moved = await bench.portal.as('adam').patchPattern(pattern.id, 2, {
        category: 'process',
      });
      expect(moved).toMatchObject({ category: 'process', version: 3 });
    });

    it('adds the counts of what is merged into it, and writes no post-mortem', async () => {
      const [a, b, c] = [
        await publish('alice', 'Replica lagged'),
        await publish('alice', 'Replica fell behind'),
        await publish('alice', 'Reads were stale'),
      ];
      const lag = await make('alice', 'Replication lag', [a.factorId]);
      const stale = await make('alice', 'Stale reads', [
        b.factorId,
        c.factorId,
      ]);
      const alice = bench.portal.as('alice');
      const before = await alice.get(b.ref);
      const merged = await alice.mergePattern(stale.id, 1, { into: lag.id });
      expect(merged).toMatchObject({
        ...{ id: lag.id, postmortems: 3, version: 1 },
        merged: [
          {
            ...{ id: stale.id, name: 'Stale reads', version: 2 },
            category: 'capacity-planning',
          },
        ],
      });
      expect(await alice.get(b.ref)).toEqual(before);
      const stories = await alice.listFactors({ pattern: lag.id });
      expect(stories.items.map(({ statement }) => statement).sort()).toEqual([
        ...['Reads were stale', 'Replica fell behind', 'Replica lagged'],
      ]);
      expect(await alice.getPattern(stale.id)).toEqual(merged);
      await expect(
        alice.patchPattern(stale.id, 2, { name: 'x' }),
      ).rejects.toMatchObject({ statusCode: 409 });
      await expect(
        alice.mergePattern(lag.id, 1, { into: stale.id }),
      ).rejects.toMatchObject(refused);

      const again = await alice.unmergePattern(stale.id, 2);
      expect(again).toMatchObject({ id: stale.id, postmortems: 2, merged: [] });
      const acts = async (id: string) =>
        (await alice.getPatternHistory(id)).items.map(({ act, other }) => [
          act,
          other?.name,
        ]);
      expect(await acts(stale.id)).toEqual([
        ['unmerged', 'Replication lag'],
        ['merged', 'Replication lag'],
        ['made', undefined],
      ]);
      expect(await acts(lag.id)).toEqual([
        ['unmerged', 'Stale reads'],
        ['taken_in', 'Stale reads'],
        ['made', undefined],
      ]);
    });

    it('keeps its name for those whom the one it was merged into has no name for', async () => {
      const open = await publish('alice', 'The cache was cold');
      const hidden = await publish(
        'alice',
        'Hush flushed the cache',
        restricted,
      );
      const cold = await make('alice', 'Cold cache', [open.factorId]);
      const flushed = await make('alice', 'Cache flushed by Hush', [
        hidden.factorId,
      ]);
      const alice = bench.portal.as('alice');
      const bob = bench.portal.as('bob');
      const before = await bob.getPattern(cold.id);
      await alice.mergePattern(cold.id, 1, { into: flushed.id });
      expect((await alice.getPattern(cold.id)).name).toBe(
        'Cache flushed by Hush',
      );
      expect(await bob.getPattern(cold.id)).toMatchObject({
        ...{ id: before.id, name: 'Cold cache', postmortems: 1, merged: [] },
      });
      expect(
        (await bob.getPatternHistory(cold.id)).items.map(({ act }) => act),
      ).toEqual(['made']);
      await expect(bob.getPattern(flushed.id)).rejects.toMatchObject(notThere);
      const called = async (client: typeof bob) =>
        (await client.namePatterns([cold.id, flushed.id, open.factorId])).items
          .map(({ id, pattern }) => [id, pattern.id, pattern.name])
          .sort();
      expect(await called(bob)).toEqual([[cold.id, cold.id, 'Cold cache']]);
      expect(await called(alice)).toEqual(
        [cold.id, flushed.id]
          .sort()
          .map(id => [id, flushed.id, 'Cache flushed by Hush']),
      );
      const listed = await bob.listPatterns({ q: 'cache' });
      expect(listed.items.map(({ name }) => name)).toEqual(['Cold cache']);
    });

    it('is split: some of its factors become one of their own', async () => {
      const [a, b] = [
        await publish('alice', 'Certificate expired'),
        await publish('alice', 'Token expired'),
      ];
      const expired = await make('alice', 'Expiry', [a.factorId, b.factorId]);
      const alice = bench.portal.as('alice');
      const other = await publish('alice', 'Unrelated');
      await expect(
        alice.splitPattern(expired.id, 1, {
          ...{ name: 'x', factorIds: [other.factorId] },
        }),
      ).rejects.toMatchObject(refused);
      const tokens = await alice.splitPattern(expired.id, 1, {
        ...{ name: 'Token expiry', factorIds: [b.factorId] },
      });
      expect(tokens).toMatchObject({
        ...{ name: 'Token expiry', category: 'capacity-planning' },
        postmortems: 1,
      });
      expect((await alice.getPattern(expired.id)).postmortems).toBe(1);
      const [entry] = (await alice.getPatternHistory(expired.id)).items;
      expect(entry).toMatchObject({
        ...{ act: 'split', other: { id: tokens.id, name: 'Token expiry' } },
      });
    });

    it('is known by further words, each once', async () => {
      const { factorId } = await publish('alice', 'Clock drifted');
      const { id } = await make('alice', 'Clock drift', [factorId]);
      const alice = bench.portal.as('alice');
      const known = await alice.addPatternAlias(id, 1, {
        statement: 'Clocks differed',
      });
      expect(known).toMatchObject({
        ...{ version: 2, aliases: [{ statement: 'Clocks differed' }] },
      });
      await expect(
        alice.addPatternAlias(id, 2, { statement: 'the CLOCKS, differed!' }),
      ).rejects.toMatchObject({ statusCode: 409 });
      await expect(
        alice.addPatternAlias(id, 2, { statement: '…' }),
      ).rejects.toMatchObject(refused);
      const unknown = await alice.removePatternAlias(
        id,
        2,
        known.aliases[0].id,
      );
      expect(unknown).toMatchObject({ version: 3, aliases: [] });
      const { items } = await alice.getPatternHistory(id);
      expect(items.map(({ act }) => act)).toEqual([
        ...['alias_removed', 'alias_added', 'made'],
      ]);
    });

    it('can be put back where its last factor was taken out of it', async () => {
      const { ref, factorId } = await publish('alice', 'Log volume grew');
      const { id } = await make('alice', 'Logs grow', [factorId]);
      const bob = bench.portal.as('bob');
      await bob.patchFactor(ref, factorId, 2, { patternId: null });
      await expect(bob.getPattern(id)).rejects.toMatchObject(notThere);
      await bob.patchFactor(ref, factorId, 3, { patternId: id });
      expect((await bob.getPattern(id)).postmortems).toBe(1);
    });

    it('counts what is only suggested apart', async () => {
      const [a, b] = [
        await publish('alice', 'Thread pool starved'),
        await publish('alice', 'Threads ran out'),
      ];
      const { id } = await make('alice', 'Thread starvation', [a.factorId]);
      const alice = bench.portal.as('alice');
      await alice.patchFactor(b.ref, b.factorId, 1, {
        ...{ patternId: id, patternSource: 'suggested' },
      });
      expect(await alice.getPattern(id)).toMatchObject({
        ...{ postmortems: 1, suggestedPostmortems: 1 },
      });
    });

    it('is proposed to be merged with one of a like name', async () => {
      const names = ['Leader election storm', 'Storm of leader elections'];
      for (const name of names) {
        const { factorId } = await publish('alice', name);
        await make('alice', name, [factorId]);
      }
      const { items, isMore } = await bench.portal
        .as('bob')
        .listMergeCandidates();
      expect(isMore).toBe(false);
      const pair = items.find(({ patterns }) => patterns[0].name === names[0]);
      expect(pair?.patterns.map(({ name }) => name)).toEqual(names);
      expect(pair?.shared).toEqual(expect.arrayContaining(['storm']));
    });

    it('says nothing any more of what was redacted in a post-mortem that it was found in', async () => {
      const secret = 'Hush typed the password into the chat';
      const { ref, factorId } = await publish('alice', secret);
      const { id } = await make('alice', 'Secrets in chats', [factorId]);
      const alice = bench.portal.as('alice');
      await alice.addPatternAlias(id, 1, { statement: secret });
      await alice.patchFactor(ref, factorId, 2, {
        statement: 'A password stood in the chat',
      });
      const { items } = await alice.listRevisions(ref);
      const made = items.find(({ target }) => target === 'factor')!;
      await bench.portal
        .as('adam')
        .redactRevision(ref, made.n, { reason: 'a person is named' });
      expect((await alice.getPattern(id)).aliases).toEqual([]);
      const history = await alice.getPatternHistory(id);
      expect(history.items.map(({ act, after }) => [act, after])).toEqual([
        ['alias_added', { statement: '' }],
        ['made', { name: 'Secrets in chats', category: 'capacity-planning' }],
      ]);
    });

    it('goes with the last post-mortem that it was found in, and so do its name and aliases', async () => {
      const word = 'Zanzibar';
      const { ref, factorId } = await publish('alice', `${word} broke`);
      const open = await publish('alice', 'Something broke');
      const gone = await make('alice', `${word} breaks`, [factorId]);
      const stays = await make('alice', 'Things break', [open.factorId]);
      const alice = bench.portal.as('alice');
      await alice.addPatternAlias(gone.id, 1, { statement: `${word} fell` });
      await alice.addPatternAlias(stays.id, 1, { statement: `${word} broke` });
      await alice.mergePattern(stays.id, 2, { into: gone.id });
      // As an alias is that an earlier normaliser made, or that says the same as another by now.
      await bench
        .knex('pattern_aliases')
        .where({ pattern_id: stays.id })
        .update({ digest: 'of an earlier form' });
      const { seq } = await alice.get(ref);
      await alice.delete(ref, seq);
      await bench.portal.as('adam').purge(ref, { reason: 'asked' });
      const kept = await Promise.all(
        ['patterns', 'pattern_aliases', 'pattern_history'].map(table =>
          bench.knex(table),
        ),
      );
      for (const trace of [gone.id, word]) {
        expect(JSON.stringify(kept)).not.toContain(trace);
      }
      expect(await alice.getPattern(stays.id)).toMatchObject({
        ...{ name: 'Things break', postmortems: 1, merged: [] },
      });
    });
  },
  { config: { administrators: ['user:default/adam'] } },
);
