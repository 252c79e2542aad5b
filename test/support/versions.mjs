// What a measurement ran on, in one sentence: a figure without it says little.
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { root } from './run.mjs';

/** @param {string} postgres address of the server that was used */
export async function describeVersions(postgres) {
  const backstage = JSON.parse(
    await readFile(path.join(root, 'backstage.json'), 'utf8'),
  );
  const database = new Sqlite(':memory:');
  const sqlite = database.prepare('select sqlite_version()').pluck().get();
  database.close();
  const client = new pg.Client(postgres);
  await client.connect();
  const { rows } = await client.query('show server_version');
  await client.end();
  return [
    `Backstage ${backstage.version}`,
    `Node ${process.versions.node}`,
    `SQLite ${sqlite}`,
    `PostgreSQL ${rows[0].server_version.split(' ')[0]}`,
    `${os.availableParallelism()} cores`,
  ].join(', ');
}

/** Today, in UTC, as `2025-02-09`. */
export function today() {
  return new Date().toISOString().slice(0, 10);
}
