import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Holds the imports below `plugins/` of a folder against the rules. */
function inspect(folder: string) {
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
  return spawnSync(
    process.execPath,
    [
      path.join(root, program),
      '--config',
      path.join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'err',
      'plugins',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
}

/** A small house of its own, to see that a wrong import would be noticed. */
function houseOf(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'house-'));
  fs.writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'plugins', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}

jest.setTimeout(120_000);

describe('the house', () => {
  it('is walked through without stepping back: no file imports what it must not', () => {
    expect(inspect(root)).toMatchObject({
      stdout: expect.stringContaining('no dependency violations found'),
      status: 0,
    });
  });

  // There they end in a number, and a style or a test that asks for the bare name finds nothing.
  it('asks for no class of Material UI by a name that it does not have in a portal', () => {
    const bare = ['plugins/postmortems/src', 'test/e2e'].flatMap(folder =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true })
        .map(name => path.join(folder, String(name)))
        .filter(name => /\.tsx?$/.test(name))
        .filter(name =>
          /\.Mui[A-Z]\w+-/.test(fs.readFileSync(path.join(root, name), 'utf8')),
        ),
    );
    expect(bare).toEqual([]);
  });

  describe('with breaches', () => {
    const breaches: Record<string, Record<string, string>> = {
      'common-does-no-io': {
        'postmortems-common/src/a.ts': "import 'node:fs';",
      },
      'http-only-parses-and-answers': {
        'postmortems-backend/src/http/a.ts': "import '../rooms/AStore';",
        'postmortems-backend/src/rooms/AStore.ts': 'export {};',
      },
      'no-room-reaches-into-anothers-store': {
        'postmortems-backend/src/timeline/a.ts': "import '../factors/AStore';",
        'postmortems-backend/src/factors/AStore.ts': 'export {};',
      },
      'the-entry-is-light': {
        'postmortems/src/plugin.tsx': "import './ui/Pager';",
        'postmortems/src/ui/Pager.tsx': 'export {};',
      },
      'nothing-imports-the-wiring': {
        'postmortems/src/report/a.ts': "import '../plugin';",
      },
    };
    let found: ReturnType<typeof inspect>;

    beforeAll(() => {
      const folder = houseOf(Object.assign({}, ...Object.values(breaches)));
      found = inspect(folder);
      fs.rmSync(folder, { recursive: true });
    });

    it('does not pass', () => {
      expect(found.status).not.toBe(0);
    });

    it.each(Object.entries(breaches))('says of %s where', (rule, files) => {
      const [file] = Object.keys(files);
      expect(found.stdout).toContain(`${rule}: plugins/${file}`);
    });
  });
});
