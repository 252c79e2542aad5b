// How much longer lists, dashboards and numbers take with ten times as many post-mortems; and among the many, what the
// list costs, and the numbers of the whole organisation.
import knexFactory from 'knex';
import { makeDataSet, NOT_COUNTED } from './dataSet.mjs';
import { loadInTurns } from './load.mjs';
import { startOn, UNTOLD } from './portals.mjs';
import { measureRecurring } from './recurring.mjs';
import { measureRoutes } from './routes.mjs';
import { inRounds, median } from './statistics.mjs';

/** How many post-mortems, each with five actions; and by whom what is restricted is not read. */
const SIZES = { few: 10_000, many: 100_000 };
const VIEWER = 'frank';
const ROUND_MS = 2_000;
/** With ten connections, a round is to tell of more than a few moments. */
const LIST_ROUND_MS = 3_000;

const SERVICE = 'component:default/service0042';
const OF_SERVICE = `entityRef=${SERVICE}`;
const YEAR = 'from=2025-12-01';

/** What the page of an entity asks for, in the pages that it shows. */
const ENTITY_PAGE = {
  'year that is drawn': `/postmortems?limit=100&${OF_SERVICE}&${YEAR}`,
  'numbers of actions': `/action-items/summary?${OF_SERVICE}`,
  'post-mortems': `/postmortems?limit=10&${OF_SERVICE}`,
  'recurring factors': `/factors/recurring?${OF_SERVICE}&${YEAR}`,
  'open actions': `/action-items?limit=10&${OF_SERVICE}&status=open,in_progress`,
  questions: `/exposures?limit=10&${OF_SERVICE}&answered=false`,
  answers: `/exposures?limit=10&${OF_SERVICE}&answered=true`,
  following: '/follows',
};

const PART = 'entity page, only its ';

/** Whether it is one of the requests of a page, measured alone so that one sees where its time goes. */
export function isOnlyPart(name) {
  return name.startsWith(PART);
}

/** What is asked for, below `/api/postmortems`: by the list, an entity's page, recurring factors, the dashboard of actions. */
const REQUESTS = {
  'list of post-mortems': '/postmortems?limit=50',
  'entity page': Object.values(ENTITY_PAGE),
  ...Object.fromEntries(
    Object.entries(ENTITY_PAGE).map(([part, address]) => [
      `${PART}${part}`,
      address,
    ]),
  ),
  'recurring factors': '/factors/recurring',
  'recurring factors of a year': `/factors/recurring?${YEAR}&to=2026-11-30`,
  'actions, the list': '/action-items?limit=50',
  'actions, its numbers': '/action-items/summary',
  'actions, time to close': '/action-items/closing',
  'actions, drifted tickets': '/tickets/drifted?limit=50',
  'actions, overdue ones': '/action-items?limit=50&overdue=true',
  'actions, waiting for proof': '/action-items?limit=50&waitingForProof=true',
  'actions, recurred': '/action-items?limit=50&recurred=true',
  'actions, of a team': '/action-items?limit=50&team=group:default/shop-team',
  'actions, of an owner':
    '/action-items?limit=50&owner=group:default/payments-team',
  'actions, of a service': `/action-items?limit=50&${OF_SERVICE}`,
};

/** The names of what is asked for. */
export const GROWING = Object.keys(REQUESTS);

/**
 * @param {'SQLite' | 'PostgreSQL'} engine
 * @param {string} postgres address of the server
 * @param {number} rounds
 * @returns milliseconds: `growth` by request and round, `recurring` by round; and `routes` as measured there
 */
export async function measureGrowth(engine, postgres, rounds) {
  const portals = {};
  for (const [size, count] of Object.entries(SIZES)) {
    portals[size] = await startFilled(engine, postgres, size, count);
  }
  const takes = {};
  for (const [name, address] of Object.entries(REQUESTS)) {
    const pages = Object.fromEntries(
      Object.entries(portals).map(([size, { url, token }]) => {
        const urls = [address]
          .flat()
          .map(path => `${url}/api/postmortems${path}`);
        return [size, { urls, token }];
      }),
    );
    takes[name] = async () => {
      const { few, many } = await loadInTurns(pages, { ms: ROUND_MS });
      return { few: median(few), many: median(many) };
    };
  }
  // Once for nothing, until everything is loaded and compiled.
  await inRounds(takes, 1);
  const taken = await inRounds(takes, rounds);
  const { many } = portals;
  const routes = await measureRoutes({ ...many, rounds, ms: LIST_ROUND_MS });
  const recurring = await measureRecurring(many, rounds);
  for (const { remove } of Object.values(portals)) await remove();
  for (const name of GROWING) {
    const ms = size => median(taken.map(found => found[name][size]));
    console.log(
      `${engine}: ${name}: ${ms('few').toFixed(1)} ms, ${ms('many').toFixed(
        1,
      )} ms`,
    );
  }
  const growth = Object.fromEntries(
    GROWING.map(name => [name, taken.map(found => found[name])]),
  );
  return { growth, recurring, routes };
}

async function startFilled(engine, postgres, size, count) {
  const portal = await startOn(engine, postgres, `growth_${size}`, UNTOLD);
  const database = portal.databaseOf('postmortems');
  console.log(`${engine}: making ${count} post-mortems with their actions`);
  await makeDataSet({ portal, database, count, without: NOT_COUNTED });
  await giveActionsAFuture(database);
  return {
    url: portal.url,
    database,
    token: await portal.token(VIEWER),
    tokenOf: name => portal.token(name),
    remove: () => portal.remove(),
  };
}

/** One in fifty of those that are done has recurred, one in sixteen has a ticket, and half of these say otherwise. */
async function giveActionsAFuture(database) {
  const knex = knexFactory(database);
  try {
    const later = await knex('postmortems')
      .where('started_at', '>=', '2026-10-01')
      .where({ visibility: 'open', status: 'published' })
      .limit(200)
      .select('id', 'started_at');
    const recurred = await knex('action_items')
      .whereIn('action_items.status', ['done', 'verified'])
      .where('closed_at', '<', '2026-10-01')
      .whereRaw(
        "substr(action_items.id, 35, 2) in ('00', '33', '66', '99', 'cc')",
      )
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .select('action_items.id', 'action_items.closed_at', 'visibility');
    await knex.batchInsert(
      'action_recurrences',
      recurred.map(({ id, closed_at, visibility }, i) => ({
        action_item_id: id,
        postmortem_id: later[i % later.length].id,
        open_closed_at: visibility === 'open' ? closed_at : null,
        open_started_at: later[i % later.length].started_at,
      })),
      200,
    );
    for (let i = 0; i < recurred.length; i += 500) {
      await knex('action_items')
        .whereIn(
          'id',
          recurred.slice(i, i + 500).map(({ id }) => id),
        )
        .update({ ever_recurred: true });
    }
    const ticketed = await knex('action_items')
      .whereRaw("substr(id, 36, 1) = '7'")
      .select('id', 'postmortem_id', 'title');
    const at = '2026-01-01T00:00:00.000Z';
    await knex.batchInsert(
      'tickets',
      ticketed.map(({ id, postmortem_id, title }, i) => ({
        ...{ action_item_id: id, postmortem_id, is_ours: true },
        ...{ tracker: 'github', place: 'larkfield/shop', issue_id: String(i) },
        ...{ url: `https://github.example/issues/${i}`, state: 'open' },
        title: i % 2 === 0 ? title : `${title}!`,
        ...{ requested_at: at, requested_by: 'user:default/alice' },
      })),
      100,
    );
    for (let i = 0; i < ticketed.length; i += 500) {
      await knex('action_items')
        .whereIn(
          'id',
          ticketed.slice(i, i + 500).map(({ id }) => id),
        )
        .update({
          ticket_url: knex('tickets')
            .select('url')
            .whereRaw('tickets.action_item_id = action_items.id'),
        });
    }
    if (database.client === 'pg') await knex.raw('vacuum analyze');
  } finally {
    await knex.destroy();
  }
}
