import * as Tag from '../../prose/Tag';
import type { VagueMatch, VagueRule } from '../rule';
import type { Title } from '../Title';
import { formsOf } from '../../words/verbs';
import { wordSet } from '../../words/wordSet';

/** Of people, and in their heads. */
const MINDING = formsOf(
  'remind encourage educate train communicate remember teach learn motivate discourage advise reinforce mentor double-check doublecheck urge persuade convince nudge coach sensitise inspire respect trust listen',
);

/** What people do by hand, so that it is they who would have to think of it. */
const BY_HAND = formsOf(
  'deploy merge push perform make rely forget assume touch release ship change do trust skip',
);

const NEVER = wordSet("don't never");

/** How they begin; of words with strokes between them either stands. */
const SAYINGS = `pay attention
raise awareness
keep in/an mind/eye
take care/more/extra/action/measures/steps
spend more/time
commit/aspire/seek/adhere/stick to
put more
make time
strive for
lead by
foster a
be/stay/remain/become
think harder
follow the/best
extra/more care`
  .split('\n')
  .map(line => line.split(' ').map(words => words.split('/')));

const UP_TO_DATE = wordSet('date current updated order shape');

const ATTENTION = wordSet('attention');

const IDEAS = wordSet('ideas idea ways solution solutions plan');

const RESPECT = wordSet('respect caution seriousness');

/** A state of mind as an action. It lasts for a week, and cannot be looked up. */
export const attitude: VagueRule = {
  id: 'attitude',
  reason: 'It asks people to think of something, which nobody can look up.',
  question: 'What would make it happen although nobody thinks of it?',
  match: title =>
    verb(title) ?? prohibition(title) ?? saying(title) ?? communication(title),
};

function verb(title: Title): VagueMatch | undefined {
  if (title.headIn(MINDING) === undefined || title.isMeasured())
    return undefined;
  return { from: title.start, to: title.start + 1 };
}

function saying(title: Title): VagueMatch | undefined {
  const { start } = title;
  for (const words of SAYINGS) {
    if (words.every((any, offset) => any.includes(title.word(start + offset))))
      return title.isMeasured()
        ? undefined
        : { from: start, to: start + words.length };
  }
  const isInvented =
    title.word(start) === 'come' && title.word(start + 2) === 'with';
  if (isInvented && (!title.isScoped(start + 3) || title.has(IDEAS))) {
    return { from: start, to: start + 3 };
  }
  const isKept = /^(?:keep|maintain)/.test(title.word(start));
  if (isKept && title.has(UP_TO_DATE) && !title.isMeasured()) {
    return { from: start, to: start + 1 };
  }
  const last =
    title.length - (title.is(title.length - 1, Tag.Punctuation) ? 2 : 1);
  if (
    title.word(last) === 'seriously' ||
    (title.has(RESPECT) && !title.isMeasured()) ||
    (title.has(ATTENTION, start, start + 4) && /^pay/.test(title.word(start)))
  ) {
    return { from: start, to: start + 1 };
  }
  return undefined;
}

/** "Don't deploy on Fridays", "Always check the diff": a rule for people to keep in mind. */
function prohibition(title: Title): VagueMatch | undefined {
  if (title.word(0) === 'always') return { from: 0, to: 1 };
  const isNot = title.word(0) === 'do' && title.word(1) === 'not';
  const act = isNot ? 2 : 1;
  if (!isNot && !NEVER.has(title.word(0))) return undefined;
  const isOfPeople = title.headIn(BY_HAND, act) !== undefined;
  return isOfPeople && !title.isMeasured()
    ? { from: 0, to: act + 1 }
    : undefined;
}

/** "Clear communication if …", "Better communication between teams" */
function communication(title: Title): VagueMatch | undefined {
  for (let at = title.start; at < title.start + 2; at++) {
    if (title.word(at) !== 'communication' && title.word(at) !== 'awareness')
      continue;
    return title.isMeasured() ? undefined : { from: title.start, to: at + 1 };
  }
  return undefined;
}
