import type { VagueRule } from '../rule';
import { assurance } from './assurance';
import { attitude } from './attitude';
import { exploration } from './exploration';
import { improvement } from './improvement';
import { openQuestion } from './openQuestion';
import { complaint } from './complaint';
import { inThePassive } from './inThePassive';
import { suchThings } from './suchThings';
import { whichOne } from './whichOne';

/** In the order in which they are asked; the first that holds is told. */
export const VAGUE_RULES: readonly VagueRule[] = [
  openQuestion,
  complaint,
  attitude,
  exploration,
  improvement,
  assurance,
  whichOne,
  suchThings,
  inThePassive,
];
