// `yarn benchmark`: what the design promises of speed and size, as ratios taken in one run, with
// the table in docs/performance.md. It takes more than an hour, and wants the machine for itself.
// `yarn benchmark R11` measures how things grow, with R3 to R5, and `yarn benchmark neighbours` what is held against
// others, R7 to R10; either prints these, as does the name of any of them, and writes nothing.
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { measureBundle } from '../benchmark/bundle.mjs';
import { measureClone } from '../benchmark/clone.mjs';
import { makeDataSet } from '../benchmark/dataSet.mjs';
import { measureEditRequests, measureEdits } from '../benchmark/edits.mjs';
import { measureEvidence } from '../benchmark/evidence.mjs';
import { measureImports } from '../benchmark/imports.mjs';
import { measureGrowth } from '../benchmark/growth.mjs';
import { measureLanguage } from '../benchmark/language.mjs';
import { measureNeighbours } from '../benchmark/neighbours.mjs';
import { measurePage } from '../benchmark/page.mjs';
import { startOn } from '../benchmark/portals.mjs';
import { describeFigure, FIGURES } from '../benchmark/figures.mjs';
import { measureRoutes } from '../benchmark/routes.mjs';
import { measureSizes } from '../benchmark/sizes.mjs';
import { buildApp } from './app.mjs';
import { table, writeDocument } from './document.mjs';
import { main } from './main.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './run.mjs';
import { describeVersions, today } from './versions.mjs';

const POSTMORTEMS = 10_000;
const ROUNDS = 5;
const ROUND_MS = 3_000;
/** What can be measured alone, where there are as many post-mortems as there may ever be. */
const PARTS = {
  growth: { measure: measureGrowth, figures: ['R3', 'R4', 'R5', 'R11'] },
  neighbours: {
    measure: measureNeighbours,
    figures: ['R7', 'R8', 'R9', 'R10'],
  },
};
const HEAD = ['', 'what', 'floor', 'database', 'median', 'range', 'held'];

/** What the figures from R7 to R10 compare. */
const NEIGHBOURS =
  'R7 to R10 are taken among 100,000 post-mortems. The condition of R7 comes from a policy behind the permission backend, over HTTP: the severest are read by whoever took part, all others by everybody; where it leaves one in fifty, these concern twenty of a thousand services. The notifications of R8 are as many as the post-mortems and belong to the person who asks, each a copy of one that was sent; the entities of R9 are as many likewise, copies of those of the demo that have a lifecycle, as the catalog had stitched them. Its filters are a severity and a status (`severity=P2&status=published`), a kind and an owner (`kind=component,spec.owner=payments-team`): each leaves about a fifth. The scan of R10 is a route over the connections of the plugin, `like` over title, sections, timeline, factors and actions, of what the person may read, newest first, 50 rows; both answer the same post-mortems. The rare word is in one of a thousand post-mortems, the frequent one in nearly all.';

/** Measures what depends on the database, on one of them. */
async function measureOn(engine, postgres) {
  const portal = await startOn(engine, postgres, 'benchmark');
  const database = portal.databaseOf('postmortems');
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
  await portal.remove();
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

/** A part, on each database. */
async function measurePart({ measure }, postgres) {
  const found = {};
  for (const engine of ['SQLite', 'PostgreSQL']) {
    found[engine] = await measure(engine, postgres, ROUNDS);
  }
  return found;
}

/** The parts that are asked for, by their own names or by those of their figures. */
function chosenParts() {
  const names = process.argv.slice(2);
  const chosen = Object.entries(PARTS).filter(([name, { figures }]) =>
    names.some(asked => asked === name || figures.includes(asked)),
  );
  if (names.length > 0 && chosen.length === 0) {
    throw new Error(`There is no ${names.join(', ')} to measure alone`);
  }
  return chosen.map(([, part]) => part);
}

async function printParts(parts, postgres) {
  let isHeld = true;
  for (const part of parts) {
    const raw = await measurePart(part, postgres);
    const figures = FIGURES.filter(({ name }) =>
      part.figures.includes(name),
    ).flatMap(figure => describeFigure(figure, raw));
    console.log(
      table(
        HEAD,
        figures.map(({ cells }) => cells),
      ),
    );
    isHeld &&= figures.every(({ held }) => held);
  }
  return isHeld ? 0 : 1;
}

await main(async () => {
  const parts = chosenParts();
  const { url } = await startPostgres({ durable: true });
  await buildApp();
  if (parts.length > 0) return printParts(parts, url);
  const raw = {
    date: today(),
    versions: await describeVersions(url),
    language: await measureLanguage(),
    bundle: measureBundle(),
    SQLite: await measureOn('SQLite', url),
    PostgreSQL: await measureOn('PostgreSQL', url),
    cloneSeconds: await measureClone(),
  };
  for (const part of Object.values(PARTS)) {
    const measured = await measurePart(part, url);
    for (const [engine, found] of Object.entries(measured)) {
      Object.assign(raw[engine], found);
    }
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
    NEIGHBOURS,
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
