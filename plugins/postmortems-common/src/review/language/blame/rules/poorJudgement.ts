import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME, type BlameRule } from '../rule';
import { wordSet } from '../../words/wordSet';

const OWN = wordSet('we our i my ours');

const said = idiom(
  {
    id: 'poor-judgement',
    reason: 'It grades a decision by its outcome.',
    question: 'What spoke for the decision when it was made?',
  },
  { ...BLAME, says: '~do (a/an/such) (a) (very/really) BAD job/work' },
  {
    ...HUMAN_BLAME,
    of: 'anyone',
    says: `BAD judgement/judgment/decision+/workmanship/discipline
was (a/an) (very/really) BAD idea/call/choice
made (a/an/some) BAD call/choice/calls/choices
of/by judgement/judgment error+
error+/lapse+ in/of judgement/judgment/concentration/attention/discipline`,
  },
);

/** A decision with its grade. Decisions are good or bad by their outcome only afterwards (outcome bias). */
export const poorJudgement: BlameRule = {
  ...said,
  match(sentence, at) {
    const match = said.match(sentence, at);
    return match && sentence.hasNear(at - 6, at, OWN)
      ? { ...match, severity: 'note' }
      : match;
  },
};
