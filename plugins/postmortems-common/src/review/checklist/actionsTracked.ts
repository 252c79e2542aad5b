import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { actionsMeant, actionsOwed } from './parts';
import { listedPlaces, placeOfAction } from './places';

export const actionsTracked = defineCheck({
  id: 'actions-tracked',
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
