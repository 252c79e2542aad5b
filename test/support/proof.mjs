// `yarn proof`: every reliability scenario at its floor and every command that collects evidence with
// its real tool, on SQLite and on PostgreSQL, with the table of what was seen in docs/proof.md. It takes
// hours, and wants the machine for itself. `yarn proof tickets outbox` runs those parts alone, and writes
// anew what the table says of them.
import { readTable, table, writeDocument } from './document.mjs';
import { main } from './main.mjs';
import { MONITORING_VARIABLE, startMonitoring } from './monitoring.mjs';
import { ADDRESS_VARIABLE, startPostgres } from './postgres.mjs';
import { startPortal } from './portal.mjs';
import { run } from './run.mjs';
import { bringTools, describeTools, TOOLS_PATH } from './tools.mjs';
import { describeVersions, today } from './versions.mjs';

const COLLECTING = 'collecting';
const BACKENDS = 'twoBackends';
const BACKENDS_VARIABLE = 'POSTMORTEMS_BACKENDS';
const scenarios = 'test/src/scenarios';
const backend = 'plugins/postmortems-backend/src';

/** The parts by name, each with where its tests are, and with those whose figures they have to print. */
const PARTS = {
  lostUpdate: { tests: `${scenarios}/lostUpdate.test.ts`, prints: ['T1'] },
  blindPut: { tests: `${scenarios}/blindPut.test.ts`, prints: ['T2'] },
  disjointEditing: {
    tests: `${scenarios}/disjointEditing.test.ts`,
    prints: ['T3'],
  },
  autosave: { tests: `${scenarios}/autosave.test.ts`, prints: ['T4'] },
  differential: { tests: `${scenarios}/differential.test.ts`, prints: ['T6'] },
  tickets: {
    tests: `${scenarios}/tickets.test.ts`,
    prints: ['T9 tickets', 'T9 GitHub over HTTP'],
  },
  outbox: { tests: `${backend}/outbox/exactlyOnce.test.ts`, prints: ['T10'] },
  idempotency: { tests: `${scenarios}/idempotency.test.ts`, prints: ['T11'] },
  migrations: { tests: `${scenarios}/migrations.test.ts`, prints: ['T12'] },
  replicasStart: {
    tests: `${scenarios}/replicasStart.test.ts`,
    prints: ['T13'],
  },
  access: {
    tests: `${backend}/access/visibility.property.test.ts`,
    prints: ['T17'],
  },
  erasure: { tests: `${scenarios}/erasure.test.ts`, prints: ['T19'] },
  actionTally: {
    tests: `${backend}/actionItems/actionTally.property.test.ts`,
    prints: ['T20 actions counted'],
  },
  recurredActions: {
    tests: `${backend}/actionItems/openRecurrences.property.test.ts`,
    prints: ['T20 recurred actions'],
  },
  countedFactors: {
    tests: `${backend}/factors/inMemory/inMemory.property.test.ts`,
    prints: ['T20 factors counted'],
  },
  recurringFactors: {
    tests: `${scenarios}/recurringFactors.test.ts`,
    prints: [
      'Recurring factors under chance',
      'Recurring factors of small and large incidents',
      'Recurring factors, lift 5',
      'Recurring factors, lift 3',
    ],
  },
  factorsOfPart: {
    tests: `${backend}/factors/inMemory/partUnderChance.test.ts`,
    prints: ['Recurring factors of a part'],
  },
  suggestions: {
    tests: `${backend}/factors/suggestions/keeper.property.test.ts`,
    prints: ['Index of factors'],
  },
  similar: {
    tests: `${backend}/similar/keeper.property.test.ts`,
    prints: ['Index of post-mortems'],
  },
  [BACKENDS]: { tests: 'test/src/backends', prints: ['Two backends'] },
  [COLLECTING]: {
    tests: 'test/src/collecting',
    prints: ['Collecting by command', 'Collecting live'],
  },
};

const HEAD = [
  'scenario',
  'database',
  'floor',
  'measured',
  'seconds',
  'result',
  'run on',
];
const PAGE = 'proof.md';

/** `proof | T1 lost update | SQLite | floor | measured | seconds`, as the scenarios print it. */
function readFinding(line) {
  const [word, ...cells] = line.split(' | ');
  return word === 'proof' && cells.length === 5 ? cells : undefined;
}

/** Whether a row of the table is one that a part has to print. */
function isOf([scenario], printed) {
  return `${scenario} `.startsWith(`${printed} `);
}

/** The part that a row is of; none, where there is no such part any more. */
function partOf(row) {
  return Object.keys(PARTS).find(name =>
    PARTS[name].prints.some(printed => isOf(row, printed)),
  );
}

/** Those without a number come last, in the order in which they ran. */
function numberOf([scenario]) {
  return Number(/^T(\d+)/.exec(scenario)?.[1] ?? 1_000);
}

/** Which parts are to run: all, unless some are named. */
function chosenParts() {
  const names = process.argv.slice(2);
  const unknown = names.filter(name => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no part ${unknown.join(', ')}; there are ${Object.keys(
        PARTS,
      ).join(', ')}`,
    );
  }
  return names.length > 0 ? names : Object.keys(PARTS);
}

/** A real Prometheus and Alertmanager, and where the tools are that ask them, as the tests are told of it. */
async function monitoringFor(parts) {
  if (!parts.includes(COLLECTING)) return {};
  await bringTools();
  const monitoring = {
    ...(await startMonitoring()),
    path: TOOLS_PATH,
    tools: describeTools(),
  };
  return { [MONITORING_VARIABLE]: JSON.stringify(monitoring) };
}

/** Two backends in processes of their own over one database. */
async function backendsFor(parts, database) {
  if (!parts.includes(BACKENDS)) return {};
  const backends = [];
  // The first fills the demo; so the next waits for it.
  for (let i = 0; i < 2; i++) {
    const portal = await startPortal({
      env: {
        APP_CONFIG_backend_database_client: 'pg',
        APP_CONFIG_backend_database_connection: database,
        APP_CONFIG_postmortems_notifications_everySeconds: '1',
      },
    });
    backends.push(portal.url);
  }
  return { [BACKENDS_VARIABLE]: JSON.stringify(backends) };
}

await main(async () => {
  const parts = chosenParts();
  // First, as it says what is missing where something is.
  const monitoring = await monitoringFor(parts);
  // As a portal's would be: nothing that it confirmed may be lost.
  const { url } = await startPostgres({ durable: true });
  const findings = [];
  const code = await run(
    [
      'backstage-cli',
      'repo',
      'test',
      '--ci',
      '--watchAll=false',
      // One after the other, so that none slows another down.
      '--maxWorkers=1',
      ...parts.map(name => PARTS[name].tests),
    ],
    {
      env: {
        [ADDRESS_VARIABLE]: url,
        POSTMORTEMS_PROOF: '1',
        ...monitoring,
        ...(await backendsFor(parts, url)),
      },
      onLine(line) {
        const finding = readFinding(line);
        if (finding) findings.push(finding);
      },
    },
  );
  if (code !== 0) return code;

  const missing = parts.flatMap(name =>
    PARTS[name].prints.filter(
      printed => !findings.some(found => isOf(found, printed)),
    ),
  );
  if (missing.length) {
    throw new Error(`No figure of ${missing.join(', ')}; see above`);
  }
  const versions = await describeVersions(url);
  const kept = (await readTable(PAGE)).filter(
    row => partOf(row) !== undefined && !parts.includes(partOf(row)),
  );
  const rows = [
    ...kept,
    ...findings.map(found => [...found, 'held', `${today()}, ${versions}`]),
  ].sort((a, b) => numberOf(a) - numberOf(b));
  await writeDocument(PAGE, [
    '# Proof',
    '`yarn proof` wrote this page. Each row is a scenario in which something is meant to go wrong, run at least as often as its floor says, and says when that was; a scenario that does not hold fails the command, and nothing is written. A normal `npm test` runs a few of each, but for what needs real tools.',
    table(HEAD, rows),
    'Both databases keep what they have confirmed: SQLite is a file in WAL mode with `synchronous = FULL`, PostgreSQL runs with `fsync` on. On PostgreSQL two replicas with pools of their own share the database where several people are at work.',
    'What collects evidence is tried in front of a real Prometheus and Alertmanager, which see a shop break for a minute, and of a small API server that answers `kubectl`. The commands are those that the editor shows, pasted into a shell; how far what is proposed lies from what happened is told in seconds. Prometheus scrapes every second; what only a query of it tells comes in steps of 15 seconds.',
  ]);
  return 0;
});
