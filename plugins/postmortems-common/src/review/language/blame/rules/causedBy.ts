import { HARM } from '../../words/harm';
import { isFormOf } from '../../words/verbs';
import { byAfter, isToldAsFact, verbGroupStart, isPassive } from '../contexts';
import { Agent, isNominal, nounPhraseBefore } from '../agents';
import { BLAME, spanOf, matchOf, severityFor, type BlameRule } from '../rule';
import { phraseFrom, subjectOf } from '../subject';
import type { Sentence } from '../Sentence';
import { wordSet } from '../../words/wordSet';

const STORES = wordSet(
  'production prod everything data backups backup database',
);

const INTO = wordSet('into');

const PARTICLES = wordSet('down out up off');

const TAKING = wordSet('take bring knock blow');

const FLAWS = wordSet(
  'bug bugs regression typo vulnerability defect error flaw mistake misconfiguration',
);

const PLACES = wordSet('site production prod cluster service everything build');

const MEANT = wordSet(
  'maintenance into to replace intentionally deliberately planned',
);

/** A person as the cause of the outage: "X caused the issue", which the process tells not to write. */
export const causedBy: BlameRule = {
  id: 'caused-by',
  words: `caused causes causing broke broken breaks breaking crashed wrecked ruined destroyed nuked hosed bricked trashed borked clobbered fried took taken brought knocked triggered
    introduced killed corrupted wiped sabotaged`,
  reason:
    'It makes a person the cause, where a change met conditions that let it through.',
  question: 'Which conditions together made this change do harm?',
  match(sentence, at) {
    if (!isToldAsFact(sentence, at)) return undefined;
    const harm = harmEnd(sentence, at);
    if (harm < 0 || isMeant(sentence, at)) return undefined;
    const word = sentence.word(at);
    if (isPassive(sentence, at) || sentence.word(at + 1) === 'by') {
      const by = byAfter(sentence, at);
      if (by < 0) return undefined;
      const agent = phraseFrom(sentence, by + 1);
      if (isPossessor(sentence, agent.to)) return undefined;
      return spanOf(agent, at, agent.to, BLAME);
    }
    if (word === 'broken' || word === 'taken') return undefined;
    const from = verbGroupStart(sentence, at);
    const agent = subjectOf(sentence, from);
    const isMild = word === 'introduced' || word === 'triggered';
    if (agent.kind === 'we' && isMild) return undefined;
    const whose = ownerOf(sentence, agent);
    return matchOf(agent, from, harm, severityFor(whose, BLAME));
  },
};

/** Where the words of harm end: "took down", "introduced a bug"; -1 where none is told. */
function harmEnd(sentence: Sentence, at: number): number {
  const word = sentence.word(at);
  if (
    isFormOf(word, TAKING) ||
    ['brought', 'took', 'taken', 'knocked'].includes(word)
  ) {
    for (let place = at + 1; place < at + 6; place++) {
      if (
        PARTICLES.has(sentence.word(place)) &&
        sentence.word(place) === 'down'
      )
        return at + 1;
    }
    return -1;
  }
  if (word === 'introduced') {
    return sentence.hasNear(at + 1, at + 5, FLAWS) ? at + 1 : -1;
  }
  if (word === 'triggered') {
    return sentence.hasNear(at + 1, at + 5, HARM) ? at + 1 : -1;
  }
  if (
    word === 'killed' ||
    word === 'wiped' ||
    word === 'corrupted' ||
    word === 'destroyed'
  ) {
    return sentence.hasNear(at + 1, at + 5, STORES) ? at + 1 : -1;
  }
  return at + 1;
}

/** Whose change it was: "Tom's deployment broke the build" speaks of Tom. */
function ownerOf(sentence: Sentence, agent: Agent): Agent {
  for (let at = agent.from; at >= 0 && at < agent.to; at++) {
    if (sentence.word(at) !== "'s" || !isNominal(sentence, at - 1)) continue;
    const owner = nounPhraseBefore(sentence, at);
    return owner.kind === 'person' ? owner : agent;
  }
  return agent;
}

/** Broken down into parts, taken down for a reason: an act that was meant. */
function isMeant(sentence: Sentence, at: number): boolean {
  const next = sentence.word(at + 1);
  if (/^br/.test(sentence.word(at)) && sentence.hasNear(at + 2, at + 5, INTO))
    return true;
  if (
    /^br/.test(sentence.word(at)) &&
    ['down', 'up', 'out', 'into', 'off', 'through'].includes(next)
  ) {
    const isOutage =
      next === 'down' && sentence.hasNear(at + 2, at + 5, PLACES);
    return !isOutage;
  }
  return (
    /^(?:took|taken|brought|knocked)$/.test(sentence.word(at)) &&
    sentence.hasNear(at + 1, at + 9, MEANT)
  );
}

function isPossessor(sentence: Sentence, at: number): boolean {
  return sentence.word(at) === "'s";
}
