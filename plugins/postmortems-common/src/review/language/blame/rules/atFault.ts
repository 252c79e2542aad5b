import { HARM } from '../../words/harm';
import * as Tag from '../../prose/Tag';
import { isName, isNominal, nounPhraseBefore } from '../agents';
import { isDenied, isPossible, isPrevented, verbGroupStart } from '../contexts';
import { judgedBySubject } from '../judged';
import {
  BLAME,
  HUMAN_BLAME,
  judged,
  spanOf,
  type BlameRule,
  type Match,
} from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const DENIALS = wordSet("not never to no don't");

const WHOLLY = wordSet('entirely solely fully wholly squarely directly');

const GUILT = wordSet('blame fault guilt responsibility');

const BEARING = wordSet('bear bears bore carries carry');

const LYING = wordSet('lies lie lay rests rest falls fell sits is was');

const WITH = wordSet('with on upon at');

const WHOSE: Record<string, Match['severity'] | undefined> = {
  his: 'blame',
  her: 'blame',
  our: 'note',
  my: 'note',
};

/** Blame by its own name: at fault, to blame, guilty, responsible for the outage. */
export const atFault: BlameRule = {
  id: 'at-fault',
  words:
    'doing fault blame blamed responsible responsibility guilt guilty liable culprit accountable',
  reason: 'It assigns guilt, after which people tell less.',
  question: 'What conditions would have led anyone else to the same result?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const word = sentence.word(at);
    const whose =
      WHOSE[sentence.word(sentence.word(at - 1) === 'own' ? at - 2 : at - 1)];
    if (word === 'fault' && whose)
      return { severity: whose, from: at - 1, to: at + 1 };
    if (
      word === 'doing' &&
      (sentence.word(at - 1) !== "'s" || !sentence.is(at + 1, Tag.Punctuation))
    )
      return undefined;
    if (
      (word === 'fault' || word === 'doing') &&
      sentence.word(at - 1) === "'s" &&
      isNominal(sentence, at - 2)
    ) {
      const agent = nounPhraseBefore(sentence, at - 1);
      if (agent.kind === 'nobody') return undefined;
      return judged(agent, at - 1, at + 1, BLAME);
    }
    if (word === 'fault' && sentence.word(at + 1) === 'of') {
      const agent = phraseFrom(sentence, at + 2);
      return spanOf(agent, at, agent.to, HUMAN_BLAME);
    }
    if (word === 'culprit') return culprit(sentence, at);
    if (word === 'accountable') return undefined;
    const lying = liesWith(sentence, at);
    if (lying) return lying;
    if (word === 'responsibility' || word === 'guilt') return undefined;
    const from = beginning(sentence, at, word);
    if (from < 0) return word === 'blame' ? blaming(sentence, at) : undefined;
    const start = verbGroupStart(sentence, from);
    if (isDenied(sentence, from) || isPossible(sentence, from))
      return undefined;
    const agent = subjectOf(sentence, start);
    return judged(agent, from, at + 1, BLAME);
  },
};

function beginning(sentence: Sentence, at: number, word: string): number {
  if (word === 'fault') return sentence.word(at - 1) === 'at' ? at - 1 : -1;
  if (word === 'blame') return sentence.word(at - 1) === 'to' ? at - 1 : -1;
  if (word !== 'responsible') return word === 'blamed' ? -1 : at;
  if (sentence.word(at + 1) !== 'for') return -1;
  const isWhole = sentence.hasNear(at - 2, at, WHOLLY);
  // A team that is responsible for a detector of failures stands without a verb.
  const isSaid = sentence.is(at - 1, Tag.Auxiliary | Tag.Adverb);
  return isSaid && (isWhole || sentence.hasNear(at + 2, at + 6, HARM))
    ? at
    : -1;
}

/** The blame lies with the vendor; they bear the responsibility for the outage. */
function liesWith(sentence: Sentence, at: number): Match | undefined {
  const word = sentence.word(at);
  if (!GUILT.has(word)) return undefined;
  if (word === 'responsibility' && !sentence.hasNear(at - 6, at + 8, HARM)) {
    return undefined;
  }
  if (sentence.hasNear(at - 3, at, BEARING)) {
    const verb =
      sentence.is(at - 1, Tag.Verb) || BEARING.has(sentence.word(at - 1))
        ? at - 1
        : at - 2;
    return judgedBySubject(sentence, verb, at + 1, HUMAN_BLAME);
  }
  for (let place = at + 1; place < at + 9; place++) {
    if (!LYING.has(sentence.word(place))) continue;
    const next = sentence.afterAdverbs(place + 1);
    if (!WITH.has(sentence.word(next)) || isDenied(sentence, place)) continue;
    const agent = phraseFrom(sentence, next + 1);
    return spanOf(agent, at, agent.to, HUMAN_BLAME);
  }
  return undefined;
}

/** We blame the vendor for it. */
function blaming(sentence: Sentence, at: number): Match | undefined {
  if (sentence.word(at + 1) === 'ourselves') {
    return { severity: 'note', from: at, to: at + 2 };
  }
  if (sentence.is(at - 1, Tag.Preposition | Tag.Negation | Tag.Determiner)) {
    return undefined;
  }
  const agent = phraseFrom(sentence, at + 1);
  if (sentence.word(agent.to) !== 'for') return undefined;
  if (sentence.hasNear(at - 4, at, DENIALS)) return undefined;
  return spanOf(agent, at, agent.to, BLAME);
}

/** The culprit was Tom. */
function culprit(sentence: Sentence, at: number): Match | undefined {
  if (!sentence.is(at + 1, Tag.Auxiliary)) return undefined;
  const agent = phraseFrom(sentence, at + 2);
  if (agent.from < 0) return undefined;
  const isSomebody =
    agent.kind === 'person' || isName(sentence.tokens[agent.to - 1]);
  return isSomebody ? { severity: 'blame', from: at, to: agent.to } : undefined;
}
