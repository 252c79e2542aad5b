import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { actionsMeant, actionsOwed } from './parts';
import { listedPlaces, placeOfAction } from './places';

export const actionsSponsored = defineCheck({
  id: 'actions-sponsored',
  words: {
    title: 'Urgent actions have a sponsor',
    why: 'Somebody has to make room for what is urgent, or it languishes (process, step 6).',
    advice: 'Name who makes sure that there is time for it.',
    reasons: {
      none: 'There is no action item yet.',
      no_high: 'No action of high priority is owed.',
      unsponsored: 'Of high priority, without a sponsor: {{actions}}.',
      sponsored: 'Each action of high priority has a sponsor.',
    },
  },
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
