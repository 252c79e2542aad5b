import { defineCheck } from './Check';
import { fail, pass } from './outcomes';
import { isSaid } from './parts';
import { placeInIncident } from './places';

export const restrictionReasoned = defineCheck({
  id: 'restriction-reasoned',
  check({ postmortem: { visibility, visibilityReason } }) {
    if (visibility === 'open') return pass('open');
    return isSaid(visibilityReason ?? '')
      ? pass('reasoned')
      : fail('unreasoned', {}, [placeInIncident('visibility', 'Access')]);
  },
});
