// Fills a portal with ten thousand post-mortems. Fifty are made over HTTP, as people make them, so
// that everything the backend keeps beside them is right; each is then copied in the database, into
// another month, another service and under other ids.
import { createRequire } from 'node:module';
import knexFactory from 'knex';

/** Tables whose rows belong to a document, each after those it refers to. */
const OF_DOCUMENT = [
  'postmortem_entities',
  'postmortem_readers',
  'postmortem_people',
  'sections',
  'timeline_events',
  'factors',
  'action_items',
  'revisions',
  'postmortem_facts',
  'insight_facts',
  'insight_due',
  'searchable_rows',
];

/** What nobody asks for who looks at numbers, and what nobody does who looks for words. */
export const NOT_COUNTED = [
  'sections',
  'timeline_events',
  'revisions',
  'searchable_rows',
];
export const NOT_LISTED = ['revisions', 'postmortem_facts', 'insight_facts'];

/** What copies differ by: a row for each, in a table that is there while they are made. */
const COPIES = 'benchmark_copies';

/** Of the demo's catalog: one is below the team of the other. */
const OWNERS = Object.assign(Array.from({ length: 25 }), {
  3: 'group:default/payments-team',
  7: 'group:default/shop-team',
  11: 'user:default/grace',
});

/** More than a portal has rows for words when its copies are made. */
const ROW_NUMBERS = 20_000;

const ORIGINALS = 50;
const SERVICES = 1_000;
const MONTHS = 36;
const [EVENTS, FACTORS, ACTIONS] = [6, 5, 5];

/** What stands in the originals wherever their copies differ. */
const NUMBER = '000000';
const SERVICE = 'theservice';
const MONTH = '2001-01';

const CATEGORIES = [
  'monitoring-gap',
  'testing-gap',
  'runbook-gap',
  'capacity-planning',
  'configuration-change',
  'software-change',
  'dependency-failure',
  'process',
  'network',
  'data',
];
const LAYERS = ['immediate', 'contributing', 'systemic'];
const WORDS =
  'queue latency retry deploy cache timeout certificate replica pool alert dashboard rollback region shard consumer gateway token disk quota schema'.split(
    ' ',
  );

/** @returns {string} a sentence that is another one for each number */
function sentence(about, n) {
  const word = step => WORDS[(n * step + about.length) % WORDS.length];
  return `${about} ${word(1)} and ${word(3)} before the ${word(
    7,
  )} of ${SERVICE}`;
}

/**
 * @param {object} options
 * @param {{ url: string, token: (name: string) => Promise<string> }} options.portal
 * @param {object} options.database for knex
 * @param {number} options.count how many post-mortems to make
 * @param {string[]} [options.without] tables of which copies have nothing
 * @returns {Promise<Record<string, number>>} how many rows there are, by table
 */
export async function makeDataSet({ portal, database, count, without = [] }) {
  const tables = OF_DOCUMENT.filter(table => !without.includes(table));
  const token = await portal.token('alice');
  const ask = async (method, path, body, ifMatch) => {
    const answer = await fetch(`${portal.url}/api/postmortems${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(ifMatch && { 'if-match': `"${ifMatch}"` }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const ids = [];
  for (let n = 0; n < ORIGINALS; n++) ids.push(await makeOriginal(ask, n));

  const knex = knexFactory(database);
  try {
    if (database.client !== 'pg') await waitLong(knex);
    await giveActionsAPast(knex, ids);
    const copies = Math.ceil(count / ORIGINALS) - 1;
    await planCopies(knex, copies * ids.length);
    for (const [n, id] of ids.entries()) {
      const [from, to] = [n * copies + 1, (n + 1) * copies];
      await copyDocument(knex, id, { from, to, tables });
    }
    await knex.schema.dropTable(COPIES);
    await countActions(knex);
    await tellOfCopies(knex);
    if (database.client === 'pg') await knex.raw('vacuum analyze');
    // SQLite plans by statistics only where somebody had them made, and no portal does.
    else if (without.length === 0) await knex.raw('analyze');
    return await countRows(knex);
  } finally {
    await knex.destroy();
  }
}

/** One in fifty is restricted, one in five is still being written. */
async function makeOriginal(ask, n) {
  const { id, ref } = await ask('POST', '/postmortems', {
    title: `${sentence('Trouble with', n)} ${NUMBER}`,
    severity: `P${1 + (n % 4)}`,
    startedAt: `${MONTH}-${String(1 + (n % 28)).padStart(2, '0')}T10:05:00Z`,
    affectedEntities: [`component:default/${SERVICE}`],
    ...(n === 0 && {
      visibility: 'restricted',
      members: ['user:default/dan'],
      reason: 'a customer is named',
    }),
  });
  const path = `/postmortems/${ref}`;
  for (const key of ['summary', 'impact', 'root-cause']) {
    const body = Array.from({ length: 2 }, (_, i) =>
      sentence(`The ${key} was`, n + i),
    ).join('. ');
    await ask('PUT', `${path}/sections/${key}`, { body }, 1);
  }
  for (let i = 0; i < EVENTS; i++) {
    await ask('POST', `${path}/timeline`, {
      occurredAt: `${MONTH}-${String(1 + (n % 28)).padStart(2, '0')}T10:${
        10 + i
      }:00Z`,
      description: sentence('Somebody saw', n + i),
      source: 'logs',
    });
  }
  const factors = [];
  for (let i = 0; i < FACTORS; i++) {
    const { id: factorId } = await ask('POST', `${path}/factors`, {
      statement: sentence('Nobody had tried', n + i),
      layer: LAYERS[i % LAYERS.length],
      category: CATEGORIES[(n + i * 3) % CATEGORIES.length],
    });
    factors.push(factorId);
  }
  let seq;
  const address = `${path}/action-items`;
  for (let i = 0; i < ACTIONS; i++) {
    const made = await ask('POST', address, {
      title: sentence('Try', n + i),
      factorIds: [factors[i]],
      owner: 'group:default/platform-team',
      dueOn: `${MONTH}-28`,
      status: ['open', 'in_progress', 'done', 'done', 'wont_do'][i],
      ...(i === 3 && { proof: 'https://git.example/changes/1' }),
      ...(i === 4 && { reason: 'It is replaced next year' }),
    });
    seq = made.seq;
    if (i === 3) {
      const verified = { status: 'verified' };
      ({ seq } = await ask('PATCH', `${address}/${made.id}`, verified, 1));
    }
  }
  if (n % 5 !== 4) {
    const { items } = await ask('GET', `${path}/checks?for=publication`);
    const waivers = items
      .filter(({ state }) => state === 'fail')
      .map(({ id: check }) => ({ check, reason: 'It is made up' }));
    await ask('POST', `${path}/transitions`, { to: 'published', waivers }, seq);
  }
  return id;
}

/** Where the portal is writing, too, and a disk is slow, its turn can be longer than anybody waits as a rule. */
async function waitLong(knex) {
  await knex.raw('pragma busy_timeout = 120000');
}

/**
 * Has the actions of the originals made, and closed, in the month of their incident: one in twenty still waits
 * for a proof, and one in ten belongs to a team of the catalog.
 */
async function giveActionsAPast(knex, ids) {
  for (const [n, id] of ids.entries()) {
    const of = knex('action_items').where({ postmortem_id: id });
    const day = days => String(1 + ((n % 18) + days)).padStart(2, '0');
    await of.clone().update({
      created_at: `${MONTH}-${day(0)}T12:00:00.000Z`,
      owner: OWNERS[n % OWNERS.length] ?? `group:default/team-${n}`,
    });
    for (const [i, status] of ['done', 'verified', 'wont_do'].entries()) {
      await of
        .clone()
        .where({ status })
        .update({
          closed_at: `${MONTH}-${day(((n * 7) % 8) + i)}T12:00:00.000Z`,
          ...(n % 4 > 0 && { proof: 'https://git.example/changes/1' }),
        });
    }
  }
}

/** What the doorway for writes would have kept of copies: how many actions there are of which kind. */
async function countActions(knex) {
  const migration = createRequire(import.meta.url)(
    '../../plugins/postmortems-backend/migrations/20261128000006_action_tally.js',
  );
  await knex.transaction(async trx => {
    await migration.down(trx);
    await migration.up(trx);
  });
}

/** Backends that hold numbers in memory read all of them anew, as the log says that they missed something. */
async function tellOfCopies(knex) {
  await knex('counting_log_trims').increment('removed', 1);
}

/** Numbers the copies, and says of each in which month, and of which service, its incident was. */
async function planCopies(knex, count) {
  await knex.schema.createTable(COPIES, table => {
    table.integer('number').primary();
    for (const column of ['padded', 'id_end', 'month', 'ref', 'service']) {
      table.string(column, 40);
    }
  });
  const plan = Array.from({ length: count }, (_, i) => {
    const number = i + 1;
    const month = new Date(Date.UTC(2024, number % MONTHS, 1))
      .toISOString()
      .slice(0, 7);
    return {
      number,
      month,
      padded: String(number).padStart(6, '0'),
      id_end: String(number).padStart(12, '0'),
      ref: `PM-${month}-01-${100 + number}`,
      service: `service${String(number % SERVICES).padStart(4, '0')}`,
    };
  });
  await knex.transaction(trx => trx.batchInsert(COPIES, plan, 150));
}

/**
 * Copies one document as often as there are numbers for it, in the database itself: ids, number, service and
 * month are the copy's own.
 */
async function copyDocument(knex, id, { from, to, tables }) {
  const own = query => query.where({ postmortem_id: id });
  const words = knex('searchable_rows')
    .select('id')
    .where({ postmortem_id: id });
  const actions = knex('action_items')
    .select('id')
    .where({ postmortem_id: id });
  const sources = [
    ['postmortems', query => query.where({ id })],
    ...tables.map(table => [table, own]),
    ['action_item_factors', query => query.whereIn('action_item_id', actions)],
    ...(tables.includes('searchable_rows')
      ? [['searchable_terms', query => query.whereIn('row_id', words)]]
      : []),
  ];
  // Read before: on SQLite a transaction that begins by reading may not write once somebody else has, and does not wait.
  const models = [];
  for (const [table, where] of sources) {
    models.push({ table, where, rows: await where(knex(table)) });
  }
  await knex.transaction(async trx => {
    for (const { table, where, rows } of models) {
      if (rows.length === 0) continue;
      const columns = Object.keys(rows[0]);
      await trx(trx.raw('?? (??)', [table, columns])).insert(
        where(trx(table))
          .crossJoin(COPIES)
          .whereBetween(`${COPIES}.number`, [from, to])
          .select(columns.map(column => copied(trx, table, column, rows))),
      );
    }
  });
}

/** A column of a copy, as SQL. */
function copied(knex, table, column, rows) {
  const name = `${table}.${column}`;
  const of = rows.find(row => row[column] !== null)?.[column];
  if (column === 'ref') return knex.ref(`${COPIES}.ref`);
  if ((column === 'id' || column === 'row_id') && Number.isInteger(of)) {
    return knex.raw('?? + ?? * ?', [name, `${COPIES}.number`, ROW_NUMBERS]);
  }
  if (typeof of !== 'string') return knex.ref(name);
  return knex.raw(
    `case when ?? like '________-____-____-____-____________' then substr(??, 1, 24) || ??
     else replace(replace(replace(??, ?, ??), ?, ??), ?, ??) end`,
    [
      ...[name, name, `${COPIES}.id_end`, name],
      ...[NUMBER, `${COPIES}.padded`],
      ...[SERVICE, `${COPIES}.service`],
      ...[MONTH, `${COPIES}.month`],
    ],
  );
}

async function countRows(knex) {
  const counts = {};
  const more = ['searchable_terms', 'action_item_factors', 'action_tally'];
  for (const table of ['postmortems', ...OF_DOCUMENT, ...more]) {
    const [{ n }] = await knex(table).count({ n: '*' });
    counts[table] = Number(n);
  }
  return counts;
}
