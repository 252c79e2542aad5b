import { CARE } from '../../words/care';
import { isToldAsFact, verbGroupStart } from '../contexts';
import { judged, type BlameRule } from '../rule';
import { subjectOf } from '../subject';
import { wordSet } from '../../words/wordSet';

const REFUSALS = wordSet('ignore skip bypass disregard dismiss neglect');

/** A decision of others told by what it left out. One's own decisions are told as they were. */
export const choseNotTo: BlameRule = {
  id: 'chose-not-to',
  words: 'chose decided opted refused declined elected preferred',
  reason: 'It tells a decision by what it left out, as known afterwards.',
  question: 'What was weighed, and what was known when it was decided?',
  match(sentence, at) {
    if (!isToldAsFact(sentence, at)) return undefined;
    const isNot = sentence.says(at + 1, 'not', 'to');
    if (!isNot && sentence.word(at + 1) !== 'to') return undefined;
    const act = at + (isNot ? 3 : 2);
    if (!isLeftOut(sentence.word(at), isNot, sentence.word(act))) {
      return undefined;
    }
    const from = verbGroupStart(sentence, at);
    const agent = subjectOf(sentence, from);
    if (agent.kind === 'we' || agent.kind === 'nobody') return undefined;
    return judged(agent, from, act + 1, {
      severity: 'blame',
      humanOnly: agent.kind === 'maybe',
    });
  },
};

/** Whether the decision is told as one against something: refused to, chose not to check, chose to ignore. */
function isLeftOut(decided: string, isNot: boolean, act: string): boolean {
  if (decided === 'refused') return true;
  return isNot || decided === 'declined' ? CARE.has(act) : REFUSALS.has(act);
}
