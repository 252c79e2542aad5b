import knexFactory, { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export type Engine = 'SQLite' | 'PostgreSQL';

/** A server for the tests, as `test/support/postgres.mjs` brings it. */
const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING;

export const ENGINES: Engine[] = POSTGRES
  ? ['SQLite', 'PostgreSQL']
  : ['SQLite'];

/** An empty database of its own, to which several replicas can connect, each with its own pool. */
export interface ScratchDatabase {
  engine: Engine;
  connect(): Knex;
  /** Ends every connection that was made and removes the database. */
  drop(): Promise<void>;
}

/** Makes one: a file for SQLite, as a real portal has it, or a database on the server. */
export async function createScratchDatabase(
  engine: Engine,
): Promise<ScratchDatabase> {
  return engine === 'SQLite' ? scratchFile() : scratchOnServer(POSTGRES!);
}

async function scratchFile(): Promise<ScratchDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postmortems-'));
  const filename = path.join(folder, 'postmortems.sqlite');
  return scratch(
    'SQLite',
    { client: 'better-sqlite3', useNullAsDefault: true, connection: filename },
    () => rm(folder, { recursive: true }),
  );
}

async function scratchOnServer(server: string): Promise<ScratchDatabase> {
  const name = `postmortems_${randomUUID().replaceAll('-', '')}`;
  const connection = new URL(server);
  connection.pathname = `/${name}`;
  await onServer(server, `create database ${name}`);
  return scratch(
    'PostgreSQL',
    { client: 'pg', connection: connection.href, pool: { min: 0, max: 10 } },
    () => onServer(server, `drop database ${name} with (force)`),
  );
}

async function onServer(server: string, statement: string): Promise<void> {
  const knex = knexFactory({ client: 'pg', connection: server });
  try {
    await knex.raw(statement);
  } finally {
    await knex.destroy();
  }
}

function scratch(
  engine: Engine,
  config: Knex.Config,
  remove: () => Promise<void>,
): ScratchDatabase {
  const connected: Knex[] = [];
  return {
    engine,
    connect() {
      const knex = knexFactory(config);
      connected.push(knex);
      return knex;
    },
    async drop() {
      await Promise.all(connected.map(knex => knex.destroy()));
      await remove();
    },
  };
}
