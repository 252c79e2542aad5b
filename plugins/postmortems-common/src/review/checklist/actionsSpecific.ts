import { findVagueness } from '../language';
import { defineCheck } from './Check';
import { notYet, pass, warn } from './outcomes';
import { actionsOwed } from './parts';
import { listedPlaces, placeOfAction } from './places';

export const actionsSpecific = defineCheck({
  id: 'actions-specific',
  words: {
    title: 'Actions are specific',
    why: 'Only what somebody else could check gets done (process, step 4 and pitfalls).',
    advice:
      'Say what will have been added, changed or removed, where, and up to which figure.',
    reasons: {
      none: 'No action is owed.',
      other_language:
        'The actions are in another language than English, which is not read.',
      vague: 'Actions that leave open what will have been done: {{actions}}.',
      specific: 'Each action that is owed says what will have been done.',
    },
  },
  check({ postmortem }) {
    const actions = actionsOwed(postmortem);
    if (actions.length === 0) return notYet('none');
    const looked = actions.map(item => ({
      item,
      ...findVagueness(item.title),
    }));
    if (looked.every(({ language }) => language !== 'en')) {
      return notYet('other_language');
    }
    const vague = looked
      .filter(({ findings }) => findings.length > 0)
      .map(({ item }) => placeOfAction(item));
    return vague.length > 0
      ? warn('vague', { actions: listedPlaces(vague) }, vague)
      : pass('specific');
  },
});
