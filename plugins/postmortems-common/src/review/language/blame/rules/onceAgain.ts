import { idiom } from '../idiom';
import { BLAME } from '../rule';
import { careless } from './careless';

/** Somebody's record: yet again, the same mistake, typical of them. */
export const onceAgain = idiom(
  { ...careless, id: 'once-again' },
  {
    ...BLAME,
    isOfOthers: true,
    of: 'doer',
    says: `yet again
history/habit+/pattern of ignoring/skipping/bypassing/breaking/forgetting/neglecting/cutting/failing/leaving
typical of WHO`,
  },
  {
    ...BLAME,
    of: 'anyone',
    says: `same (old) person/engineer/developer/reviewer/vendor/supplier/contractor/team/mistake+ again
people/humans make+ mistakes/errors ./!`,
  },
);
