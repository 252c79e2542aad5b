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
    says: `against (THEIR/all) (company/explicit/clear/written) advice/orders/instructions/wishes/rules/protocol/recommendation+/guidance/guidelines/procedure
against (THEIR) (better) judgement/knowledge/plan/agreement/will
contrary to (THEIR) (own/explicit/written/clear) NORM
in (clear/direct) defiance/violation/breach/disregard/contravention of
on THEIR own (initiative/authority/accord)
behind THEIR back+
unilaterally
thinking/believing/convinced (that) it/this/that/THEY/nobody
single-handedly
acted/acting alone
without authority`,
  },
);
