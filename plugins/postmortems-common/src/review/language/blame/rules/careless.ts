import * as Tag from '../../prose/Tag';
import { isName, isNominal, nounPhraseBefore } from '../agents';
import { isDenied, isPossible, isPrevented, verbGroupStart } from '../contexts';
import {
  BLAME,
  HUMAN_BLAME,
  judged,
  spanOf,
  matchOf,
  severityFor,
  type BlameRule,
  type Match,
} from '../rule';
import type { Sentence } from '../Sentence';
import { phraseFrom, subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

/** Said of people only, whatever they stand beside. */
const OF_PEOPLE =
  wordSet(`careless negligent reckless incompetent irresponsible inattentive thoughtless clueless idiot idiots fool fools amateurish unprofessional foolish complacent
  carelessness negligence incompetence laziness sloppiness complacency stupidity inattention
  carelessly negligently recklessly 
  `);

/** Whatever somebody may have or show, said of them: the arrogance of the architects. */
const VICES =
  wordSet(`haste impatience arrogance stubbornness inexperience hubris naivety indifference apathy overconfidence forgetfulness
  disregard indecision refusal reluctance unwillingness ignorance inaction `);

/** Said of work, and meant of whoever did it. */
const OF_WORK = wordSet(
  'shoddy slapdash half-hearted perfunctory ill-considered ill-advised ill-conceived self-inflicted ',
);

const DONE = wordSet(
  'handover review planning work process job communication testing rollout preparation plan change design decision',
);

const DENIALS = wordSet('never not');

/** Gross names for character, which explain everything and so nothing (the fundamental attribution error: Ross 1977). */
export const careless: BlameRule = {
  id: 'careless',
  words: `${[...OF_PEOPLE].join(
    ' ',
  )} sloppy lazy stupid dumb ignorant distracted inexperienced unqualified hasty asleep absent-minded overzealous overconfident impatient arrogant stubborn ${[
    ...VICES,
  ].join(' ')} ${[...OF_WORK].join(' ')}`,
  reason: 'It judges a character, and a character cannot be repaired.',
  question:
    'What about the work, the tools or the time made this possible for anyone?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    if (isDenied(sentence, at) || isPossible(sentence, at)) return undefined;
    const word = sentence.word(at);

    if (OF_PEOPLE.has(word)) {
      if (
        sentence.word(at - 1) === 'no' ||
        (sentence.is(at + 1, Tag.Auxiliary) &&
          sentence.hasNear(at + 1, at + 5, DENIALS))
      ) {
        return undefined;
      }
      const agent = subjectOf(sentence, verbGroupStart(sentence, at));
      const own = agent.kind === 'we' || sentence.word(at - 1) === 'our';
      if (agent.kind === 'client') return undefined;
      const severity = own ? 'note' : 'blame';
      return matchOf(agent, at, at + 1, severity);
    }
    if (OF_WORK.has(word)) return { severity: 'blame', from: at, to: at + 1 };
    if (VICES.has(word)) return viceOf(sentence, at);
    return ofSomebody(sentence, at);
  },
};

/** The team's haste, the arrogance of the architects. */
function viceOf(sentence: Sentence, at: number): Match | undefined {
  const judgement = HUMAN_BLAME;
  if (sentence.word(at + 1) === 'of') {
    const agent = phraseFrom(sentence, at + 2);
    const severity = severityFor(agent, judgement);
    if (severity) return { severity, from: at, to: agent.to };
  }
  const owner = sentence.word(at - 1);
  if (owner === 'his' || owner === 'her') {
    return { severity: 'blame', from: at - 1, to: at + 1 };
  }
  if (owner === 'our') return { severity: 'note', from: at - 1, to: at + 1 };
  if (owner !== "'s" || !isNominal(sentence, at - 2)) return undefined;
  const agent = nounPhraseBefore(sentence, at - 1);
  return judged(agent, at - 1, at + 1, judgement);
}

/** Kevin's sloppy regex, a lazy reviewer, the reviewer was distracted. */
function ofSomebody(sentence: Sentence, at: number): Match | undefined {
  const judgement = BLAME;
  if (sentence.word(at - 1) === "'s" && isNominal(sentence, at - 2)) {
    const agent = nounPhraseBefore(sentence, at - 1);
    const severity = severityFor(agent, {
      ...judgement,
      humanOnly: isName(sentence.tokens[at - 2]),
    });
    if (severity) return { severity, from: agent.from, to: at + 1 };
  }
  if (sentence.word(at - 1) === 'our') {
    return { severity: 'note', from: at - 1, to: at + 1 } as const;
  }
  if (['his', 'her'].includes(sentence.word(at - 1))) {
    return { severity: 'blame', from: at - 1, to: at + 1 } as const;
  }
  if (isNominal(sentence, at + 1)) {
    const agent = phraseFrom(sentence, at + 1);
    return spanOf(agent, at, agent.to, judgement);
  }
  const from = verbGroupStart(sentence, at);
  if (!sentence.is(from, Tag.Auxiliary)) return undefined;
  const agent = subjectOf(sentence, from);
  if (
    sentence.word(at) === 'sloppy' &&
    sentence.hasNear(agent.from, agent.to + 3, DONE)
  ) {
    return { severity: 'blame', from: at, to: at + 1 };
  }
  return judged(agent, at, at + 1, judgement);
}
