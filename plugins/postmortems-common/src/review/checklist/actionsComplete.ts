import { CheckPlace } from '../../model';
import { defineCheck } from './Check';
import { absent, fail, pass } from './outcomes';
import { actionsMeant, actionsOwed } from './parts';
import { listed, placeOfAction } from './places';

/** Places of the actions as a whole. */
export const ACTION_ITEMS: CheckPlace = {
  ...{ part: 'action_items', id: null, field: null },
  label: 'Action items',
};

export const actionsComplete = defineCheck({
  id: 'actions-complete',
  check(context) {
    if (actionsMeant(context.postmortem).length === 0) {
      return absent(context)('none', {}, [ACTION_ITEMS]);
    }
    const incomplete = actionsOwed(context.postmortem).filter(
      ({ owner, dueOn }) => !owner || !dueOn,
    );
    if (incomplete.length === 0) return pass('complete');
    return fail(
      'incomplete',
      { actions: listed(incomplete.map(({ key }) => key)) },
      incomplete.flatMap(item => [
        ...(item.owner ? [] : [placeOfAction(item, 'owner')]),
        ...(item.dueOn ? [] : [placeOfAction(item, 'dueOn')]),
      ]),
    );
  },
});
