import { idiom } from '../idiom';
import { HUMAN_HINDSIGHT } from '../rule';
import { inSpiteOf } from './inSpiteOf';

/** That they knew, or had every chance to: what stands out afterwards was one thing among many. */
export const knewOf = idiom(
  { ...inSpiteOf, id: 'knew-of' },
  {
    ...HUMAN_HINDSIGHT,
    says: `WAS (well/fully/perfectly/painfully) aware … but/yet
WAS well/fully/perfectly/painfully aware
knew full/perfectly/very/quite well
knew … but/yet/and did/chose/went/kept/ignored/deployed/said/let
must (surely) have (surely) known/seen/noticed/realised/realized/heard/felt
had every/ample/plenty opportunity+/chance/reason/warning/time/of
has/have/had known about/of … for SPAN`,
  },
);
