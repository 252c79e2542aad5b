import type { CheckPlace, CheckState } from '../../model';
import type { CheckContext, CheckOutcome, Said, Values } from './Check';

type Outcome = <Reason extends string>(
  reason: Reason,
  values?: Values,
  places?: CheckPlace[],
) => CheckOutcome<Reason>;

function outcome(state: CheckState): Outcome {
  return (reason, values = {}, places = []) => ({
    ...{ state, reason, values, places },
    more: [],
  });
}

export const pass = outcome('pass');
export const warn = outcome('warn');
export const fail = outcome('fail');
export const notYet = outcome('not_yet');

/** The outcome for a part that the process asks for and that is not there: expected in a draft, a failure later. */
export function absent({ postmortem }: CheckContext): Outcome {
  return postmortem.status === 'draft' ? notYet : fail;
}

/** The same for what a person may have left out for a reason. */
export function unsaid({ postmortem }: CheckContext): Outcome {
  return postmortem.status === 'draft' ? notYet : warn;
}

/** One thing that a check has to say. */
export interface Remark<Reason extends string = string> extends Said<Reason> {
  state: 'warn' | 'fail';
  places: CheckPlace[];
}

/** Several things as one outcome, as grave as the gravest; undefined where there are none. */
export function together<Reason extends string>(
  remarks: readonly Remark<Reason>[],
): CheckOutcome<Reason> | undefined {
  const [first, ...others] = remarks;
  if (!first) return undefined;
  return {
    state: remarks.some(({ state }) => state === 'fail') ? 'fail' : 'warn',
    reason: first.reason,
    values: first.values,
    more: others.map(({ reason, values }) => ({ reason, values })),
    places: remarks.flatMap(({ places }) => places),
  };
}
