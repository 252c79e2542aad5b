import type { BlameRule } from '../rule';
import { admonished } from './admonished';
import { atFault } from './atFault';
import { botched } from './botched';
import { byMistake } from './byMistake';
import { careless } from './careless';
import { careUndone } from './careUndone';
import { causedBy } from './causedBy';
import { failedTo } from './failedTo';
import { forgotten } from './forgotten';
import { humanError } from './humanError';
import { ifHad } from './ifHad';
import { ignored } from './ignored';
import { lackOf } from './lackOf';
import { mistakeOf } from './mistakeOf';
import { notKnowing } from './notKnowing';
import { choseNotTo } from './choseNotTo';
import { inSpiteOf } from './inSpiteOf';
import { letDown } from './letDown';
import { pointedAt } from './pointedAt';
import { poorJudgement } from './poorJudgement';
import { avoidable } from './avoidable';
import { letSlip } from './letSlip';
import { wrongOf } from './wrongOf';
import { mixedUp } from './mixedUp';
import { shouldHave } from './shouldHave';
import { supposedTo } from './supposedTo';
import { tooSlow } from './tooSlow';
import { withoutCare } from './withoutCare';
import { wrongChoice } from './wrongChoice';
import { notEven } from './notEven';
import { ownAccord } from './ownAccord';
import { knewOf } from './knewOf';
import { calledToOrder } from './calledToOrder';
import { easyThen } from './easyThen';
import { rhetorical } from './rhetorical';
import { personDoing } from './personDoing';
import { poorWork } from './poorWork';
import { onceAgain } from './onceAgain';
import { badFaith } from './badFaith';

/** In the order in which they take precedence where two point at the same words. */
export const BLAME_RULES: readonly BlameRule[] = [
  humanError,
  atFault,
  shouldHave,
  ifHad,
  failedTo,
  forgotten,
  notEven,
  careUndone,
  ignored,
  botched,
  wrongOf,
  wrongChoice,
  mistakeOf,
  byMistake,
  causedBy,
  withoutCare,
  supposedTo,
  notKnowing,
  careless,
  lackOf,
  admonished,
  tooSlow,
  poorJudgement,
  letDown,
  choseNotTo,
  inSpiteOf,
  pointedAt,
  letSlip,
  mixedUp,
  avoidable,
  ownAccord,
  knewOf,
  calledToOrder,
  easyThen,
  rhetorical,
  personDoing,
  poorWork,
  badFaith,
  onceAgain,
];
