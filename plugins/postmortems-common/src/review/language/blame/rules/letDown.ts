import { Tag } from '../../prose/Token';
import {
  isDenied,
  isOpenQuestion,
  isPossible,
  isPrevented,
  verbGroupStart,
} from '../contexts';
import { BlameRule, matchOf, severityFor } from '../rule';
import { ELIDED, subjectOf } from '../subject';

/** Sayings about people who disappoint; each begins with its verb. */
const SAYINGS = `dropped the ball
took no action
made no effort
made no attempt
had no business
had no idea what
has no idea what
had no clue
has no clue
did nothing
let us down
let everyone down
let everybody down
turned a blind eye
looked the other way
jumped the gun
fell asleep
was asleep
couldn't be bothered
could not be bothered
didn't do his
didn't do her
didn't do their
did not do his
did not do her
did not do their
did it again
gave up too
refused to listen
got it wrong
got this wrong
was out of their
took the easy way
lost track
dragged their feet
played with
blew it
knew better
as usual
took our eye off
took their eye off
did it anyway
thought they knew better
fell for
hoped for the best
putting it off
kept putting
was nowhere to be found
waved it through
waved this through`
  .split('\n')
  .map(saying => saying.split(' '));

/** Idioms of disappointment with somebody. */
export const letDown: BlameRule = {
  id: 'let-down',
  words: [...new Set(SAYINGS.map(([first]) => first))].join(' '),
  reason: 'It tells a disappointment, not what happened.',
  question: 'What was expected of them, and how were they to know?',
  match(sentence, at) {
    const saying = SAYINGS.find(words => sentence.says(at, ...words));
    if (!saying || isOpenQuestion(sentence) || isPrevented(sentence, at)) {
      return undefined;
    }
    if (isPossible(sentence, at) && !sentence.is(at, Tag.Possibility))
      return undefined;
    if (isDenied(sentence, at)) return undefined;
    const from = verbGroupStart(sentence, at);
    const agent = subjectOf(sentence, from);
    if (agent === ELIDED) return undefined;
    return matchOf(
      agent,
      from,
      at + saying.length,
      severityFor(agent, { severity: 'blame' }),
    );
  },
};
