import type { CheckPlace } from '../../../model';
import type { Said } from '../Check';

/** Two things in one report that cannot both be true. */
export interface Contradiction
  extends Said<
    | 'duration'
    | 'span'
    | 'within'
    | 'date'
    | 'reviewed'
    | 'milestone'
    | 'figure'
  > {
  state: 'warn' | 'fail';
  places: CheckPlace[];
}

/** The time of day in UTC, as `10:05` or `10:05:23`. */
export function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19).replace(/:00$/, '');
}
