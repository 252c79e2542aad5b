import { isNominal, nounPhraseBefore } from '../agents';
import * as Tag from '../../prose/Tag';
import {
  isDenied,
  isPossible,
  isPrevented,
  verbGroupStart,
  isConditional,
} from '../contexts';
import { BLAME, judged, spanOf, type BlameRule, type Match } from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Nouns that may also name what is wrong in a program. */
const OF_ANYTHING = wordSet('error errors typo typos fault omission slip');

/** What makes light of whoever made it. */
const OF_BEGINNERS = wordSet(
  'rookie beginner schoolboy amateur silly stupid dumb careless sloppy embarrassing unforced elementary glaring gross inexcusable',
);

const MADE = wordSet('made makes making committed introduced');

const CAUSES = new Set(['to', 'of', 'by', ':', 'was', 'is', 'from', 'were']);

/** A mistake that belongs to somebody: made by them, theirs, or the cause of it all. */
export const mistakeOf: BlameRule = {
  id: 'mistake-of',
  words: `mistake mistakes error errors blunder blunders oversight oversights fault typo omission slip misunderstanding misunderstandings misreading miscommunication misjudgement misjudgment lapse lapses shortcoming shortcomings misstep missteps failing failings`,
  reason:
    'A mistake is a judgement after the fact; to those who acted it was the next sensible step.',
  question: 'What did it look like to them, and what would have caught it?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    return (
      attributed(sentence, at) ??
      owned(sentence, at) ??
      made(sentence, at) ??
      madeBy(sentence, at) ??
      named(sentence, at)
    );
  },
};

/** User misunderstanding, operator oversight: who, set before what went wrong. */
function attributed(sentence: Sentence, at: number): Match | undefined {
  if (OF_ANYTHING.has(sentence.word(at)) || /^mistake/.test(sentence.word(at)))
    return undefined;
  const isWho = sentence.is(
    at - 1,
    Tag.Person | Tag.PersonOrSystem | Tag.Client | Tag.Team,
  );
  if (!isWho || isDenied(sentence, at - 1)) return undefined;
  return { severity: 'blame', from: at - 1, to: at + 1 };
}

/** Tom's mistake, his mistake. */
function owned(sentence: Sentence, at: number): Match | undefined {
  let from = at - 1;
  if (
    !sentence.is(from, Tag.Possessive) &&
    sentence.is(from - 1, Tag.Possessive)
  )
    from--;
  const word = sentence.word(from);
  if (word === 'his' || word === 'her') {
    return { severity: 'blame', from, to: at + 1 };
  }
  const isOwn = word === 'our' || word === 'my';
  if (isOwn && from === at - 1 && !OF_ANYTHING.has(sentence.word(at))) {
    return { severity: 'note', from, to: at + 1 };
  }
  if (word !== "'s" || !isNominal(sentence, from - 1)) return undefined;
  const agent = nounPhraseBefore(sentence, from);
  if (agent.kind === 'nobody') return undefined;
  return judged(agent, from, at + 1, BLAME);
}

/** Tom made a mistake; a mistake was made. */
function made(sentence: Sentence, at: number): Match | undefined {
  let verb = at - 1;
  while (verb > at - 5 && verb >= 0 && !MADE.has(sentence.word(verb))) {
    const isInside =
      sentence.is(verb, Tag.Determiner | Tag.Adverb) ||
      isNominal(sentence, verb);
    if (!isInside) return undefined;
    verb--;
  }
  if (!MADE.has(sentence.word(verb))) return undefined;
  if (
    isPossible(sentence, verb) ||
    isDenied(sentence, verb) ||
    isConditional(sentence, verb)
  )
    return undefined;
  const agent = subjectOf(sentence, verbGroupStart(sentence, verb));
  return judged(agent, verb, at + 1, BLAME);
}

/** A mistake by Tom, an oversight on our part. */
function madeBy(sentence: Sentence, at: number): Match | undefined {
  let place = at + 1;
  while (place < at + 3 && sentence.is(place, Tag.Verb | Tag.Auxiliary))
    place++;
  if (sentence.says(place, 'on', 'our', 'part')) {
    return { severity: 'note', from: at, to: place + 3 };
  }
  if (sentence.says(place, 'on', 'the', 'part', 'of')) place += 3;
  const isFrom = ['by', 'from', 'of'].includes(sentence.word(place));
  if (!isFrom) return undefined;
  if (
    sentence.word(place) === 'of' &&
    place === at + 1 &&
    OF_ANYTHING.has(sentence.word(at))
  )
    return undefined;
  const agent = phraseFrom(sentence, place + 1);
  return spanOf(agent, at, agent.to, BLAME);
}

/** "was a mistake", "due to an oversight": of what people did, not of what a program holds. */
function named(sentence: Sentence, at: number): Match | undefined {
  const word = sentence.word(at);
  if (isDenied(sentence, at)) return undefined;
  if (OF_BEGINNERS.has(sentence.word(at - 1))) {
    return { severity: 'blame', from: at - 1, to: at + 1 };
  }
  if (OF_ANYTHING.has(word)) return undefined;
  let before = at - 1;
  while (
    before > at - 4 &&
    (sentence.is(before, Tag.Determiner | Tag.Adverb) ||
      [
        'human',
        'simple',
        'honest',
        'big',
        'costly',
        'small',
        'clear',
        'silly',
        'stupid',
      ].includes(sentence.word(before)))
  )
    before--;
  if (sentence.is(before, Tag.Negation) || sentence.word(at - 1) === 'no')
    return undefined;
  if (
    !CAUSES.has(sentence.word(before)) ||
    (before === at - 1 && sentence.word(before) !== ':')
  )
    return undefined;
  const isOfPeople =
    /^(?:oversight|blunder|misjudg|misunder|misread)/.test(word) ||
    sentence.word(at + 2).endsWith('ing') ||
    (/^(?:was|were)$/.test(sentence.word(before)) &&
      !['in', 'with'].includes(sentence.word(at + 1)));
  if (!isOfPeople) return undefined;
  return { severity: 'note', from: at - 1, to: at + 1 };
}
