import { defineCheck } from './Check';
import { pass, unsaid, warn } from './outcomes';
import { actionsMeant } from './parts';
import { placeInIncident } from './places';

const RUNBOOK = /\b(?:run ?-?books?|play ?-?books?)\b/i;

const PLACES = [placeInIncident('runbookUsed', 'Runbook')];

export const runbookTold = defineCheck({
  id: 'runbook-told',
  words: {
    title: 'The runbook was followed, missing or wrong',
    why: 'A procedure is proved by the incident it was used in (process, inputs and step 3).',
    advice:
      'Say which runbook was used and whether it helped; where it did not, or there was none, plan to write it.',
    reasons: {
      unsaid: 'Nothing is said of a runbook.',
      help_unsaid: 'Whether “{{name}}” helped is not said.',
      followed: '“{{name}}” was used, and helped.',
      planned:
        '“{{name}}” did not help altogether, and an action is about runbooks.',
      wrong: '“{{name}}” did not help altogether, and no action mends it.',
      missing:
        'A factor says that a runbook was missing or wrong, and an action is about runbooks.',
      unwritten:
        'A factor says that a runbook was missing or wrong, and no action is about runbooks.',
    },
  },
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
