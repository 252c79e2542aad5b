import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { actionsMeant, actionsOwed } from './parts';
import { listedPlaces, placeOfAction } from './places';

export const actionsTracked = defineCheck({
  id: 'actions-tracked',
  words: {
    title: 'Actions are tracked as tickets',
    why: 'Work is done from where a team plans its work (process, step 6 and validation).',
    advice: 'Make a ticket of each, and paste its address into the action.',
    reasons: {
      none: 'There is no action item yet.',
      closed: 'No action is owed.',
      untracked: 'Without a ticket: {{actions}}.',
      tracked: 'Each action that is owed has a ticket.',
    },
  },
  check({ postmortem }) {
    if (actionsMeant(postmortem).length === 0) return notYet('none');
    const owed = actionsOwed(postmortem);
    if (owed.length === 0) return pass('closed');
    const places = owed
      .filter(({ ticketUrl }) => !ticketUrl)
      .map(item => placeOfAction(item, 'ticketUrl'));
    return places.length > 0
      ? warn('untracked', { actions: listedPlaces(places) }, places)
      : pass('tracked');
  },
});
