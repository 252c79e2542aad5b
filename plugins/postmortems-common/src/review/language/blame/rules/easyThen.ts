import { idiom } from '../idiom';
import { HINDSIGHT, HUMAN_HINDSIGHT } from '../rule';
import { avoidable } from './avoidable';

/** How little it would have taken: only had to look, a minute would have done. */
export const easyThen = idiom(
  { ...avoidable, id: 'easy-then' },
  {
    ...HINDSIGHT,
    isOfOthers: true,
    isTimeless: true,
    says: `only/just/simply/merely had/needed to CARE/run/do/open/click/call/pick/walk/type
all WHO had/needed to do`,
  },
  {
    ...HUMAN_HINDSIGHT,
    of: 'anyone',
    isTimeless: true,
    says: `would/could (only/just) have (only/just) taken/cost … a/one/two/five (single/quick/short/phone) MOMENT
would never/not have happened/occurred with/under
what/which THEY (wrongly/mistakenly) believed/thought/assumed (was/to/were)
would have been easy/trivial/simple/enough/sufficient/obvious/possible/wise/better/prudent/sensible to/had/if
any/every/ANYONE … know+/knew (that) (one) not/never/better
for ANYONE to see/read/notice
BE (quite/so/there) obvious/plain/clear/visible to/for ANYONE
in/with hindsight/retrospect … obvious/clear/mistake/wrong/foolish/naive/should/error
competent/experienced/careful/responsible/sane/serious/professional PERSON would/does/should
with (a/some/just) (a/bit/little) (bit/little/of) (of) more care/patience/attention/thought/testing/diligence/planning/discipline/caution`,
  },
);
