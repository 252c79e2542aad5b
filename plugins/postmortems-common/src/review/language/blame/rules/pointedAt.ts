import { idiom } from '../idiom';
import { BLAME } from '../rule';

/** "It was Tom who": a sentence built to point at somebody. */
export const pointedAt = idiom(
  {
    id: 'pointed-at',
    reason: 'It is built to point at a person.',
    question: 'What happened, told without who?',
  },
  {
    ...BLAME,
    isOfOthers: true,
    // Whom one owes the rescue may be named.
    unless:
      'found/noticed/discovered/fixed/spotted/resolved/reported/caught/identified/saved/realised/realized/helped',
    says: `BE the (only) one/person who/that
it was/is WHO who/that
cause/reason/problem/culprit/issue was/is/: (simply/just) WHO ./!/who/,/not
traced (back) to WHO ./!/,/who
down to WHO ./!/,/who
thanks/due to WHO ./!/,/who
because of WHO ./!/,/who/and
this/that/it is/was on WHO ./!
weren't/wasn't for WHO
fault/mistake of/by/: WHO`,
  },
  {
    ...BLAME,
    of: 'anyone',
    says: `whoever did/wrote/set/made/approved/deployed/configured/built/merged/reviewed/ran/pushed/changed/thought/decided/left
whoever was on/responsible`,
  },
);
