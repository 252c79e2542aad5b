// `yarn proof`: every reliability scenario at its floor, on SQLite and on PostgreSQL, with the
// table of what was seen in docs/proof.md. It takes a while, and wants the machine for itself.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { table, writeDocument } from './document.mjs';
import { main } from './main.mjs';
import { ADDRESS_VARIABLE, startPostgres } from './postgres.mjs';
import { root, run } from './run.mjs';
import { describeVersions, today } from './versions.mjs';

/** Whose figures the table must have. */
const SCENARIOS = ['T1', 'T2', 'T3', 'T4', 'T6', 'T11', 'T12', 'T13', 'T17'];

const FILES = [
  'test/src/scenarios',
  'plugins/postmortems-backend/src/access/visibility.property.test.ts',
];

const REPORT = path.join(root, 'test-results', 'proof.json');

/** `proof | T1 lost update | SQLite | floor | measured | seconds`, as the scenarios print it. */
function readFinding(line) {
  const [word, ...cells] = line.split(' | ');
  return word === 'proof' && cells.length === 5 ? cells : undefined;
}

function numberOf([scenario]) {
  return Number(/^T(\d+)/.exec(scenario)?.[1]);
}

await main(async () => {
  await mkdir(path.dirname(REPORT), { recursive: true });
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
      ...FILES,
    ],
    {
      env: { [ADDRESS_VARIABLE]: url, POSTMORTEMS_PROOF: '1' },
      onLine(line) {
        const finding = readFinding(line);
        if (finding) findings.push(finding);
      },
    },
  );
  if (code !== 0) return code;

  const { numPassedTests } = JSON.parse(await readFile(REPORT, 'utf8'));
  const missing = SCENARIOS.filter(
    name => !findings.some(([scenario]) => scenario.startsWith(`${name} `)),
  );
  if (missing.length) {
    throw new Error(`No figure of ${missing.join(', ')}; see above`);
  }
  findings.sort((a, b) => numberOf(a) - numberOf(b));
  await writeDocument('proof.md', [
    '# Proof',
    `\`yarn proof\` wrote this page on ${today()}, on ${await describeVersions(
      url,
    )}. Each row is a scenario in which something is meant to go wrong, run at least as often as its floor says; a scenario that does not hold fails the command, and nothing is written. A normal \`npm test\` runs a few of each. ${numPassedTests} tests passed.`,
    table(
      ['scenario', 'database', 'floor', 'measured', 'seconds', 'result'],
      findings.map(finding => [...finding, 'held']),
    ),
    'Both databases keep what they have confirmed: SQLite is a file in WAL mode with `synchronous = FULL`, PostgreSQL runs with `fsync` on. On PostgreSQL two replicas with pools of their own share the database where several people are at work.',
  ]);
  return 0;
});
