// The page on which what was measured stands: one table of figures, each with the day of its run, and what the product's
// own routes and tables take.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readTable, table, writeDocument } from '../support/document.mjs';
import { root } from '../support/run.mjs';
import { FIGURES, isOf } from './figures.mjs';

const PAGE = 'performance.md';
const HEAD = [
  '',
  'what',
  'floor',
  'database',
  'median',
  'range',
  'held',
  'run on',
];
const ENGINES = ['SQLite', 'PostgreSQL'];

const FLOORS =
  '`sql` is a route of a test-only plugin in the same process and behind the same authentication, which runs `select 1`; `hello` answers a constant; a bare guarded `UPDATE` is a route too, which changes one row where its version is the one that was seen. A full edit is the same request to the product: permissions, audit, the lock, the row, the revision, the search words. Requests come from a signed-in person, with the permission framework off, as it is by default.';

const GROWTH =
  'R1 to R5 and R11 are taken among 100,000 post-mortems with 500,000 actions, while nobody is told of anything. R2 and R11 are taken in turns, one request of the one and one of the other, so that what the machine does meanwhile falls on both. The page of an entity is what its tab asks for, all of it at once on six connections as from a browser, until the last answer has come; below it stand its requests, each alone: with ten times as many post-mortems there are ten times as many in the year that it draws, and ten times as many actions in its numbers.';

const NEIGHBOURS =
  'R7 to R10 are taken among 100,000 post-mortems, while nobody is told of anything. The condition of R7 comes from a policy behind the permission backend, over HTTP: the severest are read by whoever took part, all others by everybody; where it leaves one in fifty, these concern twenty of a thousand services. The notifications of R8 are as many as the post-mortems and belong to the person who asks, each a copy of one that was sent; the entities of R9 are as many likewise, copies of those of the demo that have a lifecycle, as the catalog had stitched them. Its filters are a severity and a status (`severity=P2&status=published`), a kind and an owner (`kind=component,spec.owner=payments-team`): each leaves about a fifth. The scan of R10 is a route over the connections of the plugin, `like` over title, sections, timeline, factors and actions, of what the person may read, newest first, 50 rows; both answer the same post-mortems. The rare word is in one of a thousand post-mortems, the frequent one in nearly all: there the scan has its fifty after the newest fifty, and nothing can be fifty times as fast as that; what is compared is then the time of two requests.';

/**
 * Writes what one part found in place of what the page says of it, and leaves all else.
 *
 * @param {object} found
 * @param {string[][]} found.rows of the table of figures
 * @param {(row: string[]) => boolean} found.isOfPart which rows of the page they stand for
 * @param {object} [found.product] what the routes and tables of the product take, by engine; as it was, where not given
 * @param {number} found.rounds
 */
export async function writePerformance({ rows, isOfPart, product, rounds }) {
  const kept = (await readTable(PAGE)).filter(
    row => row.length === HEAD.length && !isOfPart(row),
  );
  const placeOf = row => FIGURES.findIndex(figure => isOf(row, figure));
  const figures = [...kept, ...rows]
    .filter(row => placeOf(row) >= 0)
    .sort((a, b) => placeOf(a) - placeOf(b));
  await writeDocument(PAGE, [
    '# Performance',
    `\`yarn benchmark\` wrote this page, on machines which the load generator, the browser and PostgreSQL shared. A figure is the median of ${rounds} rounds in one run, with the smallest and the largest; what is compared was taken in the same round, in any order. Both databases keep what they have confirmed.`,
    table(HEAD, figures),
    FLOORS,
    GROWTH,
    NEIGHBOURS,
    ...(product
      ? ENGINES.flatMap(engine => describeEngine(engine, product[engine]))
      : [await readEngines()]),
  ]);
}

/** What the page said of them. */
async function readEngines() {
  const text = await readFile(path.join(root, 'docs', PAGE), 'utf8');
  return text.slice(text.indexOf(`## ${ENGINES[0]}`)).trimEnd();
}

function describeEngine(engine, { routes, rows, sizes }) {
  return [
    `## ${engine}`,
    table(
      ['route', 'connections', 'requests/s', 'median ms'],
      routes.routes.map(route => [
        `\`${route.route}\``,
        route.connections,
        Math.round(route.perSecond),
        route.ms.toFixed(1),
      ]),
    ),
    `Rows: ${Object.entries(rows)
      .map(([name, n]) => `${n.toLocaleString('en-US')} in \`${name}\``)
      .join(', ')}.`,
    'What one of these post-mortems takes on disk, in bytes:',
    sizesTable(sizes),
  ];
}

/** The tables that take most, and all together. */
function sizesTable(sizes) {
  const total = column => sizes.reduce((sum, size) => sum + size[column], 0);
  const cells = (name, count, bytes, indexBytes) => [
    name,
    count,
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
