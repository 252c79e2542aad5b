import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** A step from one version of the schema to the next, and back. */
export interface Migration extends Knex.Migration {
  /** Its file's name, which sorts by when it was made. */
  name: string;
}

const FOLDER = resolvePackagePath(
  'backstage-plugin-postmortems-backend',
  'migrations',
);

/** The plugin's own, in order. Version 0 of the schema is an empty database, version 1 has the first. */
export const migrations: Migration[] = readdirSync(FOLDER)
  .filter(name => name.endsWith('.js'))
  .sort()
  .map(name => ({ name, ...require(path.join(FOLDER, name)) }));

/** Brings a database to a version, up or down. */
export async function migrateTo(
  knex: Knex,
  version: number,
  steps: Migration[] = migrations,
): Promise<void> {
  const config = (known: Migration[]) => ({
    migrationSource: {
      getMigrations: async () => known,
      getMigrationName: ({ name }: Migration) => name,
      getMigration: async (migration: Migration) => migration,
    },
  });
  const [completed] = await knex.migrate.list(config(steps));
  if (completed.length < version) {
    await knex.migrate.latest(config(steps.slice(0, version)));
  }
  for (let at = completed.length; at > version; at--) {
    await knex.migrate.down(config(steps));
  }
}
