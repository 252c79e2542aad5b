import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { ACTION_ITEMS } from './actionsComplete';
import { actionsMeant } from './parts';
import { listed, placeOfAction } from './places';

/** Titles that plainly prevent or detect, where nobody has said the type. */
const TELLING =
  /\b(?:alerts?|alerting|alarms?|monitor(?:s|ing)?|metrics?|dashboards?|probes?|detects?|prevents?|tests?|testing|checks?|validat(?:e|es|ion)|guards?|lint(?:s|er)?|canary|canaries|block(?:s|ing)?|enforces?|limits?)\b/i;

export const actionPrevents = defineCheck({
  id: 'action-prevents',
  check({ postmortem }) {
    const actions = actionsMeant(postmortem);
    if (actions.length === 0) return notYet('none');
    const keysOf = (found: typeof actions) => ({
      actions: listed(found.map(({ key }) => key)),
    });
    const typed = actions.filter(
      ({ type }) => type === 'prevent' || type === 'detect',
    );
    if (typed.length > 0) return pass('typed', keysOf(typed));
    const untyped = actions.filter(({ type }) => type === null);
    const worded = untyped.filter(({ title }) => TELLING.test(title));
    if (worded.length > 0) return pass('worded', keysOf(worded));
    return untyped.length > 0
      ? warn(
          'untyped',
          {},
          untyped.map(item => placeOfAction(item, 'type')),
        )
      : warn('neither', {}, [ACTION_ITEMS]);
  },
});
