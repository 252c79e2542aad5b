import type { CheckContext, CheckResult } from './Check';
import { CHECKS } from './checks';

/** So many characters of all sections together are looked at: some seventy times the longest that people write. */
export const MOST_PROSE = 500_000;

/** What every check says, in the order of the process. Blocks nothing, and never throws. */
export function checkAll(context: CheckContext): CheckResult[] {
  return [...eachCheck(context)];
}

/**
 * The same one check after the other, for whoever has something else to do in between. Of more than
 * {@link MOST_PROSE} the beginning is looked at: whoever fills a document does not hold up the others.
 */
export function* eachCheck(context: CheckContext): Generator<CheckResult> {
  const seen = withinReach(context);
  for (const check of CHECKS) yield { id: check.id, ...check.check(seen) };
}

function withinReach(context: CheckContext): CheckContext {
  const { postmortem } = context;
  let left = MOST_PROSE;
  const sections = postmortem.sections.map(section => {
    const body = section.body.slice(0, left);
    left -= body.length;
    return { ...section, body };
  });
  return { ...context, postmortem: { ...postmortem, sections } };
}
