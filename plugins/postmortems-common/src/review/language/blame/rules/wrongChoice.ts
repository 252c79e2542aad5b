import { Tag } from '../../prose/Token';
import { isFormOf } from '../../words/verbs';
import { isPassive, isToldAsFact, verbGroupStart } from '../contexts';
import type { AgentKind } from '../agents';
import { BlameRule, severityFor } from '../rule';
import { subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Acts at a keyboard. What somebody suspected or looked at first is no slip but an inquiry. */
const ACTS =
  wordSet(`drop delete run execute use apply push deploy merge type enter select choose pick restart paste copy set edit change
  configure click connect send update roll kill remove upload give provide ssh revoke terminate make target
  revert disable stop overwrite format wipe order install pass write`);

const WARES = wordSet(
  'config configuration commit change release deploy deployment query build value patch regex migration rule code version',
);

/** What people find, suspect, or are given; a wrong lead is a part of every inquiry. */
const INQUIRIES =
  wordSet(`look focus suspect think blame follow see get receive show notice find spot report hear go start identify investigate
  consider fix repair replace remove revert detect catch discover correct observe read know have be point explain describe chase stop`);

/** "dropped the wrong table": that it was the wrong one was not to be seen when it was chosen. */
export const wrongChoice: BlameRule = {
  id: 'wrong-choice',
  words:
    'wrong incorrect untested unreviewed unannounced unauthorized unauthorised unapproved broken buggy faulty bad malformed defective',
  reason: 'That it was the wrong one is known from the outcome.',
  question:
    'What made the two look alike, and what would have told them apart?',
  match(sentence, at) {
    if (sentence.word(at) === 'bad' && !WARES.has(sentence.word(at + 1))) {
      return undefined;
    }
    for (let verb = at - 1; verb >= 0 && verb > at - 7; verb--) {
      if (sentence.word(verb) === 'that' || sentence.word(verb) === ',') break;
      if (!sentence.is(verb, Tag.Verb) && !isPastOfAct(sentence.word(verb))) {
        continue;
      }
      if (!isToldAsFact(sentence, verb) || isPassive(sentence, verb)) {
        return undefined;
      }
      const agent = subjectOf(sentence, verbGroupStart(sentence, verb));
      if (!isJudged(sentence.word(at), sentence.word(verb), agent.kind)) {
        return undefined;
      }
      const severity = severityFor(agent, { severity: 'blame' });
      return severity && { severity, from: at, to: at + 2 };
    }
    return undefined;
  },
};

/** Of others any act with a wrong object; of oneself what is done at a keyboard, and only the wrong one of two. */
function isJudged(word: string, verb: string, kind: AgentKind): boolean {
  if (isFormOf(verb, INQUIRIES)) return false;
  if (word === 'bad' && kind === 'we') return false;
  const isWrong = word === 'wrong' || word === 'incorrect';
  return kind === 'we' ? isWrong && isFormOf(verb, ACTS) : true;
}

/** Pasts that are no different from the present. */
function isPastOfAct(word: string): boolean {
  return word === 'set' || word.endsWith("'d");
}
