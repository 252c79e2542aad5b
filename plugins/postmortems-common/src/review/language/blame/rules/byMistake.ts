import { MANNERS } from '../../words/character';
import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

/** What one does by accident and is glad of. */
const LUCK =
  'worked/discovered/found/notice/noticed/solved/fixed/learned/detected/stumbled/uncovered/spotted';

/** Unmeant acts of people. That it was not meant is said of the person; what let it through is not asked. */
export const byMistake = idiom(
  {
    id: 'by-mistake',
    reason: 'It explains by a slip, and leaves out what let it through.',
    question: 'What let a single slip get this far?',
  },
  {
    ...HUMAN_BLAME,
    says: 'wrongly/incorrectly/falsely/mistakenly/naively/blindly/erroneously ~assume/believe/think/conclude/interpret/decide/trust',
  },
  {
    ...BLAME,
    of: 'doer',
    agentless: true,
    unless: LUCK,
    says: `by (sheer/pure) mistake/accident
in error
accidentally/inadvertently/unintentionally/mistakenly`,
  },
  {
    ...BLAME,
    of: 'doer',
    unless: LUCK,
    says: 'needlessly/unnecessarily/erroneously/wrongly/incorrectly/improperly/falsely/prematurely/inexplicably',
  },
  {
    ...HUMAN_BLAME,
    of: 'doer',
    says: `in (a/such/too/great/THEIR) haste/hurry/rush
${[...MANNERS].join('/')}`,
  },
);
