import { ACTS } from '../../words/acts';
import * as Tag from '../../prose/Tag';
import { formsOf } from '../../words/verbs';
import { wordSet } from '../../words/wordSet';
import { byAfter, isPassive, isToldAsFact, verbGroupStart } from '../contexts';
import {
  BLAME,
  HUMAN_BLAME,
  spanOf,
  type BlameRule,
  type Match,
} from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';

/** Besides acts at a keyboard. What somebody suspected or looked at first is no slip but an inquiry. */
const CHOICES = formsOf(
  'use select choose pick connect update roll give provide ssh make target revert order install pass write',
);

/** Of these nothing but a hand is capable. */
const HANDS = formsOf('type unplug plug press click dial wire sign approve');

const WARES = wordSet(
  'config configuration commit change release deploy query build value patch regex migration rule code version',
);

/** What people find, suspect, or are given; a wrong lead is a part of every inquiry. */
const INQUIRIES =
  formsOf(`look focus suspect think blame follow see get receive show notice find spot report hear go start identify investigate
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
    const word = sentence.word(at);
    if (word === 'bad' && !WARES.has(sentence.word(at + 1))) return undefined;
    const done = doneBy(sentence, at);
    if (done) return done;
    for (let verb = at - 1; verb >= 0 && verb > at - 7; verb--) {
      const act = sentence.word(verb);
      if (act === 'that' || act === ',') break;
      if (!sentence.is(verb, Tag.Verb)) continue;
      const isMeant =
        INQUIRIES.has(act) ||
        !isToldAsFact(sentence, verb) ||
        isPassive(sentence, verb);
      if (isMeant) return undefined;
      const agent = subjectOf(sentence, verbGroupStart(sentence, verb));
      // Of oneself what is done at a keyboard, and only the wrong one of two.
      const isSlip =
        /^(?:wrong|incorrect)$/.test(word) &&
        (ACTS.has(act) || CHOICES.has(act));
      return agent.kind === 'we' && !isSlip
        ? undefined
        : spanOf(agent, at, at + 2, HANDS.has(act) ? HUMAN_BLAME : BLAME);
    }
    return undefined;
  },
};

/** "the wrong flag was flipped by Sven", "left in a broken state by the contractor" */
function doneBy(sentence: Sentence, at: number): Match | undefined {
  for (let verb = at - 4; verb < at + 7; verb++) {
    const isDone = sentence.is(verb, Tag.Verb) && isPassive(sentence, verb);
    if (!isDone || INQUIRIES.has(sentence.word(verb))) continue;
    const by = byAfter(sentence, Math.max(verb, at));
    const agent = phraseFrom(sentence, by + 1);
    return by < 0 || !isToldAsFact(sentence, verb)
      ? undefined
      : spanOf(agent, at, agent.to, BLAME);
  }
  return undefined;
}
