import { idiom } from '../idiom';
import { BLAME } from '../rule';
import { poorJudgement } from './poorJudgement';

const WRONG = 'wrong/silly/mistaken/crazy/mad/SO';

/** A verdict on an act: we were wrong to, it was silly of him to. */
export const wrongOf = idiom(
  { ...poorJudgement, id: 'wrong-of' },
  {
    ...BLAME,
    says: `${WRONG} of/from WHO
WAS ${WRONG} to
WAS wrong/mistaken about/in`,
  },
);
