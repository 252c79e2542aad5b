import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';
import { poorJudgement } from './poorJudgement';

/** Of anything that a person does; what is wrong with it is told with who did it. */
export const poorWork = idiom(
  { ...poorJudgement, id: 'poor-work' },
  {
    ...HUMAN_BLAME,
    of: 'owner',
    says: `BAD (and) (BAD) .. DEED
DEED … BE (simply/frankly) (a/an/too/not) (far/very) BAD/unacceptable/unprofessional/disappointing/thorough/adequate/sufficient/enough/acceptable`,
  },
  {
    ...BLAME,
    says: `badly/poorly handled/written/planned/managed/communicated/prepared/coordinated/executed/maintained/documented by WHO`,
  },
);
