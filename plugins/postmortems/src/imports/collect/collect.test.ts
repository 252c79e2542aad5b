import { aFile, aZip } from '../testing/files';
import { collect } from './collect';
import type { Source } from './found';
import { MAX_FILE_BYTES } from './limits';

const at = (path: string, data?: string | Uint8Array): Source => ({
  path,
  file: aFile(path, data),
});
const paths = ({ files }: Awaited<ReturnType<typeof collect>>) =>
  files.map(({ path }) => path);

describe('collect', () => {
  it('takes texts by their kind, and names what it leaves out', async () => {
    const found = await collect([
      at('pm/a.md'),
      at('pm/b.MARKDOWN'),
      at('pm/c.mdx'),
      at('pm/d.qmd'),
      at('pm/e.txt'),
      at('pm/chart.png'),
      at('pm/.git/HEAD.md'),
      at('pm/empty.md', ''),
    ]);
    expect(paths(found)).toEqual([
      'pm/a.md',
      'pm/b.MARKDOWN',
      'pm/c.mdx',
      'pm/d.qmd',
      'pm/e.txt',
    ]);
    expect(found.leftOut).toEqual([
      { path: 'pm/chart.png', reason: 'kind' },
      { path: 'pm/.git/HEAD.md', reason: 'hidden' },
      { path: 'pm/empty.md', reason: 'empty' },
    ]);
  });

  it('puts them in the order of their paths, numbers as people count', async () => {
    const found = await collect([
      at('pm/10.md'),
      at('pm/b/1.md'),
      at('pm/9.md'),
    ]);
    expect(paths(found)).toEqual(['pm/9.md', 'pm/10.md', 'pm/b/1.md']);
  });

  it('leaves out what is larger than the backend takes, to the byte', async () => {
    const found = await collect([
      at('fits.md', new Uint8Array(MAX_FILE_BYTES)),
      at('larger.md', new Uint8Array(MAX_FILE_BYTES + 1)),
    ]);
    expect(paths(found)).toEqual(['fits.md']);
    expect(found.leftOut).toEqual([{ path: 'larger.md', reason: 'tooLarge' }]);
  });

  it('takes no more than a batch has room for', async () => {
    const found = await collect([at('a.md'), at('b.md'), at('c.md')], {
      files: 2,
    });
    expect(paths(found)).toEqual(['a.md', 'b.md']);
    expect(found.leftOut).toEqual([{ path: 'c.md', reason: 'tooMany' }]);
  });

  it('stops looking where there is no end, and says so once', async () => {
    let made = 0;
    function* endless() {
      for (;;) {
        made += 1;
        yield at(`${made}.png`);
      }
    }
    const found = await collect(endless(), { seen: 3 });
    expect(made).toBe(4);
    expect(found.leftOut).toEqual([
      { path: '1.png', reason: 'kind' },
      { path: '2.png', reason: 'kind' },
      { path: '3.png', reason: 'kind' },
      { path: '4.png', reason: 'tooMany' },
    ]);
  });

  it('passes on why a file could not be opened, and goes on', async () => {
    const found = await collect([
      { path: 'locked.md', reason: 'unreadable' },
      at('a.md'),
    ]);
    expect(paths(found)).toEqual(['a.md']);
    expect(found.leftOut).toEqual([
      { path: 'locked.md', reason: 'unreadable' },
    ]);
  });

  it.each([
    ['UTF-8', [0x5a, 0xc3, 0xbc], { text: 'Zü' }],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x5a], { text: 'Z' }],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x5a, 0, 0xfc, 0], { text: 'Zü' }],
    [
      'another encoding, with a note',
      [0x5a, 0xfc, 0x93],
      { text: 'Zü“', encoding: 'windows-1252' },
    ],
  ])('reads %s', async (_, bytes, expected) => {
    const { files } = await collect([at('a.md', new Uint8Array(bytes))]);
    expect(await files[0].read()).toEqual(expected);
  });

  it('looks into zips beside other files, where they lie', async () => {
    const zip = await aZip({ name: 'in/b.md', data: '# B' });
    const found = await collect([at('pm/a.md'), at('pm/old.zip', zip)]);
    expect(paths(found)).toEqual(['pm/a.md', 'pm/in/b.md']);
    expect(await found.files[1].read()).toEqual({ text: '# B' });
  });
});
