import { idiom } from '../idiom';
import { HINDSIGHT, HUMAN_HINDSIGHT } from '../rule';
import { careless } from './careless';

/**
 * Ability denied to others: did not know how, did not understand, was not qualified. What somebody could not see from
 * where they stood is context, and is left alone.
 */
export const notKnowing = idiom(
  { ...careless, id: 'not-able' },
  {
    ...HINDSIGHT,
    isOfOthers: true,
    says: `NOT authorised/authorized/allowed/permitted/entitled/cleared to
NOT (really/fully/quite/sufficiently) qualified/competent/capable/experienced/trained/familiar/attentive/disciplined/prepared/awake/sober/focused/interested/concentrating/reachable
NOT (really/fully) know/knew/understand/understood how/enough
NOT know/knew what THEY`,
  },
  {
    ...HINDSIGHT,
    says: `NOT careful
NOT thorough/fast/quick/proactive/clear/competent/qualified/strict/rigorous/attentive/cautious/disciplined/good/experienced/trained enough
NOT enough attention/thought/care`,
  },
  {
    ...HUMAN_HINDSIGHT,
    isOfOthers: true,
    says: `could not/n't (even/possibly) ~tell/explain/name/read/remember/spell/be
couldn't (even/possibly) ~tell/explain/name/remember/spell
had (little/no) (or) (no) (real/prior) experience/training/knowledge`,
  },
);
