// `yarn benchmark`: what the design promises of speed and size, as ratios taken in one run, with
// the table in docs/performance.md. It takes hours, and wants the machine for itself.
// `yarn benchmark growth` measures what is read among many, R1 to R5 and R11, `yarn benchmark neighbours` what is held against
// others, R7 to R10, and `yarn benchmark product` all else; either writes anew what the table says of them, as does the
// name of any of their figures.
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
import { describeFigure, FIGURES, isOf } from '../benchmark/figures.mjs';
import { writePerformance } from '../benchmark/performancePage.mjs';
import { measureRoutes } from '../benchmark/routes.mjs';
import { measureSizes } from '../benchmark/sizes.mjs';
import { buildApp } from './app.mjs';
import { main } from './main.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './run.mjs';
import { describeVersions, today } from './versions.mjs';

const POSTMORTEMS = 10_000;
const ROUNDS = 5;
const ROUND_MS = 3_000;
/** What can be measured alone: by name, with its figures; those of the product are all that the others do not have. */
const PARTS = {
  product: { measure: measureProduct },
  growth: {
    measure: onEach(measureGrowth),
    figures: ['R1', 'R2', 'R3', 'R4', 'R5', 'R11'],
  },
  neighbours: {
    measure: onEach(measureNeighbours),
    figures: ['R7', 'R8', 'R9', 'R10'],
  },
};

/** The name of the part that measures a figure. */
function partOf({ name }) {
  const [part] = Object.entries(PARTS).find(([, { figures }]) =>
    figures?.includes(name),
  ) ?? ['product'];
  return part;
}

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

async function measureProduct(postgres) {
  return {
    language: await measureLanguage(),
    bundle: measureBundle(),
    ...(await onEach(measureOn)(postgres)),
    cloneSeconds: await measureClone(),
  };
}

/** Measures on one database after the other. */
function onEach(measure) {
  return async postgres => {
    const found = {};
    for (const engine of ['SQLite', 'PostgreSQL']) {
      found[engine] = await measure(engine, postgres, ROUNDS);
    }
    return found;
  };
}

/** The names of the parts that are asked for, by their own or by those of their figures; all, unless some are named. */
function chosenParts() {
  const names = process.argv.slice(2);
  const all = Object.keys(PARTS);
  if (names.length === 0) return all;
  const chosen = names.map(name => {
    const figure = FIGURES.find(one => one.name === name);
    const part = figure ? partOf(figure) : name;
    if (!all.includes(part)) {
      throw new Error(
        `There is no part ${name}; there are ${all.join(', ')}, and R1 to R16`,
      );
    }
    return part;
  });
  return all.filter(part => chosen.includes(part));
}

await main(async () => {
  const parts = chosenParts();
  const { url } = await startPostgres({ durable: true });
  await buildApp();
  const versions = await describeVersions(url);
  const results = path.join(root, 'test-results');
  await fs.mkdir(results, { recursive: true });
  let isHeld = true;
  for (const part of parts) {
    const raw = await PARTS[part].measure(url);
    await fs.writeFile(
      path.join(results, `benchmark-${part}.json`),
      JSON.stringify({ date: today(), versions, ...raw }, undefined, 2),
    );
    const rows = FIGURES.filter(figure => partOf(figure) === part).flatMap(
      figure => describeFigure(figure, raw),
    );
    isHeld &&= rows.every(({ held }) => held);
    // Each at once: the next one may take an hour.
    await writePerformance({
      rows: rows.map(({ cells }) => [...cells, `${today()}, ${versions}`]),
      isOfPart: row =>
        FIGURES.some(figure => partOf(figure) === part && isOf(row, figure)),
      product: part === 'product' ? raw : undefined,
      rounds: ROUNDS,
    });
  }
  return isHeld ? 0 : 1;
});
