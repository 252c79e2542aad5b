import { aFile, aZip, type Packed } from '../testing/files';
import { collect } from './collect';
import type { Limits } from './Gathering';
import { MAX_FILE_BYTES } from './limits';

const unzip = async (
  zip: Packed[] | Uint8Array,
  limits?: Partial<Limits>,
): Promise<{ taken: string[]; leftOut: [string, string][] }> => {
  const bytes = Array.isArray(zip) ? await aZip(...zip) : zip;
  const found = await collect(
    [{ path: 'pm.zip', file: aFile('pm.zip', bytes) }],
    limits,
  );
  return {
    taken: found.files.map(({ path }) => path),
    leftOut: found.leftOut.map(({ path, reason }) => [path, reason]),
  };
};

describe('a zip', () => {
  it('is read with its folders', async () => {
    expect(await unzip([{ name: 'a/', data: '' }, { name: 'a/b.md' }])).toEqual(
      {
        taken: ['a/b.md'],
        leftOut: [],
      },
    );
  });

  it.each([
    '../out.md',
    'a/../../out.md',
    '/etc/out.md',
    'C:/out.md',
    'c:out.md',
    '..\\out.md',
    '\\\\host\\out.md',
  ])('keeps its paths inside: %s is left out', async name => {
    expect(await unzip([{ name }, { name: 'in.md' }])).toEqual({
      taken: ['in.md'],
      leftOut: [[name, 'outside']],
    });
  });

  it('has no links to other places', async () => {
    expect(
      await unzip([
        { name: 'link.md', data: '/etc/passwd', unixMode: 0o120777 },
        { name: 'plain.md', unixMode: 0o100644 },
      ]),
    ).toEqual({ taken: ['plain.md'], leftOut: [['link.md', 'symlink']] });
  });

  it('is not unpacked in another one', async () => {
    const inner = await aZip({ name: 'inner.md' });
    expect(
      await unzip([{ name: 'inner.zip', data: inner }, { name: 'a.md' }]),
    ).toEqual({ taken: ['a.md'], leftOut: [['inner.zip', 'nestedZip']] });
  });

  it('says once that it is locked, and gives what is not', async () => {
    expect(
      await unzip([
        { name: 'a.md', password: 'secret' },
        { name: 'b.md', password: 'secret' },
        { name: 'open.md' },
      ]),
    ).toEqual({ taken: ['open.md'], leftOut: [['pm.zip', 'encrypted']] });
  });

  it('says once that it is no zip at all', async () => {
    expect(await unzip(new TextEncoder().encode('no zip at all'))).toEqual({
      taken: [],
      leftOut: [['pm.zip', 'corrupt']],
    });
  });

  it('gives the others where one file in it is damaged', async () => {
    const zip = await aZip(
      { name: 'bad.md', data: 'intact', level: 0 },
      { name: 'good.md' },
    );
    const text = String.fromCharCode(...zip);
    zip[text.indexOf('intact')] ^= 0xff;
    expect(await unzip(zip)).toEqual({
      taken: ['good.md'],
      leftOut: [['bad.md', 'corrupt']],
    });
  });

  it('unpacks no file beyond what the backend takes', async () => {
    expect(
      await unzip([
        { name: 'bomb.md', data: new Uint8Array(MAX_FILE_BYTES + 1) },
        { name: 'a.md' },
      ]),
    ).toEqual({ taken: ['a.md'], leftOut: [['bomb.md', 'tooLarge']] });
  });

  it('unpacks no more than so much in all, whatever its directory says', async () => {
    const zip = await aZip(
      { name: 'a.md', data: 'a'.repeat(600) },
      { name: 'b.md', data: 'b'.repeat(600) },
      { name: 'c.md', data: 'c' },
    );
    expect(await unzip(zip, { unpackedBytes: 1_000 })).toEqual({
      taken: ['a.md'],
      leftOut: [
        ['b.md', 'unpackedTooLarge'],
        ['c.md', 'unpackedTooLarge'],
      ],
    });
  });

  it('is damaged where its directory says less than comes out', async () => {
    const zip = await aZip({ name: 'a.md', data: 'a'.repeat(5_000) });
    lieAboutSize(zip, 10);
    expect(await unzip(zip)).toEqual({
      taken: [],
      leftOut: [['a.md', 'corrupt']],
    });
  });

  it('gives no more files than a batch has room for', async () => {
    expect(
      await unzip([{ name: 'a.md' }, { name: 'b.md' }], { files: 1 }),
    ).toEqual({ taken: ['a.md'], leftOut: [['b.md', 'tooMany']] });
  });

  it('leaves out the shadows that macOS puts beside its files', async () => {
    expect(
      await unzip([{ name: 'a.md' }, { name: '__MACOSX/._a.md' }]),
    ).toEqual({ taken: ['a.md'], leftOut: [['__MACOSX/._a.md', 'hidden']] });
  });
});

/** Writes another size into the directory and the header of the only file. */
function lieAboutSize(zip: Uint8Array, size: number) {
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at + 4 <= zip.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
  }
}
