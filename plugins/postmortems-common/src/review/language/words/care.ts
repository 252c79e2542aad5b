import { formsOf } from './verbs';
import { nounSet, wordSet } from './wordSet';

/** Care that no software takes. */
const HUMAN =
  'bother pay think care listen realise inform communicate consult coordinate escalate announce discuss answer';

/** What people are said to have left undone when they are blamed for it: checking, telling, thinking. */
const TAKEN = `${HUMAN} check double-check cross-check re-check test verify validate review notice recognise consider read follow tell notify warn ask document plan
  prepare look ensure confirm raise respond react act acknowledge proofread
  inspect rehearse heed watch monitor share mention report question investigate mind learn
  involve align spot catch query sanity-check wait assign appoint declare foresee anticipate understand remember`;

export const CARE = formsOf(TAKEN);

export const HUMAN_CARE = formsOf(HUMAN);

/** What was left out, in the passive: "should have been tested". */
export const DONE_BY_PEOPLE =
  formsOf(`${TAKEN} do rush merge deploy approve release ship push commit roll avoid prevent handle treat take make
  predict identify postpone delay run perform carry accept allow know obvious schedule sign reject block`);

/** What may fail for anyone who tries: nobody is blamed for it. */
export const ATTEMPTS =
  wordSet(`reproduce find locate reach connect restore recover access log login contact get obtain load open start save
  complete win`);

/** What the writers did not manage during the work itself. */
export const OWN_ATTEMPTS =
  wordSet(`fix resolve mitigate deploy install upgrade boot launch bring roll push pull fetch download upload identify determine
  diagnose build run scale mount meet join`);

/** What tells people what to do, or that something is wrong. */
export const NORMS =
  nounSet(`warning alert page alarm sign signal instruction procedure policy runbook guideline guidance rule advice protocol checklist
  documentation manual process practice convention standard reminder objection order deadline agreement training email ticket pager
  freeze recommendation request concern regulation contract notice plan knowing`);
