import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

/** Names for what somebody got wrong, which may also be wrong in a program. */
const ANY = 'error/errors/typo+/omission/slip+/fault';

/** A mistake that belongs to somebody: made by them, theirs, or the cause of it all. */
export const mistakeOf = idiom(
  {
    id: 'mistake-of',
    reason:
      'A mistake is a judgement after the fact; to those who acted it was the next sensible step.',
    question: 'What did it look like to them, and what would have caught it?',
  },
  {
    ...HUMAN_BLAME,
    of: 'owner',
    says: 'FAULT\nbiggest/greatest/worst/gravest failure/mistake/error',
  },
  { ...BLAME, of: 'possessor', isOfOthers: true, says: ANY },
  { ...BLAME, says: `${ANY} (made/committed/introduced) by WHO` },
  {
    ...BLAME,
    says: `~make/commit/introduce (a/an/the/this/that/some/several/one) .. FAULT/${ANY}`,
  },
  {
    ...BLAME,
    of: 'anyone',
    says: `rookie/schoolboy/amateur/silly/dumb/embarrassing/unforced/glaring/inexcusable/basic/SO FAULT/${ANY}
by/of/to/from/was/: (a/an/the) BAD manual entry/input/change/edit/step/command
slip of THEIR keyboard/finger+/hand/mouse
cause/problem/error/issue/bug (is/was) ~sit in front of
misclick+/mistyping
user/customer/operator misunderstanding/misreading/oversight/negligence/carelessness/ignorance/misconception`,
  },
  {
    severity: 'note',
    of: 'anyone',
    says: `not THEIR finest/proudest/best hour/moment/day/work
WAS/is (clearly/obviously) (a/an/our) (big/costly/honest/simple/serious) mistake/blunder/misjudgement/misjudgment/oversight to/./!/,/that/of
due to (a/an/the/human) (simple/human) oversight/blunder/misunderstanding/misjudgement/misreading/miscommunication/neglect/mistake`,
  },
);
