import { describeOnEachDatabase } from './__testUtils__/databases';
import { TestPortal } from './__testUtils__/TestPortal';
import { publication } from './__testUtils__/publication';

jest.setTimeout(60_000);

describeOnEachDatabase('a thin slice through everything', init => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start({ knex: await init() });
  });
  afterAll(() => portal?.stop());

  it('makes a post-mortem that others then find and read', async () => {
    const made = await portal.as('alice').create({
      title: 'Checkout fails',
      startedAt: '2025-02-09T10:05:23Z',
      affectedEntities: ['Component:default/Checkout'],
    });
    expect(made.ref).toBe('PM-2025-02-09');
    expect(made.authors).toEqual(['user:default/alice']);
    expect(made.affectedEntities).toEqual(['component:default/checkout']);

    const read = await portal.as('bob').get('PM-2025-02-09');
    expect(read.title).toBe('Checkout fails');
    expect(read.sections.map(({ key }) => key)).toContain('summary');
    expect(read.may).toEqual({
      edit: true,
      changePeople: false,
      transition: false,
      changeAccess: false,
      delete: false,
    });

    const { items } = await portal
      .as('bob')
      .list({ entityRef: 'component:default/checkout' });
    expect(items.map(({ ref }) => ref)).toEqual(['PM-2025-02-09']);
  });

  it('lets others write sections, events, factors and actions', async () => {
    const { ref } = await portal.as('alice').create({ title: 'Slow search' });
    const bob = portal.as('bob');
    const section = await bob.putSection(ref, 'summary', 1, {
      body: 'Search was slow.',
    });
    expect(section).toMatchObject({
      version: 2,
      updatedBy: 'user:default/bob',
    });

    const event = await bob.createEvent(ref, {
      description: 'Latency rises',
      occurredAt: '2025-03-01T09:00:00+01:00',
      milestone: 'started',
    });
    expect(event.header?.startedAt).toBe('2025-03-01T08:00:00.000Z');

    const factor = await bob.createFactor(ref, {
      statement: 'No alert on queue depth',
      layer: 'contributing',
      category: 'monitoring-gap',
    });
    const action = await bob.createActionItem(ref, {
      title: 'Alert on queue depth above 100',
      factorIds: [factor.id],
    });
    expect(action.key).toBe('AI-001');

    const whole = await bob.get(ref);
    expect(whole.timeline).toHaveLength(1);
    expect(whole.factors[0].statement).toBe('No alert on queue depth');
    expect(whole.actionItems[0].factorIds).toEqual([factor.id]);
    const revisions = await bob.listRevisions(ref);
    expect(revisions.items.map(({ target, act }) => [target, act])).toEqual([
      ['action', 'created'],
      ['factor', 'created'],
      ['event', 'created'],
      ['section', 'changed'],
      ['document', 'created'],
    ]);
  });

  it('counts published factors only', async () => {
    const alice = portal.as('alice');
    const { ref } = await alice.create({
      title: 'Search outage',
      affectedEntities: ['component:default/search'],
    });
    await alice.createFactor(ref, {
      statement: 'Nobody was told',
      layer: 'systemic',
      category: 'process',
    });
    const before = await portal.as('bob').getRecurringFactors();
    expect(before.items.map(({ category }) => category)).not.toContain(
      'process',
    );

    const { seq } = await alice.get(ref);
    await alice.transition(ref, seq, publication);
    const after = await portal.as('bob').getRecurringFactors();
    expect(
      after.items.find(({ category }) => category === 'process'),
    ).toMatchObject({
      postmortems: 1,
      entities: [{ entityRef: 'component:default/search', postmortems: 1 }],
    });
  });

  it('keeps a restricted one to those it names', async () => {
    const alice = portal.as('alice');
    const { ref } = await alice.create({
      title: 'Quiet',
      visibility: 'restricted',
      members: ['user:default/carol'],
      reason: 'a customer is named',
    });
    expect(ref).toMatch(/^PM-\d{4}-\d{2}-\d{2}-[0-9A-Z]{5}$/);
    await expect(portal.as('carol').get(ref)).resolves.toMatchObject({ ref });
    await expect(portal.as('bob').get(ref)).rejects.toMatchObject({
      statusCode: 404,
    });
    const { items } = await portal.as('bob').list();
    expect(items.map(item => item.ref)).not.toContain(ref);
  });
});
