import { inSpiteOf } from './inSpiteOf';
import { isDenied, isPossible } from '../contexts';
import { judgedBySubject } from '../judged';
import { HUMAN_HINDSIGHT, type BlameRule } from '../rule';
import { Sayings } from '../Sayings';

const SAYINGS = new Sayings(`was/were well/fully/perfectly/painfully aware
knew full/perfectly/very well
knew … but/yet did/chose/went/kept/ignored/deployed
knew … and did/let/ignored/kept/went/chose
had every/ample/plenty opportunity/opportunities/chance/reason/warning/time/of
has/have/had known about/of … for months/years/weeks`);

/** That they knew, or had every chance to: what stands out afterwards was one thing among many. */
export const knewOf: BlameRule = {
  ...inSpiteOf,
  id: 'knew-of',
  words: SAYINGS.words,
  match(sentence, at) {
    const to = SAYINGS.endAt(sentence, at);
    if (to < 0) return undefined;
    if (isDenied(sentence, at) || isPossible(sentence, at)) return undefined;
    return judgedBySubject(sentence, at, to, HUMAN_HINDSIGHT);
  },
};
