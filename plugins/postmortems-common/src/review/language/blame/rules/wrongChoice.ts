import { ACTS } from '../../words/acts';
import * as Tag from '../../prose/Tag';
import { isFormOf } from '../../words/verbs';
import { isPassive, isToldAsFact, verbGroupStart } from '../contexts';
import type { AgentKind } from '../agents';
import { judgedByDoer } from '../judged';
import { BLAME, spanOf, type BlameRule, type Match } from '../rule';
import type { Sentence } from '../Sentence';
import { subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Besides acts at a keyboard. What somebody suspected or looked at first is no slip but an inquiry. */
const CHOICES = wordSet(
  'use select choose pick connect update roll give provide ssh make target revert order install pass write',
);

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
    const done = doneBy(sentence, at);
    if (done) return done;
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
      return spanOf(agent, at, at + 2, BLAME);
    }
    return undefined;
  },
};

/** Of others any act with a wrong object; of oneself what is done at a keyboard, and only the wrong one of two. */
function isJudged(word: string, verb: string, kind: AgentKind): boolean {
  if (isFormOf(verb, INQUIRIES)) return false;
  if (word === 'bad' && kind === 'we') return false;
  const isWrong = word === 'wrong' || word === 'incorrect';
  return kind === 'we'
    ? isWrong && (isFormOf(verb, ACTS) || isFormOf(verb, CHOICES))
    : true;
}

/** Pasts that are no different from the present. */
function isPastOfAct(word: string): boolean {
  return word === 'set' || word.endsWith("'d");
}

const WRONG = wordSet('wrong incorrect untested unreviewed unapproved');

/** "the wrong flag was flipped by Sven", "left in a broken state by the contractor" */
function doneBy(sentence: Sentence, at: number): Match | undefined {
  for (let verb = at + 1; verb < at + 7; verb++) {
    if (sentence.is(verb, Tag.Punctuation | Tag.Conjunction)) break;
    if (!sentence.is(verb, Tag.Verb) || !isPassive(sentence, verb)) continue;
    const isRepaired = isFormOf(sentence.word(verb), INQUIRIES);
    if (!WRONG.has(sentence.word(at)) || isRepaired) return undefined;
    if (!isToldAsFact(sentence, verb)) return undefined;
    return judgedByDoer(sentence, verb, BLAME);
  }
  for (let verb = at - 1; verb > at - 5; verb--) {
    if (!sentence.is(verb, Tag.Verb)) continue;
    const isLeft = /^(?:left|put|brought)$/.test(sentence.word(verb));
    return isLeft && isPassive(sentence, verb)
      ? judgedByDoer(sentence, at, BLAME)
      : undefined;
  }
  return undefined;
}
