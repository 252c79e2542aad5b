import type {
  CheckId,
  Waiver,
  WaiverRequest,
} from 'backstage-plugin-postmortems-common';

/** What a publication comes to. */
export interface SettledWaivers {
  /** One for each check that fails, as far as there is one. */
  waivers: Waiver[];
  /** The checks that fail and that nobody has waived. */
  missing: CheckId[];
}

/**
 * The waivers with which a post-mortem is published. One that was given earlier holds as long as its check
 * fails; what no longer fails needs none.
 * @param failing - the checks that fail, in the order of the process
 * @param given - what stands in the header
 * @param asked - what is said now; the same reason once more leaves it whoever gave it first
 */
export function settleWaivers(
  failing: readonly CheckId[],
  given: readonly Waiver[],
  asked: readonly WaiverRequest[],
  { by, at }: Pick<Waiver, 'by' | 'at'>,
): SettledWaivers {
  const settled: SettledWaivers = { waivers: [], missing: [] };
  for (const check of failing) {
    const earlier = given.find(waiver => waiver.check === check);
    const now = asked.find(waiver => waiver.check === check);
    if (now && now.reason !== earlier?.reason) {
      settled.waivers.push({ ...now, by, at });
    } else if (earlier) settled.waivers.push(earlier);
    else settled.missing.push(check);
  }
  return settled;
}
