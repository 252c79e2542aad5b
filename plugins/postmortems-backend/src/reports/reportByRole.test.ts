import { Postmortem } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

describeWithPortal('a report in which people appear by role', bench => {
  const alice = () => bench.portal.as('alice');
  const actorsOf = ({ timeline }: Postmortem) =>
    timeline.map(({ actor }) => actor);

  async function writeOne(): Promise<Postmortem> {
    const { ref } = await alice().create({
      title: 'Slow search',
      authors: ['user:default/alice', 'user:default/bob'],
    });
    await alice().putSection(ref, 'summary', 1, {
      body: 'Carol Stone was paged by @bob.',
    });
    for (const [actor, description] of [
      ['@alice', 'Takes the page of @dan'],
      ['Carol Stone, @dan', 'Carol Stone restarts search'],
      ['@bob', 'Tells support'],
      ['System', 'Search is fast again'],
    ]) {
      await alice().createEvent(ref, { description, actor });
    }
    return alice().get(ref);
  }

  it('names none of those who acted, and the document goes on naming them', async () => {
    const { ref, version } = await writeOne();
    const byName = await alice().getReport(ref);
    await alice().patchHeader(ref, version, {
      actorsShown: 'role',
      actorRoles: [
        { actor: '@alice', role: 'On-call engineer' },
        { actor: 'Carol Stone', role: 'Incident commander' },
      ],
    });

    const report = await bench.portal.as('bob').getReport(ref);
    const [, timeline] = report.split('## Timeline');
    const cells = timeline
      .split('\n')
      .filter(line => line.startsWith('|'))
      .map(line => line.split('|').map(cell => cell.trim()))
      .map(([, , event, , actor]) => [event, actor]);
    expect(cells.slice(2)).toEqual([
      ['Takes the page of Responder', 'On-call engineer'],
      ['Incident commander restarts search', 'Incident commander, Responder'],
      ['Tells support', 'Author'],
      ['Search is fast again', 'System'],
    ]);
    expect(report).toContain('Incident commander was paged by Author.');
    // Who wrote it stands by it.
    expect(report).toContain('**Authors**: @alice, @bob');
    const read = await bench.portal.as('bob').get(ref);
    expect(actorsOf(read)).toEqual([
      '@alice',
      'Carol Stone, @dan',
      '@bob',
      'System',
    ]);

    await alice().patchHeader(ref, read.version, { actorsShown: 'name' });
    expect(await alice().getReport(ref)).toBe(byName);
  });

  it('is imported as it was written: by name again, with roles for names', async () => {
    const { ref, version } = await writeOne();
    await alice().patchHeader(ref, version, {
      actorsShown: 'role',
      actorRoles: [{ actor: '@alice', role: 'On-call engineer' }],
    });
    const report = await alice().getReport(ref);
    const { ref: copy } = await alice().import(report);
    const read = await alice().get(copy!);
    expect(read).toMatchObject({ actorsShown: 'name', actorRoles: [] });
    expect(actorsOf(read)).toEqual([
      'On-call engineer',
      'Responder',
      'Author',
      'System',
    ]);
    expect(await alice().getReport(copy!)).toBe(report);
  });

  it('is a change of the header that the history tells', async () => {
    const { ref, version, seq } = await writeOne();
    const actorRoles = [{ actor: '@alice', role: 'On-call engineer' }];
    const changed = await bench.portal
      .as('carol')
      .patchHeader(ref, version, { actorsShown: 'role', actorRoles });
    expect(changed.version).toBe(version + 1);
    const { changes } = await alice().getRevision(ref, changed.seq, seq);
    expect(changes).toMatchObject([
      { target: 'header', field: 'actorsShown', before: 'name', after: 'role' },
      { target: 'header', field: 'actorRoles', before: [], after: actorRoles },
    ]);
    await expect(
      alice().patchHeader(ref, version, { actorsShown: 'name' }),
    ).rejects.toMatchObject({ statusCode: 412 });
  });
});
