import { idiom } from '../idiom';
import { BLAME } from '../rule';
import { supposedTo } from './supposedTo';

/** An act set against what was agreed, or against everybody else. */
export const ownAccord = idiom(
  { ...supposedTo, id: 'own-accord' },
  {
    ...BLAME,
    isOfOthers: true,
    of: 'doer',
    says: `against (THEIR/the/all) (company/explicit/express/clear/team/written) advice/orders/instructions/wishes/rules/protocol/recommendation/recommendations/guidance/guidelines/procedure
against (THEIR/the) (better) judgement/knowledge/plan/agreement/will
contrary to (THEIR/the) (own/explicit/written/clear) NORM
in (clear/direct) defiance/violation/breach/disregard/contravention of
in spite of (THEIR/the) NORM
regardless of (THEIR/the) NORM
on his/her/their/its own (initiative/authority/accord)
behind our/their/everyone's/everybody's/the backs/back
unilaterally
thinking/believing/convinced (that) it/this/that/THEY/nobody
single-handedly
acted/acting alone
without authority/authorisation/authorization/permission/consent`,
  },
);
