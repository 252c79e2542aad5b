import { actionPrevents } from './actionPrevents';
import { actionsComplete } from './actionsComplete';
import { actionsSpecific } from './actionsSpecific';
import { actionsSponsored } from './actionsSponsored';
import { actionsTracked } from './actionsTracked';
import { blameless } from './blameless';
import type { Check } from './Check';
import { consistent } from './consistent';
import { dataGapsNoted } from './dataGapsNoted';
import { distributed } from './distributed';
import { factorsHaveActions } from './factorsHaveActions';
import { followUpScheduled } from './followUpScheduled';
import { impactQuantified } from './impactQuantified';
import { lessonsTold } from './lessonsTold';
import { noPersonLeaf } from './noPersonLeaf';
import { restrictionReasoned } from './restrictionReasoned';
import { rootCauseTold } from './rootCauseTold';
import { runbookTold } from './runbookTold';
import { severalFactors } from './severalFactors';
import { timelineComplete } from './timelineComplete';
import { timesInOrder } from './timesInOrder';
import { whysDeep } from './whysDeep';

/** All checks, in the order of the process. */
export const CHECKS: readonly Check[] = [
  timelineComplete,
  timesInOrder,
  dataGapsNoted,
  severalFactors,
  whysDeep,
  noPersonLeaf,
  factorsHaveActions,
  actionsComplete,
  actionsSpecific,
  actionPrevents,
  actionsSponsored,
  impactQuantified,
  rootCauseTold,
  lessonsTold,
  runbookTold,
  consistent,
  blameless,
  restrictionReasoned,
  distributed,
  actionsTracked,
  followUpScheduled,
];
