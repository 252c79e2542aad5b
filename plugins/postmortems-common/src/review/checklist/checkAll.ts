import type { CheckContext, CheckResult } from './Check';
import { CHECKS } from './checks';

/** What every check says, in the order of the process. Blocks nothing, and never throws. */
export function checkAll(context: CheckContext): CheckResult[] {
  return CHECKS.map(check => ({ id: check.id, ...check.check(context) }));
}
