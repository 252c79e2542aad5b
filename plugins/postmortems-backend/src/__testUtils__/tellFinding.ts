import { TestDatabaseId } from '@backstage/backend-test-utils';

export interface Finding {
  /** `T10 notifications` */
  scenario: string;
  /** Nothing, where no database is asked. */
  engine?: TestDatabaseId;
  /** What has to be reached, and what was seen; in words. */
  floor: string;
  measured: string;
  /** As `performance.now()` had it. */
  startedAt: number;
}

/** Prints what a scenario found, in the line that `test/support/proof.mjs` collects. */
export function tellFinding(finding: Finding): void {
  const { scenario, engine, floor, measured, startedAt } = finding;
  const name = engine === 'SQLITE_3' ? 'SQLite' : 'PostgreSQL';
  const database = engine ? name : 'none';
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `${['proof', scenario, database, floor, measured, seconds].join(' | ')}\n`,
  );
}
