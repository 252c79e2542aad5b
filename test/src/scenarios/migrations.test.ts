import { Knex } from 'knex';
import { fill, changedTables, readContents } from '../support/contents';
import { createScratchDatabase, Engine, ENGINES } from '../support/databases';
import { Migration, migrations, migrateTo } from '../support/migrations';
import { readDefinitions } from '../support/schema';
import { inRun, scenario } from '../support/scenario';

const ROWS = inRun({ usual: 5, proof: 200 });

/** How far up it goes from a version: usually the whole way from the first alone, and one step from any other. */
const wayFrom = (version: number) =>
  inRun({
    usual: version === 0 ? migrations : migrations.slice(0, version + 1),
    proof: migrations,
  });

jest.setTimeout(180_000);

describe('a database of any earlier version', () => {
  scenario(
    'T12 migrations',
    { floor: 'every version filled → latest → down → latest, no row changed' },
    async engine => {
      for (let version = 0; version <= migrations.length; version++) {
        await onScratch(engine, async knex => {
          expect(await roundTrip(knex, version, wayFrom(version))).toEqual([]);
        });
      }
      return `${
        migrations.length + 1
      } versions, ${ROWS} rows in each table, 0 changed; down and up again gives the same schema`;
    },
  );

  it.each(ENGINES)('would be seen to lose something on %s', engine =>
    onScratch(engine, async knex => {
      const careless: Migration = {
        name: '99990101000000_careless.js',
        up: trx => trx('postmortem_numbers').where('last', 2).delete(),
        down: trx => trx.schema.dropTable('revisions'),
      };
      const lost = await roundTrip(knex, migrations.length, [
        ...migrations,
        careless,
      ]);
      expect(lost).toEqual([
        'up: postmortem_numbers',
        'down: postmortem_numbers',
        'down: the schema differs',
        'up again: postmortem_numbers',
        'up again: the schema differs',
      ]);
    }),
  );
});

async function onScratch(
  engine: Engine,
  work: (knex: Knex) => Promise<void>,
): Promise<void> {
  const database = await createScratchDatabase(engine);
  try {
    await work(database.connect());
  } finally {
    await database.drop();
  }
}

/** Takes a filled database of a version to the latest, back and up again; answers what went wrong. */
async function roundTrip(
  knex: Knex,
  version: number,
  steps: Migration[],
): Promise<string[]> {
  await migrateTo(knex, version, steps);
  await fill(knex, ROWS);
  const filled = await readContents(knex);
  const schema = await readDefinitions(knex);
  const faults: string[] = [];
  const look = async (when: string) => {
    const changed = changedTables(filled, await readContents(knex));
    faults.push(...changed.map(table => `${when}: ${table}`));
  };

  await migrateTo(knex, steps.length, steps);
  await look('up');
  const latest = await readDefinitions(knex);

  await migrateTo(knex, version, steps);
  await look('down');
  if (!same(await readDefinitions(knex), schema)) {
    faults.push('down: the schema differs');
  }

  await migrateTo(knex, steps.length, steps);
  await look('up again');
  if (!same(await readDefinitions(knex), latest)) {
    faults.push('up again: the schema differs');
  }
  return faults;
}

function same(a: object[], b: object[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
