import { defineCheck } from './Check';
import { fail, pass } from './outcomes';
import { isSaid } from './parts';
import { placeInIncident } from './places';

export const restrictionReasoned = defineCheck({
  id: 'restriction-reasoned',
  words: {
    title: 'Restricted only with a reason',
    why: 'What is hidden teaches nobody; share as widely as security allows (process, pitfalls).',
    advice: 'Say why it is restricted, or open it.',
    reasons: {
      open: 'Everybody who is signed in can read it.',
      reasoned: 'It is restricted, and says why.',
      unreasoned: 'It is restricted, and does not say why.',
    },
  },
  check({ postmortem: { visibility, visibilityReason } }) {
    if (visibility === 'open') return pass('open');
    return isSaid(visibilityReason ?? '')
      ? pass('reasoned')
      : fail('unreasoned', {}, [placeInIncident('visibility', 'Access')]);
  },
});
