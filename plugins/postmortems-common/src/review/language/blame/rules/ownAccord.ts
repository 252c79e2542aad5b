import { supposedTo } from './supposedTo';
import { isPrevented } from '../contexts';
import { BLAME, judged, type BlameRule } from '../rule';
import { Sayings } from '../Sayings';
import { subjectOf } from '../subject';

const SAYINGS =
  new Sayings(`against the/all/our/his/her/their/company advice/orders/instructions/wishes
on his/her/their own initiative/authority/accord
on his/her own
in defiance/violation/breach/disregard of
behind our/their/everyone's backs/back
unilaterally
acted/acting alone`);

/** An act set against what was agreed, or against everybody else. */
export const ownAccord: BlameRule = {
  ...supposedTo,
  id: 'own-accord',
  words: SAYINGS.words,
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const to = SAYINGS.endAt(sentence, at);
    if (to < 0) return undefined;
    const agent = subjectOf(sentence, at, { afterVerb: true });
    if (agent.kind === 'we') return undefined;
    return judged(agent, at, to, BLAME);
  },
};
