import { isToldAsFact, verbGroupStart } from '../contexts';
import { judged, type BlameRule } from '../rule';
import { subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const LOSSES = wordSet('expire lapse slip slide rot drift happen through');

const STATES = wordSet(
  'enabled open on running exposed unattended unprotected public disabled mess behind undocumented',
);

/** What somebody let happen or left as it was: an act made of not acting. */
export const letSlip: BlameRule = {
  id: 'let-slip',
  words: 'let left',
  reason: 'It makes an act of what nobody did, as known from the outcome.',
  question: 'What would have shown this in time, to anyone?',
  match(sentence, at) {
    if (!isToldAsFact(sentence, at)) return undefined;
    const isLet = sentence.word(at) === 'let';
    let end = at + 1;
    const ends = isLet ? LOSSES : STATES;
    while (end < at + 8 && !ends.has(sentence.word(end))) end++;
    if (end >= at + 8 || end >= sentence.length) return undefined;
    const from = verbGroupStart(sentence, at);
    const agent = subjectOf(sentence, from);
    if (!isLet && agent.kind === 'we') return undefined;
    return judged(agent, from, at + 1, {
      severity: 'blame',
      humanOnly: isLet,
    });
  },
};
