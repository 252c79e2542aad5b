import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';
import { careUndone } from './careUndone';

const WORSE =
  'expire/lapse/slip/slide/rot/drift/happen/through/grow/pile/run/fester/continue/fill/burn/linger/sit/go';

/** What somebody let happen or left as it was: an act made of not acting. */
export const letSlip = idiom(
  { ...careUndone, id: 'let-slip' },
  {
    ...HUMAN_BLAME,
    says: `let/letting/lets … ${WORSE}
~allow … to ${WORSE}
~sit on … for/until`,
  },
  {
    ...BLAME,
    isOfOthers: true,
    says: '~leave … enabled/open/on/running/disabled/plugged/unplugged/hanging',
  },
  {
    ...BLAME,
    says: `~leave … exposed/unattended/unprotected/public/behind/undocumented/unlocked/unanswered/unread/untouched/half-finished/unfinished/unmonitored/untested/unpatched/unsecured/wide/dangling
~leave … dark/lurch/mess/shambles/chaos/state`,
  },
);
