// `yarn benchmark`: what the design promises of speed and size, as ratios taken in one run, with
// the table in docs/performance.md. It takes half an hour, and wants the machine for itself.
// `yarn benchmark R11` measures how things grow, with R3 to R5, and writes nothing.
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { measureBundle } from '../benchmark/bundle.mjs';
import { measureClone } from '../benchmark/clone.mjs';
import { makeDataSet } from '../benchmark/dataSet.mjs';
import { measureEditRequests, measureEdits } from '../benchmark/edits.mjs';
import { measureEvidence } from '../benchmark/evidence.mjs';
import { measureImports } from '../benchmark/imports.mjs';
import { measureGrowth } from '../benchmark/growth.mjs';
import { measureLanguage } from '../benchmark/language.mjs';
import { measurePage } from '../benchmark/page.mjs';
import { describeFigure, FIGURES } from '../benchmark/figures.mjs';
import { measureRoutes } from '../benchmark/routes.mjs';
import { measureSizes } from '../benchmark/sizes.mjs';
import { buildApp } from './app.mjs';
import { cleanUpWith } from './cleanUp.mjs';
import { table, writeDocument } from './document.mjs';
import { main } from './main.mjs';
import { startPortal } from './portal.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './run.mjs';
import { describeVersions, today } from './versions.mjs';

const POSTMORTEMS = 10_000;
const ROUNDS = 5;
const ROUND_MS = 3_000;
/** Taken where there are as many post-mortems as there may ever be. */
const GROWTHS = ['R3', 'R4', 'R5', 'R11'];
const HEAD = ['', 'what', 'floor', 'database', 'median', 'range', 'held'];

/** Measures what depends on the database, on one of them. */
async function measureOn(engine, postgres) {
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'postmortems-'));
  const removeData = cleanUpWith(() =>
    fs.rm(data, { recursive: true, force: true }),
  );
  const prefix = 'benchmark_';
  const connection = new URL(postgres);
  connection.pathname = `/${prefix}postmortems`;
  const database =
    engine === 'SQLite'
      ? {
          client: 'better-sqlite3',
          useNullAsDefault: true,
          connection: { filename: path.join(data, 'postmortems.sqlite') },
        }
      : { client: 'pg', connection: connection.href };
  const portal = await startPortal({
    data,
    entry: '../../test/benchmark/backend.ts',
    env: {
      // As it is by default; what it costs when it is on is another figure.
      APP_CONFIG_permission_enabled: 'false',
      ...(engine === 'PostgreSQL' && {
        APP_CONFIG_backend_database: JSON.stringify({
          client: 'pg',
          connection: postgres,
          prefix,
        }),
      }),
    },
  });
  const importSeconds = await measureImports({
    url: portal.url,
    token: await portal.token('alice'),
  });
  // What is read does not depend on the database.
  const evidence =
    engine === 'SQLite'
      ? await measureEvidence({
          url: portal.url,
          token: await portal.token('alice'),
          pid: portal.pid,
        })
      : undefined;
  console.log(`${engine}: making ${POSTMORTEMS} post-mortems`);
  const rows = await makeDataSet({ portal, database, count: POSTMORTEMS });
  const sizes = await measureSizes(engine, database);
  console.log(`${engine}: measuring`);
  const asked = {
    url: portal.url,
    token: await portal.token('alice'),
    rounds: ROUNDS,
    ms: ROUND_MS,
  };
  const routes = await measureRoutes(asked);
  const editRequests = await measureEditRequests(asked);
  const pages =
    engine === 'SQLite' ? await measurePage(portal.url, ROUNDS) : undefined;
  await portal.stop();
  const edits = await measureEdits(database);
  await removeData();
  return {
    rows,
    sizes,
    routes,
    editRequests,
    pages,
    edits,
    importSeconds,
    evidence,
  };
}

/** The tables that take most, and all together. */
function sizesTable(sizes) {
  const total = column => sizes.reduce((sum, size) => sum + size[column], 0);
  const cells = (name, rows, bytes, indexBytes) => [
    name,
    rows,
    ...[bytes, indexBytes].map(n => Math.round(n).toLocaleString('en-US')),
  ];
  return table(
    ['table', 'rows', 'table', 'indexes'],
    [
      ...sizes
        .filter(({ bytes, indexBytes }) => bytes + indexBytes >= 100)
        .map(({ name, rows, bytes, indexBytes }) =>
          cells(`\`${name}\``, rows.toFixed(1), bytes, indexBytes),
        ),
      cells('all', '', total('bytes'), total('indexBytes')),
    ],
  );
}

/** How lists and numbers grow, on each database. */
async function measureGrowths(postgres) {
  const growths = {};
  for (const engine of ['SQLite', 'PostgreSQL']) {
    growths[engine] = await measureGrowth(engine, postgres, ROUNDS);
  }
  return growths;
}

async function printGrowths(postgres) {
  const raw = await measureGrowths(postgres);
  const figures = FIGURES.filter(({ name }) => GROWTHS.includes(name)).flatMap(
    figure => describeFigure(figure, raw),
  );
  console.log(
    table(
      HEAD,
      figures.map(({ cells }) => cells),
    ),
  );
  return figures.every(({ held }) => held) ? 0 : 1;
}

await main(async () => {
  const { url } = await startPostgres({ durable: true });
  await buildApp();
  if (process.argv.includes('R11')) return printGrowths(url);
  const raw = {
    date: today(),
    versions: await describeVersions(url),
    language: await measureLanguage(),
    bundle: measureBundle(),
    SQLite: await measureOn('SQLite', url),
    PostgreSQL: await measureOn('PostgreSQL', url),
    cloneSeconds: await measureClone(),
  };
  for (const [engine, found] of Object.entries(await measureGrowths(url))) {
    Object.assign(raw[engine], found);
  }
  const results = path.join(root, 'test-results');
  await fs.mkdir(results, { recursive: true });
  await fs.writeFile(
    path.join(results, 'benchmark.json'),
    JSON.stringify(raw, undefined, 2),
  );

  const figures = FIGURES.flatMap(figure => describeFigure(figure, raw));
  await writeDocument('performance.md', [
    '# Performance',
    `\`yarn benchmark\` wrote this page on ${raw.date}, on ${raw.versions}, which the load generator, the browser and PostgreSQL shared. A figure is the median of ${ROUNDS} rounds in one run, with the smallest and the largest; what is compared was taken in the same round, in any order. Both databases keep what they have confirmed.`,
    table(
      HEAD,
      figures.map(({ cells }) => cells),
    ),
    '`sql` is a route of a test-only plugin in the same process and behind the same authentication, which runs `select 1`; `hello` answers a constant; a bare guarded `UPDATE` is a route too, which changes one row where its version is the one that was seen. A full edit is the same request to the product: permissions, audit, the lock, the row, the revision, the search words. Requests come from a signed-in person, with the permission framework off, as it is by default.',
    ...['SQLite', 'PostgreSQL'].flatMap(engine => [
      `## ${engine}`,
      table(
        ['route', 'connections', 'requests/s', 'median ms'],
        raw[engine].routes.routes.map(route => [
          `\`${route.route}\``,
          route.connections,
          Math.round(route.perSecond),
          route.ms.toFixed(1),
        ]),
      ),
      `Rows: ${Object.entries(raw[engine].rows)
        .map(([name, n]) => `${n.toLocaleString('en-US')} in \`${name}\``)
        .join(', ')}.`,
      'What one of these post-mortems takes on disk, in bytes:',
      sizesTable(raw[engine].sizes),
    ]),
  ]);
  return figures.every(({ held }) => held) ? 0 : 1;
});
