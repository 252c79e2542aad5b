import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import knexFactory, { Knex } from 'knex';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { anyAccess } from '../__testUtils__/anyAccess';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { KEY_LINES, PLANTED_SECRETS } from '../__testUtils__/plantedSecrets';
import { readTables } from '../__testUtils__/tables';
import { Database } from '../database';
import { createServices } from '../services';
import { Settings } from '../settings';

const access = anyAccess('user:default/alice');

/** Known by the whole of its line only. */
const LINE_OF_ITS_OWN = 'pgpass';

/** A log in which all of them were written, each as an error; and each as it would stand in a file. */
const ARTEFACT = PLANTED_SECRETS.flatMap(({ kind, line }) => {
  const logged = `2025-02-09T10:05:00Z ERROR ${line}`;
  return kind === LINE_OF_ITS_OWN ? [line] : [line, logged];
}).join('\n');
const SECRETS = [
  ...new Set(PLANTED_SECRETS.map(({ secret }) => secret)),
  ...KEY_LINES,
];

/** Brings the log in, and accepts what is proposed of it. */
async function bringIn(knex: Knex, isRedacting: boolean): Promise<void> {
  const services = createServices({
    database: await Database.create({ getClient: async () => knex }),
    settings: Settings.fromConfig(new ConfigReader({})),
    catalog: catalogServiceMock(),
    now: () => new Date(),
    ...(!isRedacting && { secrets: [] }),
  });
  const { ref } = await services.postmortems.create(
    { access },
    { title: 'Secrets in a log' },
  );
  await services.evidence.add(
    { access, ref },
    Readable.from([Buffer.from(ARTEFACT)]),
    { format: 'timed-text' },
  );
}

/** Every value of every table, unpacked where it is packed. */
async function storedText(knex: Knex): Promise<string> {
  const values: string[] = [];
  for (const rows of Object.values(await readTables(knex))) {
    for (const value of rows.flatMap(row => Object.values(row))) {
      values.push(
        Buffer.isBuffer(value) ? gunzipSync(value).toString() : String(value),
      );
    }
  }
  return values.join('\n');
}

const found = (text: string) =>
  // A word may be written with escapes where it is kept as JSON.
  SECRETS.filter(
    secret =>
      text.includes(secret) ||
      text.includes(JSON.stringify(secret).slice(1, -1)),
  );

describe('the secrets that are planted', () => {
  it('are of fifty kinds at least', () => {
    const kinds = new Set(PLANTED_SECRETS.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThanOrEqual(50);
  });
});

describeOnEachDatabase('secrets in evidence', init => {
  it('are in no value that is stored', async () => {
    const knex = await init();
    await bringIn(knex, true);
    expect(found(await storedText(knex))).toEqual([]);
  });

  it('would be found if they were', async () => {
    const knex = await init();
    await bringIn(knex, false);
    const others = SECRETS.filter(
      secret => !KEY_LINES.includes(secret) && ARTEFACT.includes(secret),
    );
    expect(found(await storedText(knex))).toEqual(
      expect.arrayContaining(others),
    );
  });
});

describe('secrets in evidence, on the disk', () => {
  let folder: string;
  let knex: Knex;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-secrets-'));
    knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: path.join(folder, 'test.sqlite') },
      useNullAsDefault: true,
    });
  });
  afterEach(async () => {
    await knex.destroy();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('are in no file of the database, nor in one for a while', async () => {
    const before = await temporaryFiles();
    await bringIn(knex, true);
    const files = await fs.readdir(folder);
    expect(files).toContain('test.sqlite-wal');
    for (const file of files) {
      const bytes = await fs.readFile(path.join(folder, file), 'latin1');
      expect(found(bytes)).toEqual([]);
    }
    expect(await temporaryFiles()).toEqual(before);
  });
});

/** What this product has in the folder for such files. */
async function temporaryFiles(): Promise<string[]> {
  const files = await fs.readdir(os.tmpdir());
  return files.filter(file => /evidence|artefact/i.test(file)).sort();
}
