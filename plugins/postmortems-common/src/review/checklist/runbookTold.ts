import { defineCheck } from './Check';
import { pass, unsaid, warn } from './outcomes';
import { actionsMeant } from './parts';
import { placeInIncident } from './places';

const RUNBOOK = /\b(?:run ?-?books?|play ?-?books?)\b/i;

const PLACES = [placeInIncident('runbookUsed', 'Runbook')];

export const runbookTold = defineCheck({
  id: 'runbook-told',
  check(context) {
    const { runbookUsed, factors } = context.postmortem;
    const gaps = factors.filter(({ category }) => category === 'runbook-gap');
    const gapIds = new Set(gaps.map(({ id }) => id));
    const isPlanned = actionsMeant(context.postmortem).some(
      ({ title, factorIds }) =>
        RUNBOOK.test(title) || factorIds.some(id => gapIds.has(id)),
    );
    if (runbookUsed) {
      const { name, helped } = runbookUsed;
      if (helped === null) return warn('help_unsaid', { name }, PLACES);
      if (helped === 'yes') return pass('followed', { name });
      return isPlanned
        ? pass('planned', { name })
        : warn('wrong', { name }, PLACES);
    }
    if (gaps.length === 0) return unsaid(context)('unsaid', {}, PLACES);
    return isPlanned ? pass('missing') : warn('unwritten', {}, PLACES);
  },
});
