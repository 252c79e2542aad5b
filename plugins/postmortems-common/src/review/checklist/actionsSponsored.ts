import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { actionsMeant, actionsOwed } from './parts';
import { listedPlaces, placeOfAction } from './places';

export const actionsSponsored = defineCheck({
  id: 'actions-sponsored',
  check({ postmortem }) {
    if (actionsMeant(postmortem).length === 0) return notYet('none');
    const urgent = actionsOwed(postmortem).filter(
      ({ priority }) => priority === 'high',
    );
    if (urgent.length === 0) return pass('no_high');
    const places = urgent
      .filter(({ sponsor }) => !sponsor)
      .map(item => placeOfAction(item, 'sponsor'));
    return places.length > 0
      ? warn('unsponsored', { actions: listedPlaces(places) }, places)
      : pass('sponsored');
  },
});
