import { nounSet } from './wordSet';

/** What nobody wanted to happen. */
export const HARM = nounSet(
  'outage incident failure downtime damage mess error mistake disaster deletion leak loss breach breakage regression problem crash delay collision fire flood accident confusion chaos overrun',
);

/** Names for what somebody got wrong. */
export const FAULTS =
  nounSet(`mistake blunder oversight lapse misjudgement misjudgment misstep misunderstanding misreading
  miscommunication failing shortcoming misinterpretation miscalculation misconception mishandling mismanagement misconfiguration misuse`);

/** Of anything that a person does or gives. */
export const DEEDS =
  nounSet(`work response reaction handling design planning communication choice call code leadership management preparation
  performance attitude behaviour behavior use operation maintenance decision judgement judgment job
  handover review workmanship coordination craftsmanship execution installation discipline supervision oversight follow-up
  documentation housekeeping idea instruction timing analysis diagnosis configuration commit change advice wiring testing`);
