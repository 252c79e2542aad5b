// `yarn proof`: every reliability scenario at its floor and every command that collects evidence with
// its real tool, on SQLite and on PostgreSQL, with the table of what was seen in docs/proof.md. It takes
// a while, and wants the machine for itself. `yarn proof collecting` runs only that part, and writes nothing.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { table, writeDocument } from './document.mjs';
import { main } from './main.mjs';
import { MONITORING_VARIABLE, startMonitoring } from './monitoring.mjs';
import { ADDRESS_VARIABLE, startPostgres } from './postgres.mjs';
import { root, run } from './run.mjs';
import { bringTools, describeTools, TOOLS_PATH } from './tools.mjs';
import { describeVersions, today } from './versions.mjs';

/** Whose figures the table must have. */
const SCENARIOS = [
  ...[
    'T1',
    'T2',
    'T3',
    'T4',
    'T6',
    'T9 tickets',
    'T9 GitHub',
    'T10',
    'T11',
    'T12',
    'T13',
    'T17',
  ],
  ...['T19'],
  ...['Collecting by command', 'Collecting live'],
  ...['Recurring factors under chance', 'Recurring factors, lift 5'],
  'Recurring factors, lift 3',
  'Index of factors',
];

const COLLECTING = 'collecting';

/** The parts by name, each with where its tests are. */
const PARTS = {
  scenarios: 'test/src/scenarios',
  access: 'plugins/postmortems-backend/src/access/visibility.property.test.ts',
  outbox: 'plugins/postmortems-backend/src/outbox/exactlyOnce.test.ts',
  suggestions:
    'plugins/postmortems-backend/src/factors/suggestions/keeper.property.test.ts',
  [COLLECTING]: 'test/src/collecting',
};

const REPORT = path.join(root, 'test-results', 'proof.json');

/** `proof | T1 lost update | SQLite | floor | measured | seconds`, as the scenarios print it. */
function readFinding(line) {
  const [word, ...cells] = line.split(' | ');
  return word === 'proof' && cells.length === 5 ? cells : undefined;
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

await main(async () => {
  const parts = chosenParts();
  await mkdir(path.dirname(REPORT), { recursive: true });
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
      '--json',
      `--outputFile=${REPORT}`,
      ...parts.map(name => PARTS[name]),
    ],
    {
      env: {
        [ADDRESS_VARIABLE]: url,
        POSTMORTEMS_PROOF: '1',
        ...monitoring,
      },
      onLine(line) {
        const finding = readFinding(line);
        if (finding) findings.push(finding);
      },
    },
  );
  if (code !== 0 || parts.length < Object.keys(PARTS).length) return code;

  const { numPassedTests } = JSON.parse(await readFile(REPORT, 'utf8'));
  const missing = SCENARIOS.filter(
    name =>
      !findings.some(([scenario]) => `${scenario} `.startsWith(`${name} `)),
  );
  if (missing.length) {
    throw new Error(`No figure of ${missing.join(', ')}; see above`);
  }
  findings.sort((a, b) => numberOf(a) - numberOf(b));
  await writeDocument('proof.md', [
    '# Proof',
    `\`yarn proof\` wrote this page on ${today()}, on ${await describeVersions(
      url,
    )}. Each row is a scenario in which something is meant to go wrong, run at least as often as its floor says; a scenario that does not hold fails the command, and nothing is written. A normal \`npm test\` runs a few of each, but for what needs real tools. ${numPassedTests} tests passed.`,
    table(
      ['scenario', 'database', 'floor', 'measured', 'seconds', 'result'],
      findings.map(finding => [...finding, 'held']),
    ),
    'Both databases keep what they have confirmed: SQLite is a file in WAL mode with `synchronous = FULL`, PostgreSQL runs with `fsync` on. On PostgreSQL two replicas with pools of their own share the database where several people are at work.',
    'What collects evidence is tried in front of a real Prometheus and Alertmanager, which see a shop break for a minute, and of a small API server that answers `kubectl`. The commands are those that the editor shows, pasted into a shell; how far what is proposed lies from what happened is told in seconds. Prometheus scrapes every second; what only a query of it tells comes in steps of 15 seconds.',
  ]);
  return 0;
});
