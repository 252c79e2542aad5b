import { wordSet } from '../../words/wordSet';
import * as Tag from '../../prose/Tag';
import { isDenied, isPossible, isPrevented, verbGroupStart } from '../contexts';
import { judged, type BlameRule } from '../rule';
import { Sayings } from '../Sayings';
import { ELIDED, subjectOf } from '../subject';

const SAYINGS = new Sayings(`dropped the ball
took no action
made no effort/attempt
had no business
had/has no idea/clue what
had/has no clue
did nothing
let us/everyone/everybody/them/me down
turned a blind eye
looked the other way
jumped the gun
fell asleep
was/were asleep
was/were caught napping
couldn't be bothered
could not be bothered
didn't/not do his/her/their job/homework/part/work/duty
did it again/anyway
gave up too
refused to listen
got it/this/that wrong
got … wrong
was/were out of his/her/their depth
was/were in over
was/were not up to
wasn't/weren't up to
took the easy way
lost track/control
lost his/her/their head/nerve/temper/cool/composure/patience
dragged/drags his/her/its/their feet
blew it
knew better
as usual/always
took our/his/her/its/their eye/eyes off
thought they knew better
fell for
hoped for the best
kept putting
kept ignoring/postponing/pushing/missing
was/were nowhere to be found
waved it/this/that through
made a mess/hash/mockery of
sat on
went ahead without/anyway/regardless
went back to bed/sleep
took a gamble/chances
took … upon himself/herself/themselves/itself/themself
froze/dithered/gambled
kept/left … in the dark
managed to delete/wipe/break/destroy/drop/crash/lose/corrupt/erase/kill/lock
still/nevertheless/nonetheless approved/merged/deployed/released/pushed/shipped/launched/proceeded
too proud/busy/arrogant/stubborn/eager/quick/trusting/hasty/optimistic/impatient/lazy/confident/lenient/casual to/with/in/about
admitted/confessed to +ing
admitted/confessed that he/she/they had/did not/never`);

/** What software is said to have done, too. */
const OF_ANYTHING = wordSet(
  'lost did fell froze got still as sat left kept managed stood',
);

/** Idioms of disappointment with somebody. */
export const letDown: BlameRule = {
  id: 'let-down',
  words: SAYINGS.words,
  reason: 'It tells a disappointment, not what happened.',
  question: 'What was expected of them, and how were they to know?',
  match(sentence, at) {
    const to = SAYINGS.endAt(sentence, at);
    if (to < 0 || isPrevented(sentence, at)) {
      return undefined;
    }
    if (isPossible(sentence, at) && !sentence.is(at, Tag.Possibility))
      return undefined;
    if (isDenied(sentence, at)) return undefined;
    const from = verbGroupStart(sentence, at);
    const agent = subjectOf(sentence, from);
    if (agent === ELIDED) return undefined;
    return judged(agent, from, to, {
      severity: 'blame',
      humanOnly: !OF_ANYTHING.has(sentence.word(at)),
    });
  },
};
