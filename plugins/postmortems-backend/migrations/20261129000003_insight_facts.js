/** As many post-mortems are counted at a time. */
const BATCH = 200;

const DURATIONS = ['detect', 'acknowledge', 'mitigate', 'resolve', 'publish'];
const OUTCOMES = [
  'done_in_time',
  'done_late',
  'done_sometime',
  'owed',
  'wont_do',
];

/**
 * What insights count of each published post-mortem, in rows so narrow that a hundred thousand are read at
 * once. Those that are published already are counted here as the product counted them when this was written.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const ofDocument = table =>
    table
      .string('postmortem_id', 36)
      .notNullable()
      .references('id')
      .inTable('postmortems')
      .onDelete('CASCADE');

  await knex.schema.createTable('insight_facts', table => {
    ofDocument(table);
    for (const duration of DURATIONS) {
      table.bigInteger(duration).comment('seconds');
    }
    table.string('detection', 20).notNullable();
    for (const outcome of OUTCOMES) table.integer(outcome).notNullable();
    table.integer('owed_dated').notNullable().comment('with a due day');
    table.text('waived').notNullable().comment('checks, with commas between');
    table.primary(['postmortem_id']);
  });

  await knex.schema.createTable('insight_due', table => {
    ofDocument(table);
    table.string('due_on', 10).notNullable();
    table.integer('owed').notNullable();
    table.integer('in_time').notNullable();
    table.primary(['postmortem_id', 'due_on']);
    table.index(['due_on', 'postmortem_id']);
  });

  const ids = await knex('postmortems')
    .where({ status: 'published' })
    .whereNull('deleted_at')
    .orderBy('id')
    .pluck('id');
  for (let from = 0; from < ids.length; from += BATCH) {
    await countAll(knex, ids.slice(from, from + BATCH));
  }
};

async function countAll(knex, ids) {
  const headers = await knex('postmortems')
    .whereIn('id', ids)
    .select(
      'id',
      'started_at',
      'detected_at',
      'acknowledged_at',
      'mitigated_at',
      'resolved_at',
      'published_at',
      'waivers',
    );
  const events = await knex('timeline_events')
    .whereIn('postmortem_id', ids)
    .where('milestone', 'detected')
    .whereNull('deleted_at')
    .orderBy([
      { column: 'position', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .select('postmortem_id', 'source', 'actor');
  // The first of each comes last, and stays.
  const detected = new Map(events.map(event => [event.postmortem_id, event]));
  const items = await knex('action_items')
    .whereIn('postmortem_id', ids)
    .where('is_idea', false)
    .whereNull('deleted_at')
    .select('postmortem_id', 'status', 'due_on', 'closed_at');
  const actions = new Map(ids.map(id => [id, []]));
  for (const item of items) actions.get(item.postmortem_id).push(item);

  const facts = [];
  const due = [];
  for (const header of headers) {
    const counted = count(
      header,
      detected.get(header.id),
      actions.get(header.id),
    );
    facts.push({ postmortem_id: header.id, ...counted.facts });
    for (const day of counted.due) {
      due.push({ postmortem_id: header.id, ...day });
    }
  }
  await knex.batchInsert('insight_facts', facts, 50);
  await knex.batchInsert('insight_due', due, 200);
}

function count(header, event, items) {
  const waivers = JSON.parse(header.waivers);
  const since = (start, end, round) =>
    start && end ? told(Date.parse(end) - Date.parse(start), round) : null;
  const sinceStart = end => since(header.started_at, end, Math.round);
  const facts = {
    detect: sinceStart(header.detected_at),
    acknowledge: sinceStart(header.acknowledged_at),
    mitigate: sinceStart(header.mitigated_at),
    resolve: sinceStart(header.resolved_at),
    publish: since(header.resolved_at, header.published_at, Math.ceil),
    detection: detectionOf(event),
    ...Object.fromEntries(OUTCOMES.map(outcome => [outcome, 0])),
    owed_dated: 0,
    waived: waivers
      .map(({ check }) => check)
      .sort((a, b) => (a < b ? -1 : 1))
      .join(','),
  };
  const due = new Map();
  for (const item of items) {
    const outcome = outcomeOf(item);
    const { due_on } = item;
    facts[outcome] += 1;
    if (due_on === null) continue;
    if (outcome !== 'owed' && outcome !== 'done_in_time') continue;
    if (!due.has(due_on)) due.set(due_on, { due_on, owed: 0, in_time: 0 });
    if (outcome === 'owed') facts.owed_dated += 1;
    due.get(due_on)[outcome === 'owed' ? 'owed' : 'in_time'] += 1;
  }
  return { facts, due: [...due.values()] };
}

/** Below an hour to the second, below a day to the minute, above to the hour. */
function told(ms, round) {
  if (ms < 0) return null;
  const seconds = ms / 1_000;
  if (seconds < 3_600) return round(seconds);
  const unit = seconds < 86_400 ? 60 : 3_600;
  return round(seconds / unit) * unit;
}

function outcomeOf({ status, due_on, closed_at }) {
  if (['open', 'in_progress'].includes(status)) return 'owed';
  if (status === 'wont_do') return 'wont_do';
  if (due_on === null || closed_at === null) return 'done_sometime';
  return closed_at.slice(0, 10) <= due_on ? 'done_in_time' : 'done_late';
}

const words = list =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'iu');
const CUSTOMER = words(
  'customers?|clients?|users?(?!:)|support(?: tickets?)?|tickets?|help ?desk|service ?desk|zendesk|freshdesk|intercom|twitter|social media',
);
const MONITORING = words(
  'alerts?|alerting|alarms?|monitors?|monitoring|metrics?|probes?|synthetics?|health ?checks?|uptime|prometheus|alertmanager|grafana|pagerduty|opsgenie|victorops|pagers?|nagios|icinga|zabbix|datadog|new ?relic|dynatrace|sentry|cloudwatch|pingdom|statuscake|splunk',
);
const SOFTWARE = words(
  'bot|system|automation|integration|autoscaler|cron|cronjob|kubelet|kubernetes|alertmanager|prometheus|grafana|pagerduty|opsgenie|jenkins|argocd|dependabot|renovate',
);
const VERSION = /(?<![\p{L}\p{N}])v?\d+\.\d+/iu;
const THING = /\((?:service|integration|bot|app)\)$/i;

function isSoftware(actor) {
  const own = actor
    .replace(/(?<=.)@\S+\.\S+$/, '')
    .replace(/\s*\([^()]*\)$/, '');
  return THING.test(actor) || SOFTWARE.test(own) || VERSION.test(own);
}

function detectionOf(event) {
  const source = event?.source.trim() ?? '';
  const actor = (event?.actor ?? '').replace(/^[\s\-–—]+$/, '').trim();
  if (CUSTOMER.test(source)) return 'customer';
  if (MONITORING.test(source)) return 'monitoring';
  if (CUSTOMER.test(actor)) return 'customer';
  if (MONITORING.test(actor) || isSoftware(actor)) return 'monitoring';
  if (actor) return 'person';
  return source ? 'other' : 'unknown';
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('insight_due');
  await knex.schema.dropTable('insight_facts');
};
