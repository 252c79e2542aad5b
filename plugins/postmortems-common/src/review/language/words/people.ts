import type { Lexicon } from '../prose/Lexicon';
import * as Tag from '../prose/Tag';
import { wordSet } from './wordSet';

/** What stands before an ambiguous word and makes a person of it. */
export const PERSON_MODIFIERS =
  wordSet(`on-call oncall former current duty human night previous new junior senior responsible product project account release incident
  engineering support general team technical customer our their his her plant shift day weekend tech squad site hosting external hiring change
  delivery operations deploying first second tired inexperienced staff sales`);

/** One of several, or all of them: who is meant comes after "of". */
export const QUANTIFIERS = wordSet(
  'one none some most many all both each any several few members member two three half part',
);

/** Who is meant when a sentence speaks of somebody. */
export function addPeople(lexicon: Lexicon): Lexicon {
  return lexicon
    .addNouns(
      `engineer developer programmer coder admin administrator sysadmin sre dba responder intern trainee apprentice contractor consultant
  author reviewer approver committer contributor maintainer deployer tester analyst nurse surgeon employee colleague coworker teammate
  architect designer officer director supervisor commander hire newcomer junior senior person individual human guy clerk writer welder
  staffer assignee on-caller accountant auditor pilot executive volunteer rookie captain doctor cleaner teacher lawyer boss chief
  observer installer integrator freelancer trainer caretaker janitor porter keyholder facilitator organiser organizer specialist expert president founder
  representative culprit offender predecessor successor steward stakeholder moderator`,
      Tag.Person,
    )
    .add(
      'people staff personnel humans folks oncall on-call men women man woman cto ceo cio ciso dpo coo vp pm em tl he she i we whoever someone somebody anyone anybody everyone everybody nobody none him her',
      Tag.Person,
    )
    .addNouns(
      `team squad crew department vendor supplier subcontractor organisation organization company committee tribe
  guild chapter board shift agency hotline desk bureau office carrier manufacturer consultancy firm`,
      Tag.Team,
    )
    .add(
      'management leadership marketing sales qa devops secops helpdesk procurement infosec hr noc soc netops',
      Tag.Team,
    )
    .addNouns(
      'user customer attacker hacker visitor adversary intruder tenant merchant shopper patient passenger student player researcher',
      Tag.Client,
    )
    .addNouns(
      'operator dev manager agent lead provider member partner group coordinator owner editor planner dispatcher inspector helper assistant',
      Tag.PersonOrSystem,
    )
    .add(
      'aws amazon google microsoft cloudflare oracle support operations ops security engineering finance legal infrastructure infra platform product',
      Tag.PersonOrSystem,
    );
}
