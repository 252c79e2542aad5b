// Fills a portal with ten thousand post-mortems. Fifty are made over HTTP, as people make them, so
// that everything the backend keeps beside them is right; each is then copied row by row, into
// another month, another service and under other ids.
import { randomUUID } from 'node:crypto';
import knexFactory from 'knex';

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
 * @returns {Promise<Record<string, number>>} how many rows there are, by table
 */
export async function makeDataSet({ portal, database, count }) {
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
    const copies = Math.ceil(count / ORIGINALS) - 1;
    for (const id of ids) await copyDocument(knex, id, copies);
    if (database.client === 'pg') await knex.raw('vacuum analyze');
    else await knex.raw('analyze');
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
  for (let i = 0; i < FACTORS; i++) {
    await ask('POST', `${path}/factors`, {
      statement: sentence('Nobody had tried', n + i),
      layer: LAYERS[i % LAYERS.length],
      category: CATEGORIES[(n + i * 3) % CATEGORIES.length],
    });
  }
  let seq;
  for (let i = 0; i < ACTIONS; i++) {
    const made = await ask('POST', `${path}/action-items`, {
      title: sentence('Try', n + i),
      owner: 'group:default/platform-team',
      dueOn: `${MONTH}-28`,
      status: ['open', 'in_progress', 'done', 'verified', 'wont_do'][i],
    });
    seq = made.seq;
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
  'searchable_rows',
];

/** As many copies go into one transaction. */
const BATCH = 20;

async function copyDocument(knex, id, copies) {
  const tables = [['postmortems', await knex('postmortems').where({ id })]];
  for (const table of OF_DOCUMENT) {
    tables.push([table, await knex(table).where({ postmortem_id: id })]);
  }
  tables.push([
    'searchable_terms',
    await knex('searchable_terms').whereIn(
      'row_id',
      knex('searchable_rows').select('id').where({ postmortem_id: id }),
    ),
  ]);
  for (let left = copies; left > 0; left -= BATCH) {
    const copiers = Array.from({ length: Math.min(BATCH, left) }, newCopier);
    await knex.transaction(async trx => {
      for (const [table, rows] of tables) {
        const copied = copiers.flatMap(copyOf => rows.map(copyOf));
        await trx.batchInsert(table, copied, 200);
      }
    });
  }
}

let copiesMade = 0;
/** Rows that words refer to have numbers; those of copies begin where no portal's own have got to. */
let rowNumber = 1_000_000;

/** Copies the rows of one document: ids, number, service and month are the copy's own. */
function newCopier() {
  const number = (copiesMade += 1);
  const month = new Date(Date.UTC(2024, number % MONTHS, 1))
    .toISOString()
    .slice(0, 7);
  const service = `service${String(number % SERVICES).padStart(4, '0')}`;
  const ids = new Map();
  const copyOf = (value, column) => {
    if (column === 'ref') return `PM-${month}-01-${100 + number}`;
    if ((column === 'id' || column === 'row_id') && Number.isInteger(value)) {
      if (!ids.has(value)) ids.set(value, (rowNumber += 1));
      return ids.get(value);
    }
    if (typeof value !== 'string') return value;
    return value
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, id => {
        if (!ids.has(id)) ids.set(id, randomUUID());
        return ids.get(id);
      })
      .replaceAll(NUMBER, String(number).padStart(6, '0'))
      .replaceAll(SERVICE, service)
      .replaceAll(MONTH, month);
  };
  return row =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        copyOf(value, column),
      ]),
    );
}

async function countRows(knex) {
  const counts = {};
  for (const table of ['postmortems', ...OF_DOCUMENT, 'searchable_terms']) {
    const [{ n }] = await knex(table).count({ n: '*' });
    counts[table] = Number(n);
  }
  return counts;
}
