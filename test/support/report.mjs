// Adds up what really ran, from the reports that the test runners write.

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Reads a report of jest (`--json`). A file that could not be run at all holds no test that
 * could fail, so it counts as one.
 *
 * @returns {Tally}
 */
export function tallyOfJest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads a report of Playwright (`--reporter=json`). Its errors are those outside any test; a
 * test that passed only when tried again has failed once too often.
 *
 * @returns {Tally}
 */
export function tallyOfPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a suite is worth together with how its runner ended: one that ran nothing, or that
 * reports no failure and yet says it failed, has failed.
 *
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
export function judge(tally, exitCode) {
  const ranNothing = tally.passed + tally.failed === 0;
  const failedSilently = exitCode !== 0 && tally.failed === 0;
  return ranNothing || failedSilently
    ? { ...tally, failed: tally.failed + 1 }
    : tally;
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const add = key => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    passed: add('passed'),
    failed: add('failed'),
    skipped: add('skipped'),
  };
}

/**
 * The line by which people and programs read a run: `12 passed, 0 failed, 1 skipped`.
 *
 * @param {Tally} tally
 */
export function line({ passed, failed, skipped }) {
  const counts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) counts.push(`${skipped} skipped`);
  return counts.join(', ');
}
