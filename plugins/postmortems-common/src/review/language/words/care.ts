import { wordSet } from './wordSet';

/** What people are said to have left undone when they are blamed for it: checking, telling, thinking. */
export const CARE =
  wordSet(`check double-check doublecheck cross-check re-check recheck test verify validate review notice realise realize recognise
  recognize think consider read follow communicate tell inform notify warn ask consult coordinate escalate document plan
  prepare look bother care listen pay account ensure confirm raise respond react act acknowledge proofread
  inspect rehearse heed watch monitor announce discuss share mention report question investigate mind learn
  involve align spot catch query sanity-check wait answer assign appoint declare foresee anticipate understand remember`);

/** Care that no software takes. */
export const HUMAN_CARE = wordSet(
  'bother pay think care listen realise realize inform tell communicate consult coordinate escalate announce discuss answer',
);

/** What was left out, in the passive: "should have been tested". */
export const DONE_BY_PEOPLE = new Set([
  ...CARE,
  ...wordSet(`do rush merge deploy approve release ship push commit roll avoid prevent handle treat take make
  predict identify postpone delay run perform carry accept allow know obvious schedule reviewed sign`),
]);

/** What may fail for anyone who tries: nobody is blamed for it. */
export const ATTEMPTS =
  wordSet(`reproduce find locate reach connect restore recover access log login contact get obtain load open start save
  complete win`);

/** What the writers did not manage during the work itself. */
export const OWN_ATTEMPTS =
  wordSet(`fix resolve mitigate deploy install upgrade boot launch bring roll push pull fetch download upload identify determine
  diagnose build run scale mount meet join`);
