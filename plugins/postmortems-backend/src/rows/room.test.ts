import { ROW_LIMITS } from 'backstage-plugin-postmortems-common';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';

jest.setTimeout(60_000);

/** A report with a timeline of so many events. */
function reportWith(events: number): string {
  const rows = Array.from({ length: events }, (_, i) => {
    const time = new Date(Date.UTC(2025, 1, 9, 0, 0, i));
    return `| ${time
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ')} | Event ${i} |`;
  });
  return `# Post-Mortem: A long night (2025-02-09)\n\n## Timeline\n\n| Time | Event |\n|---|---|\n${rows.join(
    '\n',
  )}\n`;
}

describeWithPortal('a document with as many events as it may have', bench => {
  let ref: string;
  const alice = () => bench.portal.as('alice');
  const full = {
    statusCode: 409,
    body: {
      error: {
        name: 'ConflictError',
        message: 'A post-mortem has at most 2000 timeline events',
      },
    },
  };

  beforeAll(async () => {
    const report = reportWith(ROW_LIMITS.events);
    ref = (await alice().import(report)).ref!;
  });

  it('takes no further one, neither new nor brought back', async () => {
    expect((await alice().get(ref)).timeline).toHaveLength(2_000);
    await expect(
      alice().createEvent(ref, { description: 'One more' }),
    ).rejects.toMatchObject(full);

    const [{ id, version }] = (await alice().get(ref)).timeline;
    const gone = await alice().deleteEvent(ref, id, version);
    const { id: another } = await alice().createEvent(ref, {
      description: 'In its place',
    });
    await expect(
      alice().restoreEvent(ref, id, gone.version),
    ).rejects.toMatchObject(full);

    await alice().deleteEvent(ref, another, 1);
    await alice().restoreEvent(ref, id, gone.version);
    expect((await alice().get(ref)).timeline[0].id).toBe(id);
  });

  it('keeps what an import brings beyond it as text, and says so', async () => {
    const { ref: imported, ...result } = await alice().import(
      reportWith(ROW_LIMITS.events + 1),
    );
    expect(result.events).toBe(2_000);
    expect(result.warnings).toContainEqual(
      expect.objectContaining({
        message: 'more events than there is room for',
      }),
    );
    const { sections } = await alice().get(imported!);
    const kept = sections.filter(({ body }) => body.includes('Event 2000'));
    expect(kept).toHaveLength(1);
    expect(kept[0].body).not.toContain('Event 1999');
  });
});
