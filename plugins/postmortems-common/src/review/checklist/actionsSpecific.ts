import { defineCheck } from './Check';
import { vaguenessAt } from './language';
import { notYet, pass, warn } from './outcomes';
import { actionsOwed } from './parts';
import { listedPlaces, placeOfAction } from './places';

export const actionsSpecific = defineCheck({
  id: 'actions-specific',
  check(context) {
    const actions = actionsOwed(context.postmortem);
    if (actions.length === 0) return notYet('none');
    const looked = actions.map(item => ({
      item,
      ...vaguenessAt(context, item.title, placeOfAction(item)),
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
