import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import { publication } from '../../__testUtils__/publication';

describeWithPortal('suggestions for a factor', bench => {
  const as = (name: string) => bench.portal.as(name);

  /** A post-mortem with one factor; published unless said otherwise. */
  const write = async (
    statement: string,
    { publish = true, patternId = null as string | null, by = 'alice' } = {},
  ) => {
    const { ref } = await as(by).create({ title: `About: ${statement}` });
    const factor = await as(by).createFactor(ref, {
      ...{ statement, layer: 'contributing', patternId },
    });
    if (publish) await as(by).transition(ref, factor.seq, publication);
    return { ref, factorId: factor.id };
  };
  let pool: string;
  let expired: string;
  beforeAll(async () => {
    const first = await write(
      'The connection pool of the database was exhausted',
    );
    pool = (
      await as('alice').createPattern({
        ...{ name: 'Pool exhausted', category: 'capacity-planning' },
        factorIds: [first.factorId],
      })
    ).id;
    const second = await write('A certificate expired and nobody had noticed');
    expired = (
      await as('alice').createPattern({
        ...{ name: 'Certificate expired', category: 'security' },
        factorIds: [second.factorId],
      })
    ).id;
  });
  const ask = (statement: string, ref?: string, name = 'bob') =>
    as(name).suggestForFactor({ statement, ref });

  it('say which words tell of a category', async () => {
    const { categories } = await ask('There was no alert for the queue length');
    expect(categories[0].category).toBe('monitoring-gap');
    expect(categories[0].words).toContain('alert');
    expect(categories.length).toBeLessThanOrEqual(3);
  });

  it('name the pattern of a factor of the same words, whatever their case and articles', async () => {
    const { patterns } = await ask(
      'the CONNECTION pool of database was exhausted!',
    );
    expect(patterns[0]).toMatchObject({
      ...{ pattern: { id: pool, name: 'Pool exhausted' } },
      ...{ reason: 'same_words', isRestricted: false },
      factors: [
        {
          statement: 'The connection pool of the database was exhausted',
          postmortem: {
            title: 'About: The connection pool of the database was exhausted',
          },
        },
      ],
    });
  });

  it('name the pattern of like factors, with what both speak of', async () => {
    const { patterns } = await ask('An expired certificate went unnoticed');
    expect(patterns[0]).toMatchObject({
      ...{ pattern: { id: expired }, reason: 'like' },
    });
    expect(patterns[0].factors[0].shared).toEqual(
      expect.arrayContaining(['certificate', 'expired']),
    );
  });

  it('know a pattern by an alias', async () => {
    const { version } = await as('alice').getPattern(pool);
    await as('alice').addPatternAlias(pool, version, {
      statement: 'Out of handles',
    });
    const { patterns } = await ask('Out of the handles');
    expect(patterns).toEqual([
      expect.objectContaining({ reason: 'same_words', factors: [] }),
    ]);
    expect(patterns[0].pattern.id).toBe(pool);
  });

  it('do not rest on the post-mortem being written, a draft, or what is only suggested', async () => {
    const statement = 'Zookeeper quorum lost during maintenance';
    const own = await write(statement);
    const { id } = await as('alice').createPattern({
      ...{ name: 'Quorum lost', category: 'process' },
      factorIds: [own.factorId],
    });
    const named = async (ref?: string) =>
      (await ask(statement, ref)).patterns.map(({ pattern }) => pattern.id);
    expect(await named()).toContain(id);
    expect(await named(own.ref)).not.toContain(id);
    const { version } = (await as('bob').get(own.ref)).factors[0];
    await as('bob').patchFactor(own.ref, own.factorId, version, {
      patternSource: 'suggested',
    });
    expect(await named()).not.toContain(id);
    await write(statement, { publish: false, patternId: id });
    expect(await named()).not.toContain(id);
  });

  it('follow every change: what is taken out, deleted, restored or merged', async () => {
    const statement = 'Backups were written to the same disk';
    const { ref, factorId } = await write(statement);
    const alice = as('alice');
    const { id } = await alice.createPattern({
      ...{ name: 'Backups beside the data', category: 'data' },
      factorIds: [factorId],
    });
    const first = async () => (await ask(statement)).patterns[0]?.pattern.id;
    expect(await first()).toBe(id);
    const { seq } = await alice.get(ref);
    const deleted = await alice.delete(ref, seq);
    expect(await first()).not.toBe(id);
    await alice.restore(ref, deleted.seq);
    expect(await first()).toBe(id);
    await alice.mergePattern(id, 1, { into: expired });
    expect(await first()).toBe(expired);
    await alice.unmergePattern(id, 2);
    await alice.patchFactor(ref, factorId, 2, { patternId: null });
    expect(await first()).not.toBe(id);
  });

  it('are not made for a post-mortem that is not there for the asker', async () => {
    const hidden = await as('alice').create({
      ...{ title: 'Hidden', visibility: 'restricted', reason: 'a customer' },
    });
    for (const ref of [hidden.ref, 'PM-1999-01-01']) {
      await expect(ask('x', ref)).rejects.toMatchObject({ statusCode: 404 });
    }
  });
});

describeWithPortal('an imported factor', bench => {
  const log = (statement: string) =>
    [
      '# Database outage',
      '',
      '2025-03-01',
      '',
      '## Contributing factors',
      '',
      `- ${statement}`,
      '',
    ].join('\n');
  const secret = 'The tenant Hush opened far too many sockets';
  const open = 'The connection pool of the database was exhausted';

  it('is of the first category and pattern that are suggested, as long as these are open to everybody', async () => {
    const alice = bench.portal.as('alice');
    const patterns: Record<string, string> = {};
    for (const [statement, visibility] of [
      [open, 'open'],
      [secret, 'restricted'],
    ] as const) {
      const { ref } = await alice.create({
        ...{ title: statement, visibility, reason: 'a reason' },
      });
      const factor = await alice.createFactor(ref, {
        ...{ statement, layer: 'contributing' },
      });
      await alice.transition(ref, factor.seq, publication);
      const { id } = await alice.createPattern({
        ...{ name: `Story of ${statement}`, category: 'capacity-planning' },
        factorIds: [factor.id],
      });
      patterns[statement] = id;
    }
    const imported = async (statement: string) => {
      const { ref } = await alice.import(log(statement));
      const { factors } = await bench.portal.as('bob').get(ref!);
      return { ref: ref!, factor: factors[0] };
    };
    expect((await imported(open)).factor).toMatchObject({
      ...{ statement: open, category: 'capacity-planning' },
      ...{ categorySource: 'suggested', patternSource: 'suggested' },
      patternId: patterns[open],
    });
    // Alice could read it; whoever reads the import could not.
    expect((await imported(secret)).factor.patternId).toBeNull();
    const alert = await imported('There was no alert for the queue length');
    expect(alert.factor).toMatchObject({
      ...{ category: 'monitoring-gap', categorySource: 'suggested' },
      ...{ patternId: null, patternSource: 'person' },
    });
    const counted = await alice.getPattern(patterns[open]);
    expect([counted.postmortems, counted.suggestedPostmortems]).toEqual([1, 1]);
  });

  it('waits for a person, who confirms or changes many at once', async () => {
    const bob = bench.portal.as('bob');
    const { items } = await bob.listUnconfirmedFactors();
    const byStatement = new Map(items.map(item => [item.statement, item]));
    const [like, alert] = [open, 'There was no alert for the queue length'].map(
      statement => byStatement.get(statement)!,
    );
    expect(like.pattern?.name).toBe(`Story of ${open}`);
    expect(like.suggestions.patterns[0].pattern).toEqual(like.pattern);
    expect(alert.suggestions.categories[0].category).toBe('monitoring-gap');

    const one = ({ id, version, postmortem }: typeof like) => ({
      ...{ ref: postmortem.ref, id, version },
    });
    const { items: results } = await bob.confirmFactors({
      items: [
        one(like),
        { ...one(alert), category: 'process', patternId: like.patternId },
        { ...one(alert), category: 'data' },
        { ...one(like), ref: 'PM-1999-01-01' },
      ],
    });
    expect(results.map(({ error }) => error)).toEqual([
      ...[null, null, 'PreconditionFailedError', 'NotFoundError'],
    ]);
    expect(results[0].factor).toMatchObject({
      ...{ categorySource: 'person', patternSource: 'person' },
      version: like.version + 1,
    });
    expect(results[2].factor).toEqual(results[1].factor);
    expect(results[1].factor).toMatchObject({
      ...{ category: 'process', categorySource: 'person' },
      patternId: like.patternId,
    });
    const left = await bob.listUnconfirmedFactors();
    const ids = left.items.map(({ id }) => id);
    expect(ids).not.toContain(like.id);
    expect(ids).not.toContain(alert.id);
    expect(items).toHaveLength(ids.length + 2);
    expect(await bob.countUnconfirmedFactors()).toEqual({
      ...{ factors: ids.length, isMore: false },
    });
    // Two of them are confirmed by now, beside the first one.
    expect((await bob.getPattern(like.patternId!)).postmortems).toBe(3);
  });
});
