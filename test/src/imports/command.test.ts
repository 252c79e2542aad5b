import { importQuerySchema } from 'backstage-plugin-postmortems-common';
import * as fs from 'node:fs';
import path from 'node:path';
import { CommandBench, manyFiles, numberOf } from './CommandBench';
import { likeThePortal, refusal } from './FakePortal';

jest.setTimeout(60_000);

describe('yarn import', () => {
  let bench: CommandBench;
  beforeEach(async () => {
    bench = await CommandBench.start();
  });
  afterEach(() => bench.stop());

  it('imports every text of a folder and of those in it', async () => {
    bench.put({
      'b/one.md': '# One, published',
      'b/two.MARKDOWN': '# Two',
      'a.txt': '# Three, strange',
      'picture.png': 'none',
      '.git/notes.md': '# None',
      'node_modules/x/README.md': '# None',
    });
    const { code, out, err } = await bench.run();

    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^imported +3 {2}\(1 published, 2 draft\)$/m);
    expect(
      ['files', 'events', 'actions', 'factors', 'with warnings', 'failed'].map(
        name => numberOf(out, name),
      ),
    ).toEqual(['3', '9', '3', '6', '1', '0']);
    expect(
      bench.portal.imports.map(({ query }) => query).sort(byFileName),
    ).toEqual([
      { fileName: 'a.txt', ifClear: 'true' },
      { fileName: 'b/one.md', ifClear: 'true' },
      { fileName: 'b/two.MARKDOWN', ifClear: 'true' },
    ]);
    expect(bench.portal.asked).toHaveLength(3);
    for (const { path: route, token, type, query } of bench.portal.asked) {
      expect([route, token, type]).toEqual([
        'POST /api/postmortems/imports',
        'Bearer secret',
        'text/markdown; charset=utf-8',
      ]);
      expect(importQuerySchema.safeParse(query).success).toBe(true);
    }
    expect(new Set(bench.portal.imports.map(({ key }) => key)).size).toBe(3);
  });

  it('leaves what was imported earlier, unless told otherwise', async () => {
    bench.put({ 'a.md': '# known', 'b.md': '# New' });
    const first = await bench.run();
    expect(first.code).toBe(0);
    expect(numberOf(first.out, 'already there')).toBe('1');
    expect(bench.portal.imports.map(({ query }) => query.fileName)).toEqual([
      'b.md',
    ]);

    const second = await bench.run(['--again']);
    expect(second.code).toBe(0);
    expect(numberOf(second.out, 'already there')).toBe('0');
    expect(
      bench.portal.imports.map(({ query }) => query).sort(byFileName),
    ).toEqual([
      { fileName: 'a.md', again: 'true', ifClear: 'true' },
      { fileName: 'b.md', ifClear: 'true' },
      { fileName: 'b.md', again: 'true', ifClear: 'true' },
    ]);
  });

  it('asks for a zone where times name none, and imports the rest', async () => {
    bench.put({ 'a.md': '# zoneless', 'b.md': '# Other' });
    const { code, out, err } = await bench.run();
    expect([
      code,
      numberOf(out, 'need a zone'),
      numberOf(out, 'imported'),
    ]).toEqual([1, '1', '1']);
    expect(err).toMatch(/^.*--zone Europe\/Berlin; UTC is a fine answer\.\n$/);
    expect(bench.portal.imports.map(({ query }) => query.fileName)).toEqual([
      'b.md',
    ]);
  });

  it('hands on a zone and services', async () => {
    bench.put({ 'a.md': '# zoneless' });
    const { code } = await bench.run([
      ...['--zone', 'Europe/Berlin', '--entity', 'component:default/checkout'],
      ...['--entity', 'api:default/orders'],
    ]);
    expect(code).toBe(0);
    expect(bench.portal.asked.map(({ query }) => query)).toEqual([
      {
        fileName: 'a.md',
        zone: 'Europe/Berlin',
        entities: 'component:default/checkout,api:default/orders',
        ifClear: 'true',
      },
    ]);
  });

  it('imports each incident of a file by itself', async () => {
    bench.put({ 'log.md': '# One\n\n# Two\n\n# Three' });
    bench.portal.answer = asked =>
      asked.query.part === '2'
        ? refusal(400, 'no such day')
        : likeThePortal(asked);
    const { code, out } = await bench.run();
    expect(code).toBe(1);
    expect(out).toContain('log.md, Two (line 3): failed, 400: no such day\n');
    expect(
      ['files', 'imported', 'failed'].map(name => numberOf(out, name)),
    ).toEqual(['1', '2', '1']);
    expect(bench.portal.imports.map(({ query }) => query.part)).toEqual([
      '1',
      '3',
    ]);
  });

  it('follows no link, and says so', async () => {
    bench.put({ 'a.md': '# A' });
    fs.symlinkSync('a.md', path.join(bench.folder, 'b.md'));
    fs.symlinkSync('.', path.join(bench.folder, 'circle'));
    const { code, out } = await bench.run();
    expect([code, bench.portal.imports.length]).toEqual([0, 1]);
    expect(out).toContain('b.md: left out, it is a symbolic link\n');
    expect(out).toContain('circle: left out, it is a symbolic link\n');
  });

  it('reads what is not UTF-8, and says so', async () => {
    bench.put({
      'a.md': Buffer.from('\ufeff# Größe'),
      'b.md': Buffer.from('# Größe', 'latin1'),
      'c.md': Buffer.from('\ufeff# Größe', 'utf16le'),
    });
    const { code, out } = await bench.run();
    expect(code).toBe(0);
    expect(bench.portal.imports.map(({ markdown }) => markdown)).toEqual(
      Array(3).fill('# Größe'),
    );
    expect(out).toContain('b.md: not UTF-8; read as windows-1252\n');
    expect(out).toContain('c.md: not UTF-8; read as utf-16le\n');
    expect(out).not.toContain('a.md');
  });

  it('changes nothing in a dry run', async () => {
    bench.put({ 'a.md': '# A, strange', 'b.md': '# B\n# C' });
    const { code, out } = await bench.run(['--dry-run', '--verbose']);
    expect(code).toBe(0);
    expect(numberOf(out, 'would import')).toBe('3');
    expect(out).toContain('a.md:4: This is no day\n');
    expect(bench.portal.asked.map(({ query }) => query.dryRun)).toEqual(
      Array(4).fill('true'),
    );
  });

  it('tells of its progress each hundred files', async () => {
    bench.put(manyFiles(200));
    const { out } = await bench.run();
    expect(out.match(/^.* of 200.*$/gm)).toEqual([
      '100 of 200 · 100 imported',
      '200 of 200 · 200 imported',
    ]);
  });

  it('takes the token from a file, as a browser shows it', async () => {
    bench.put({ 'a.md': '# A', token: 'Bearer other\n' });
    const file = path.join(bench.folder, 'token');
    expect((await bench.run(['--token-file', file])).code).toBe(0);
    expect(bench.portal.asked[0].token).toBe('Bearer other');
  });

  it('tells how it is called', async () => {
    const { code, out } = await bench.end(
      bench.start(['--help'], { POSTMORTEMS_TOKEN: '' }),
    );
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^yarn import <folder>/),
    ]);
  });
});

function byFileName(
  { fileName: a }: Record<string, string>,
  { fileName: b }: Record<string, string>,
) {
  return a < b ? -1 : Number(a > b);
}
