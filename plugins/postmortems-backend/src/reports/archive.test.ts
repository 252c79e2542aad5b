import { mockCredentials } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { get, IncomingMessage } from 'node:http';
import { describeWithPortal } from '../__testUtils__/describeWithPortal';
import {
  anImage,
  jpegOf,
  pngChunk,
  pngHeader,
  pngOf,
} from '../__testUtils__/images';
import { unzip } from '../__testUtils__/unzip';

const LOG = [
  '2025-02-09T10:25:00Z deployment of cart to production',
  '2025-02-09T10:26:00Z GET http://bob:hunter2hunter2@edge/ failed',
].join('\n');

/** An image of about four megabytes, no two alike. */
function large(i: number): Buffer {
  const pixels = Buffer.alloc(4_000_000, `pixels ${i}`);
  return pngOf(pngHeader(1, 1), pngChunk('IDAT', pixels), pngChunk('IEND'));
}

describeWithPortal('an archive', bench => {
  const alice = () => bench.portal.as('alice');
  const newPostmortem = () =>
    alice().create({ title: 'Cart failed', startedAt: '2025-02-09T10:25:00Z' });
  const addImage = (ref: string, bytes: Buffer, title: string) =>
    alice().addEvidence(ref, new Blob([bytes]), { title });

  /** The beginning of an answer; the rest waits until it is read. */
  const beginOf = async (ref: string): Promise<IncomingMessage> => {
    const asked = get(
      `${bench.portal.baseUrl}/postmortems/${ref}/report/archive`,
      {
        headers: {
          authorization: mockCredentials.user.header('user:default/alice'),
        },
      },
    );
    const [response] = await once(asked, 'response');
    return response;
  };

  it('has the report, its images where it looks for them, and what it rests on', async () => {
    const { ref } = await newPostmortem();
    const { id: logId, proposals } = await alice().addEvidence(ref, LOG, {
      title: 'edge.log',
    });
    const [{ description, occurredAt, citations }] = proposals;
    await alice().createEvent(ref, { description, occurredAt, citations });
    const png = await addImage(ref, anImage(), 'screen.png');
    const jpg = await addImage(ref, jpegOf(), 'board.jpg');
    const gone = await addImage(ref, anImage('gone'), 'gone.png');
    await alice().deleteEvidence(ref, gone.id, gone.version);
    await alice().patchEvidence(ref, png.id, png.version, {
      alt: 'The queue | grows',
    });
    await alice().patchEvidence(ref, logId, 1, { offsetMs: 60_000 });
    await alice().putSection(ref, 'summary', 1, {
      body: `It failed.\n\n![The queue grows](images/${png.id}.png)`,
    });

    const files = await unzip(await alice().getArchive(ref));

    expect([...files.keys()]).toEqual([
      'report.md',
      'evidence.md',
      `images/${png.id}.png`,
      `images/${jpg.id}.jpg`,
    ]);
    const report = files.get('report.md')!.toString();
    expect(report).toBe(await alice().getReport(ref));
    expect(report).toContain(`](images/${png.id}.png)`);
    expect(files.get(`images/${png.id}.png`)).toEqual(anImage());
    expect(files.get(`images/${jpg.id}.jpg`)).toEqual(jpegOf());
    const evidence = files.get('evidence.md')!.toString();
    expect(evidence).toContain('edge.log');
    expect(evidence).toContain('2025-02-09 10:24:00 | 2025-02-09 10:25:00');
    expect(evidence).toContain(`](images/${png.id}.png)`);
    expect(evidence).not.toContain('gone');
    expect(evidence).not.toContain('hunter2');
  });

  it('is the same each time it is asked for', async () => {
    const { ref } = await newPostmortem();
    await addImage(ref, anImage(), 'screen.png');
    const take = async () =>
      Buffer.from(await (await alice().getArchive(ref)).arrayBuffer());
    expect((await take()).equals(await take())).toBe(true);
  });

  it('is a file that is called as the post-mortem is', async () => {
    const { ref, id } = await newPostmortem();
    const { headers } = await bench.portal.request(
      'bob',
      'GET',
      `/postmortems/${id}/report/archive`,
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${ref}.zip"`,
      'cache-control': 'no-store',
    });
  });

  it('keeps nobody waiting while it is read slowly, and breaks off where an image is gone', async () => {
    const { ref } = await newPostmortem();
    for (let i = 0; i < 5; i++) await addImage(ref, large(i), `${i}.png`);
    const response = await beginOf(ref);
    const { items } = await alice().listEvidence(ref);
    const last = items[items.length - 1];
    await alice().deleteEvidence(ref, last.id, last.version);

    let size = 0;
    response.on('data', chunk => (size += chunk.length));
    await expect(once(response, 'end')).rejects.toThrow('aborted');
    expect(size).toBeLessThan(5 * 4_000_000);
  }, 60_000);

  it('is asked for again after somebody did not wait for its end', async () => {
    const { ref } = await newPostmortem();
    for (let i = 0; i < 3; i++) await addImage(ref, large(i), `${i}.png`);
    const response = await beginOf(ref);
    response.destroy();
    await once(response, 'close');
    expect((await unzip(await alice().getArchive(ref))).size).toBe(5);
  }, 60_000);

  it('of another post-mortem is imported, and its images are not looked for', async () => {
    const { ref } = await newPostmortem();
    const { id } = await addImage(ref, anImage(), 'screen.png');
    const body = `![The queue](images/${id}.png)\n\nIt failed.`;
    await alice().putSection(ref, 'summary', 1, { body });
    const report = (await unzip(await alice().getArchive(ref)))
      .get('report.md')!
      .toString();
    const imported = await alice().import(report);
    const { sections } = await alice().get(imported.ref!);
    expect(sections.find(({ key }) => key === 'summary')?.body).toBe(body);
    await expect(
      alice().evidenceImage(imported.ref!, id),
    ).rejects.toMatchObject({ response: { status: 404 } });
  });
});
