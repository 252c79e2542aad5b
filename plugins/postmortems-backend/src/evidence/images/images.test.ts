import {
  IMAGE_TYPES,
  MAX_IMAGE_BYTES,
} from 'backstage-plugin-postmortems-common';
import { createHash, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import { describeWithPortal } from '../../__testUtils__/describeWithPortal';
import {
  anImage,
  cameraData,
  jpegOf,
  jpegSegment,
  pngChunk,
  pngHeader,
  pngOf,
  webpOf,
  WEBP_PIXELS,
} from '../../__testUtils__/images';
import { expectNothingWritten, readTables } from '../../__testUtils__/tables';
import { TestAuditor } from '../../__testUtils__/TestAuditor';

const LOG = '2025-02-09T10:25:00Z deployment of cart to production\n';

const auditor = new TestAuditor();

/** A PNG of so many bytes; nobody looks at what its pixels are. */
function pngOfSize(bytes: number): Buffer {
  const around = pngOf(pngHeader(1, 1), pngChunk('IDAT'), pngChunk('IEND'));
  const pixels = Buffer.alloc(bytes - around.length, 'pixels');
  return pngOf(pngHeader(1, 1), pngChunk('IDAT', pixels), pngChunk('IEND'));
}

/** Resolves when the next act has failed. */
function nextFailure(): Promise<void> {
  return new Promise(resolve => {
    jest.spyOn(auditor, 'createEvent').mockImplementationOnce(async options => {
      const event = await auditor.createEvent(options);
      const fail: typeof event.fail = async params => {
        await event.fail(params);
        resolve();
      };
      return { ...event, fail };
    });
  });
}

describeWithPortal(
  'an image',
  bench => {
    const alice = () => bench.portal.as('alice');
    const newPostmortem = () => alice().create({ title: 'Cart failed' });
    const add = (ref: string, bytes: Buffer, title?: string) =>
      alice().addEvidence(ref, new Blob([bytes]), { title });
    const bytesOf = async (ref: string, id: string) => {
      const image = await alice().evidenceImage(ref, id);
      return Buffer.from(await image.arrayBuffer());
    };

    it('is an artefact that tells nothing, and is shown', async () => {
      const { ref } = await newPostmortem();
      const bytes = anImage('twelve bytes');
      const { proposals, ...added } = await add(ref, bytes, 'screen.png');
      expect(added).toMatchObject({
        ...{ isNew: true, title: 'screen.png', source: 'Image', alt: '' },
        ...{ format: 'image', formatTitle: 'Image (PNG, JPEG, WebP)' },
        ...{ span: null, lines: 0, observations: 0, errors: 0, redactions: {} },
        image: { ending: 'png', width: 4, height: 1 },
        size: bytes.length,
        hash: createHash('sha256').update(bytes).digest('hex'),
      });
      expect(proposals).toEqual([]);
      expect((await bytesOf(ref, added.id)).equals(bytes)).toBe(true);
      expect(await alice().evidenceText(ref, added.id)).toBe('');
    });

    it.each([
      ['png', anImage()],
      ['jpg', jpegOf()],
      ['webp', webpOf(WEBP_PIXELS.lossless)],
    ] as const)(
      'in %s is answered as what it is, so that a browser runs nothing of it',
      async (ending, bytes) => {
        const { ref } = await newPostmortem();
        const { id } = await add(ref, bytes, '../"evil".html');
        const { status, headers } = await bench.portal.request(
          'bob',
          'GET',
          `/postmortems/${ref}/evidence/${id}/image`,
        );
        expect(status).toBe(200);
        expect(Object.fromEntries(headers)).toMatchObject({
          'content-type': IMAGE_TYPES[ending],
          'content-disposition': `inline; filename="${id}.${ending}"`,
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        });
      },
    );

    it('is kept without what it says of where and by whom it was taken', async () => {
      const { ref } = await newPostmortem();
      const bytes = jpegOf(jpegSegment(0xe1, cameraData(6)));
      expect(bytes.toString('latin1')).toContain('Secret Camera');
      const { id, hash, image } = await add(ref, bytes);
      expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
      // It was held sideways.
      expect(image).toEqual({ ending: 'jpg', width: 16, height: 24 });
      expect((await bytesOf(ref, id)).toString('latin1')).not.toContain(
        'Camera',
      );
      const stored = (await readTables(bench.knex)).evidence_images;
      expect(
        stored.some((row: any) => row.bytes.toString().includes('Camera')),
      ).toBe(false);
    });

    it('is there once, in whatever zone it is brought in', async () => {
      const { ref } = await newPostmortem();
      const first = await add(ref, anImage('once'));
      const again = await alice().addEvidence(
        ref,
        new Blob([anImage('once')]),
        { zone: 'Asia/Tokyo', format: 'image' },
      );
      expect(again).toMatchObject({ isNew: false, id: first.id });
    });

    it('changes nothing of what others tell', async () => {
      const { ref } = await newPostmortem();
      await alice().addEvidence(ref, LOG);
      const before = await alice().evidenceAnalysis(ref);
      expect(before.proposals).toHaveLength(1);
      await add(ref, anImage());
      expect(await alice().evidenceAnalysis(ref)).toEqual(before);
    });

    it('takes a text for those who cannot see it, which is found', async () => {
      const { ref } = await newPostmortem();
      const { id, version } = await add(ref, anImage());
      const alt = 'The queue grows from 10:05 on: zeppelin-shaped';
      const patched = await alice().patchEvidence(ref, id, version, { alt });
      expect(patched.alt).toBe(alt);
      const found = await alice().list({ q: 'zeppelin' });
      expect(found.items.map(item => item.ref)).toEqual([ref]);
      const log = await alice().addEvidence(ref, LOG);
      await expect(
        alice().patchEvidence(ref, log.id, log.version, { alt }),
      ).rejects.toMatchObject({ response: { status: 400 } });
    });

    it('is gone when it is removed, and comes back', async () => {
      const { ref } = await newPostmortem();
      const { id, version } = await add(ref, anImage());
      const removed = await alice().deleteEvidence(ref, id, version);
      await expect(bytesOf(ref, id)).rejects.toMatchObject({
        response: { status: 404 },
      });
      await alice().restoreEvidence(ref, id, removed.version);
      expect((await bytesOf(ref, id)).equals(anImage())).toBe(true);
    });

    it('is none where there is a log, or nothing, or another post-mortem', async () => {
      const { ref } = await newPostmortem();
      const log = await alice().addEvidence(ref, LOG);
      const other = await newPostmortem();
      const image = await add(other.ref, anImage());
      const answers = [];
      for (const id of [log.id, image.id, randomUUID()]) {
        const { status, text } = await bench.portal.request(
          'alice',
          'GET',
          `/postmortems/${ref}/evidence/${id}/image`,
        );
        answers.push([status, text.replaceAll(id, 'id')]);
      }
      expect(answers[0][0]).toBe(404);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    it('does not exist for whom the post-mortem does not exist', async () => {
      const { ref } = await alice().create({
        title: 'Closed',
        visibility: 'restricted',
        reason: 'a customer is seen',
      });
      const { id } = await add(ref, anImage());
      const bob = bench.portal.as('bob');
      for (const attempt of [
        () => bob.evidenceImage(ref, id),
        () => bob.getArchive(ref),
        () => bob.addEvidence(ref, new Blob([anImage()])),
      ]) {
        await expect(attempt()).rejects.toMatchObject({
          response: { status: 404 },
        });
      }
    });

    it('may have five megabytes, and is kept whole', async () => {
      const { ref } = await newPostmortem();
      const bytes = pngOfSize(MAX_IMAGE_BYTES);
      expect(bytes).toHaveLength(5 * 1024 * 1024);
      const { id } = await add(ref, bytes);
      expect((await bytesOf(ref, id)).equals(bytes)).toBe(true);
      // What other tests compare is to stay small.
      await bench.knex('postmortems').where({ ref }).delete();
    });

    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>';
    it.each<[string, Buffer | string, number, string?]>([
      ['of a byte more than five megabytes', pngOfSize(5_242_881), 413],
      ['that breaks off', anImage().subarray(0, -1), 400],
      [
        'that says it is as large as a field',
        pngOf(
          pngHeader(65_535, 65_535),
          pngChunk('IDAT', 'x'),
          pngChunk('IEND'),
        ),
        400,
      ],
      ['that is a program, whatever it is called', svg, 400],
      ['that is said to be one and is a program', svg, 400, 'image'],
      ['behind a page', `<!doctype html><script>1</script>${anImage()}`, 400],
      ['said to be one, of nothing', '', 400, 'image'],
      ['said to be one, of zeros', Buffer.alloc(100), 400, 'image'],
      ['that is a log', LOG, 400, 'image'],
      ['said to be a log', anImage(), 400, 'access-log'],
      ['in a format that is not taken', Buffer.from('GIF89a\0\0'), 400],
    ])('%s is refused, and nothing of it is kept', async (...row) => {
      const [, bytes, status, format] = row;
      const { ref } = await newPostmortem();
      await expectNothingWritten(bench.knex, () =>
        expect(
          alice().addEvidence(ref, new Blob([bytes]), {
            ...{ title: 'screen.png', format },
          }),
        ).rejects.toMatchObject({ response: { status } }),
      );
    });

    it('that is refused is told which ones are taken', async () => {
      const { ref } = await newPostmortem();
      await expect(
        alice().addEvidence(ref, svg, { title: 'screen.png' }),
      ).rejects.toMatchObject({
        body: {
          error: { message: expect.stringMatching(/SVG.*PNG, JPEG or WebP/) },
        },
      });
    });

    it('of which the upload is cut off leaves nothing', async () => {
      const { ref } = await newPostmortem();
      await expectNothingWritten(bench.knex, async () => {
        const failed = nextFailure();
        const upload = request(
          `${bench.portal.baseUrl}/postmortems/${ref}/evidence`,
          {
            method: 'POST',
            headers: {
              authorization: mockCredentials.user.header('user:default/alice'),
              'content-type': 'application/octet-stream',
              'content-length': anImage().length,
            },
          },
        );
        upload.on('error', () => {});
        upload.write(anImage().subarray(0, -4), () => upload.destroy());
        await failed;
        expect(auditor.events.at(-1)?.outcome).toBe('failure');
      });
    });
  },
  { features: [auditor.factory] },
);
