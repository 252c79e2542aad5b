import { Postmortem } from 'backstage-plugin-postmortems-common';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { TestPortal } from '../__testUtils__/TestPortal';
import { publication } from '../__testUtils__/publication';

jest.setTimeout(60_000);

/** What a document says, without the names that the database gave its rows. */
function told(document: Postmortem) {
  const places = new Map(document.factors.map(({ id }, i) => [id, i]));
  return {
    header: {
      title: document.title,
      severity: document.severity,
      status: document.status,
      startedAt: document.startedAt,
      resolvedAt: document.resolvedAt,
      affectedEntities: document.affectedEntities,
      impactFigures: document.impactFigures,
      publishedAt: document.publishedAt,
    },
    sections: document.sections.map(({ key, body }) => ({ key, body })),
    timeline: document.timeline.map(event => [
      event.occurredAt,
      event.description,
      event.milestone,
    ]),
    factors: document.factors.map(factor => [
      factor.statement,
      factor.layer,
      factor.category,
      places.get(factor.parentId ?? ''),
    ]),
    actionItems: document.actionItems.map(item => [
      item.key,
      item.title,
      item.owner,
      item.dueOn,
      item.status,
      item.factorIds.map(id => places.get(id)),
    ]),
  };
}

describeOnEachDatabase('a report', init => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start({ knex: await init() });
  });
  afterAll(() => portal?.stop());

  async function writeOne(): Promise<Postmortem> {
    const alice = portal.as('alice');
    const { ref } = await alice.create({
      title: 'Orders | lost * at night',
      severity: 'P2',
      affectedEntities: ['component:default/orders'],
      impactFigures: [
        { label: 'Orders lost', value: 12, unit: '', estimated: true },
      ],
    });
    await alice.putSection(ref, 'summary', 1, {
      body: 'Orders were lost.\n\n```\n## not a heading\n```',
    });
    await alice.createEvent(ref, {
      description: 'The queue fills',
      occurredAt: '2025-03-01T23:58:00.000Z',
      milestone: 'started',
    });
    await alice.createEvent(ref, {
      description: 'The queue is empty again',
      occurredAt: '2025-03-02T00:20:00.000Z',
      milestone: 'resolved',
    });
    const root = await alice.createFactor(ref, {
      statement: 'The consumer stopped',
      layer: 'immediate',
      category: 'software-change',
    });
    const why = await alice.createFactor(ref, {
      statement: 'No alert on a stopped consumer',
      layer: 'contributing',
      category: 'monitoring-gap',
      parentId: root.id,
    });
    await alice.createActionItem(ref, {
      title: 'Alert when the consumer lags by 100',
      owner: 'user:default/bob',
      dueOn: '2025-04-01',
      factorIds: [why.id],
    });
    const { seq } = await alice.get(ref);
    await alice.transition(ref, seq, publication);
    return alice.get(ref);
  }

  it('comes back as it went out', async () => {
    const written = await writeOne();
    const markdown = await portal.as('bob').getReport(written.ref);
    const result = await portal.as('bob').import(markdown);
    expect(result).toMatchObject({ events: 2, factors: 2, actionItems: 1 });
    const read = await portal.as('bob').get(result.ref!);
    expect(told(read)).toEqual(told(written));
    expect(read.imported).toBe(true);
    expect(await portal.as('bob').getReport(result.ref!)).toBe(markdown);
  });

  it('is counted when it lands as published, and numbering goes on behind it', async () => {
    const written = await writeOne();
    const markdown = await portal.as('bob').getReport(written.ref);
    const { ref } = await portal.as('bob').import(markdown);
    const { items } = await portal
      .as('carol')
      .listFactors({ category: 'monitoring-gap' });
    expect(items.map(({ postmortem }) => postmortem.ref)).toContain(ref);
    const next = await portal
      .as('bob')
      .createActionItem(ref!, { title: 'One more' });
    expect(next.key).toBe('AI-002');
  });

  it('changes nothing in a dry run', async () => {
    const before = await portal.as('bob').list({ limit: 100 });
    const result = await portal
      .as('bob')
      .import(
        '# Post-Mortem: A quiet one (2025-02-09)\n\n**Date**: 2025-02-09\n',
        { dryRun: true },
      );
    expect(result).toMatchObject({
      ref: null,
      title: 'A quiet one',
      status: 'draft',
    });
    expect(await portal.as('bob').list({ limit: 100 })).toEqual(before);
  });

  it('with two action items of one number is refused whole', async () => {
    const rows = ['AI-001', 'AI-0001']
      .map(key => `| ${key} | Do it | @bob | 2025-02-16 | High |`)
      .join('\n');
    const text = `# Post-Mortem: Twice one (2025-02-09)\n\n**Date**: 2025-02-09\n\n## Action Items\n\n| ID | Action | Owner | Deadline | Priority |\n|---|---|---|---|---|\n${rows}\n`;
    const before = await portal.as('bob').list({ limit: 100 });
    await expect(portal.as('bob').import(text)).rejects.toMatchObject({
      statusCode: 400,
    });
    expect(await portal.as('bob').list({ limit: 100 })).toEqual(before);
  });

  it('is made once, however often the same request is sent', async () => {
    const text = '# Post-Mortem: Sent twice (2025-02-10)\n';
    const send = () =>
      portal.as('bob').import(text, {}, { idempotencyKey: 'import-1' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ ref }) => ref)).size).toBe(1);
  });
});
