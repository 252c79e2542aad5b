// `npm test`: everything, one step after the other, with each runner's own output; only the static
// checks, of which each keeps one core busy, run at once, beside the building of the app, and say
// nothing while all is well. The last line says how many tests passed and failed in all; a static
// check counts as one test.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from './app.mjs';
import { judge, line, sum, tallyOfJest, tallyOfPlaywright } from './report.mjs';
import { root, run } from './run.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

const RESULTS = path.join(root, 'test-results');

const check = (name, ...command) => ({
  name,
  async take() {
    const code = await run(command, { quiet: true });
    return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
  },
});

const suite = (name, script, report, tallyOf, args, env) => ({
  name,
  async take() {
    await rm(report, { force: true });
    const program = path.join(root, 'test/support', script);
    const code = await run([process.execPath, program, ...args], { env });
    const written = await readFile(report, 'utf8').catch(() => undefined);
    return judge(written ? tallyOf(JSON.parse(written)) : NOTHING, code);
  },
});

const unitReport = path.join(RESULTS, 'unit.json');
const e2eReport = path.join(RESULTS, 'e2e.json');

const checks = [
  check('types', 'tsc'),
  check('lint', 'backstage-cli', 'repo', 'lint', '--max-warnings=0'),
  check('formatting', 'prettier', '--check', '--loglevel=warn', '.'),
];

const suites = [
  // Without what components log while they pass; what fails is shown in full.
  suite('unit and integration', 'unit.mjs', unitReport, tallyOfJest, [
    '--silent',
    '--json',
    `--outputFile=${unitReport}`,
  ]),
  suite(
    'end to end',
    'e2e.mjs',
    e2eReport,
    tallyOfPlaywright,
    ['--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
  ),
];

const tallies = [];
const summary = [];

async function follow({ name, take }) {
  const startedAt = Date.now();
  const tally = await take();
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  tallies.push(tally);
  summary.push(`${name}: ${line(tally)} (${seconds} s)`);
}

await mkdir(RESULTS, { recursive: true });
console.log(`\n── ${checks.map(({ name }) => name).join(', ')}\n`);
await Promise.all([
  ...checks.map(follow),
  // Where it fails, the end-to-end tests fail for it.
  buildApp().catch(({ message }) => console.log(message)),
]);
for (const step of suites) {
  console.log(`\n── ${step.name}\n`);
  await follow(step);
}

const total = sum(tallies);
console.log(`\n${summary.join('\n')}\n`);
console.log(line(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
