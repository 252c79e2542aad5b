import { Tag } from '../../prose/Token';
import { isName, isNominal, nounPhraseBefore } from '../agents';
import {
  isDenied,
  isOpenQuestion,
  isPossible,
  isPrevented,
  verbGroupStart,
} from '../contexts';
import { BlameRule, Match, matchOf, severityFor } from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const DENIALS = wordSet("not never to no don't");

const HARM =
  wordSet(`outage incident failure downtime damage mess error mistake disaster deletion leak loss breach breakage regression problem
  crash`);

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
    'doing fault blame blamed responsible guilty liable culprit accountable',
  reason: 'It assigns guilt, after which people tell less.',
  question: 'What conditions would have led anyone else to the same result?',
  match(sentence, at) {
    if (isOpenQuestion(sentence) || isPrevented(sentence, at)) return undefined;
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
      return matchOf(
        agent,
        at - 1,
        at + 1,
        severityFor(agent, { severity: 'blame' }),
      );
    }
    if (word === 'fault' && sentence.word(at + 1) === 'of') {
      const agent = phraseFrom(sentence, at + 2);
      const severity = severityFor(agent, {
        severity: 'blame',
        humanOnly: true,
      });
      return severity && { severity, from: at, to: agent.to };
    }
    if (word === 'culprit') return culprit(sentence, at);
    if (word === 'accountable') return undefined;
    const from = beginning(sentence, at, word);
    if (from < 0) return word === 'blame' ? blaming(sentence, at) : undefined;
    const start = verbGroupStart(sentence, from);
    if (isDenied(sentence, from) || isPossible(sentence, from))
      return undefined;
    const agent = subjectOf(sentence, start);
    const severity = severityFor(agent, { severity: 'blame' });
    return matchOf(agent, from, at + 1, severity);
  },
};

function beginning(sentence: Sentence, at: number, word: string): number {
  if (word === 'fault') return sentence.word(at - 1) === 'at' ? at - 1 : -1;
  if (word === 'blame') return sentence.word(at - 1) === 'to' ? at - 1 : -1;
  if (word !== 'responsible') return word === 'blamed' ? -1 : at;
  if (sentence.word(at + 1) !== 'for') return -1;
  // A team that is responsible for a detector of failures stands without a verb.
  const isSaid = sentence.is(at - 1, Tag.Auxiliary | Tag.Adverb);
  return isSaid && sentence.hasNear(at + 2, at + 6, HARM) ? at : -1;
}

/** We blame the vendor for it. */
function blaming(sentence: Sentence, at: number): Match | undefined {
  if (sentence.is(at - 1, Tag.Preposition | Tag.Negation | Tag.Determiner)) {
    return undefined;
  }
  const agent = phraseFrom(sentence, at + 1);
  if (sentence.word(agent.to) !== 'for') return undefined;
  if (sentence.hasNear(at - 4, at, DENIALS)) return undefined;
  const severity = severityFor(agent, { severity: 'blame' });
  return severity && { severity, from: at, to: agent.to };
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
