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
  words: {
    title: 'Actions have owner, due date and priority',
    why: 'What nobody owns by no day is not done (process, step 4 and validation).',
    advice: 'Agree on an owner and a day with whoever will do it.',
    reasons: {
      none: 'There is no action item yet.',
      incomplete: 'Without owner or due date: {{actions}}.',
      complete:
        'Each action that is owed has an owner, a due date and a priority.',
    },
  },
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
