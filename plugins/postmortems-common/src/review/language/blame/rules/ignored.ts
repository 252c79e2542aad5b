import { NORMS } from '../../words/care';
import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

/**
 * Verbs that only a person's will gives a bad name to: software ignores and skips by design. Signals that look loud
 * afterwards were some of many at the time (Woods on data overload; Dekker on hindsight making signals salient).
 */
export const ignored = idiom(
  {
    id: 'ignored',
    reason: 'It makes a choice out of one of many signals at the time.',
    question:
      'What else asked for attention then, and why did this look sensible?',
  },
  { ...BLAME, agentless: NORMS, says: '~ignore/dismiss' },
  {
    ...BLAME,
    says: `missed/misses
~bypass/violate/omit/circumvent/override/overrule`,
  },
  {
    ...BLAME,
    unless: 'to/over/ahead/meeting/standup/stand-up/lunch/break/weekend',
    says: '~skip',
  },
  {
    ...HUMAN_BLAME,
    says: `~ignore/dismiss (THEIR/every) (first/clear/explicit/repeated) warning+/advice/reminder+/request+/objection/instructions
~disobey/flout/sidestep/defy/evade
~breach/break/bend/stretch (THEIR) NORM
~brush/wave/laugh/push/shrug/set/put … aside/off/away
~sweep … under
~turn THEIR blind/deaf/other
~look the other
~pay/take/show (too/very) no/little/scant (too) attention/heed/regard/notice/respect
~close/resolve/acknowledge/silence/mute/snooze/write/clear/discount/discard … as/off/without/because noise/unimportant/harmless/flaky/spam/false/known/looking/reading`,
  },
);
