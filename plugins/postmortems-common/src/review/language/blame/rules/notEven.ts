import { idiom } from '../idiom';
import { HINDSIGHT, HUMAN_HINDSIGHT } from '../rule';
import { careUndone } from './careUndone';

/** Not even the least: never got round to it, hardly looked, it did not occur to them. */
export const notEven = idiom(
  { ...careUndone, id: 'not-even' },
  {
    ...HINDSIGHT,
    says: `NOT (once/even/really) occurred/occur/dawned/dawn to/on WHO`,
  },
  {
    ...HUMAN_HINDSIGHT,
    of: 'anyone',
    says: `NOT (once) cross/crossed/enter/entered … mind+
without so much as`,
  },
  {
    ...HUMAN_HINDSIGHT,
    says: `NOT so much as
NOT trouble/troubled to
NOT take/taken the/any/a trouble/time/care/moment/look
NOT got/get/gotten around/round to
NOT have the sense/decency/courtesy/presence/skill+/courage/patience/foresight
NOT give/gave … thought/damn/second
NOT keep/kept/hold/held THEIR word/promise+
NOT deliver/do/send/give what THEY promised/said/agreed
NOT lift/lifted a finger
NOT capable/able of/to CARE
NOT even ~look/know/open/try/ask/read/notice/say/have/own
gave no (second) thought/warning/notice/heads-up
barely/hardly/scarcely CARE/looked/glanced/tried/listened/bothered/skimmed/touched`,
  },
  {
    severity: 'note',
    of: 'anyone',
    says: `not a single PERSON CARE
nobody/one … presence/trouble/thought of/to
~assume/think/believe/expect/suppose/hope (that) somebody/someone/anybody/anyone else
each/both/either (of) (the) PERSON ~assume/think/believe/expect (that) (the) other+/somebody/someone`,
  },
  {
    ...HUMAN_HINDSIGHT,
    of: 'anyone',
    says: `a/only cursory/perfunctory/superficial glance/look/review/check/reading`,
  },
);
