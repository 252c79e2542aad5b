import {
  judge,
  line,
  sum,
  tallyOfJest,
  tallyOfPlaywright,
} from '../support/report.mjs';

const jestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 2,
  numTodoTests: 1,
};

describe('adding up what ran', () => {
  it('reads a report of jest', () => {
    expect(tallyOfJest(jestReport)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  it('counts a test file that could not be run as a failure', () => {
    expect(
      tallyOfJest({ ...jestReport, numRuntimeErrorTestSuites: 2 }).failed,
    ).toBe(3);
  });

  it('reads a report of Playwright, with a lucky second try as a failure', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };

    expect(tallyOfPlaywright({ stats, errors: [] })).toEqual({
      passed: 7,
      failed: 2,
      skipped: 2,
    });
    expect(tallyOfPlaywright({ stats, errors: [{}] }).failed).toBe(3);
  });

  it('takes a suite in which nothing ran as failed', () => {
    const nothing = { passed: 0, failed: 0, skipped: 4 };

    expect(judge(nothing, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
  });

  it('takes a runner that fails without a failing test as failed', () => {
    const good = { passed: 3, failed: 0, skipped: 0 };

    expect(judge(good, 0).failed).toBe(0);
    expect(judge(good, 1).failed).toBe(1);
    expect(judge({ ...good, failed: 2 }, 1).failed).toBe(2);
  });

  it('says the sum in one line, and skipped tests only when there are any', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ]);

    expect(line(total)).toBe('7 passed, 1 failed, 2 skipped');
    expect(line({ passed: 1, failed: 0, skipped: 0 })).toBe(
      '1 passed, 0 failed',
    );
  });
});
