import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

const LIES = 'lie+/lay/rest+/rested/falls/fell/sits/is with/on/upon/at WHO';

/** Blame by its own name: at fault, to blame, guilty, responsible for the outage. */
export const atFault = idiom(
  {
    id: 'at-fault',
    reason: 'It assigns guilt, after which people tell less.',
    question: 'What conditions would have led anyone else to the same result?',
  },
  {
    ...BLAME,
    says: `BE at fault
BE (the) one+ to blame
BE to blame
have/has SELF to blame
BE solely/entirely/fully/directly/personally responsible/accountable for
BE responsible for … HARM
BE (the) culprit+
BE (the) cause/reason of/for/why
blame/blamed WHO for`,
  },
  {
    ...HUMAN_BLAME,
    says: `~bear/carry (full/the/most/much/some/a) (of) (the/full) responsibility/blame/guilt
responsibility/blame/fault for … HARM … ${LIES}
blame/fault/guilt ${LIES}`,
  },
  {
    severity: 'note',
    of: 'anyone',
    isTimeless: true,
    says: `blame (only/no/nobody) (one/but) ourselves/myself
this/that/it was/is on us/me`,
  },
  {
    ...HUMAN_BLAME,
    of: 'owner',
    says: `fault
doing ./,/;/!`,
  },
  {
    ...BLAME,
    of: 'anyone',
    isTimeless: true,
    says: `person/people/individual/engineer/developer/party responsible for … ~delete/break/drop/wipe/cause/HARM`,
  },
);
