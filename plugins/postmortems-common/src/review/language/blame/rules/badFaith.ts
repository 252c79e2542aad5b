import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';
import { careless } from './careless';

/** Motives: to save time, out of laziness, because it annoyed him. They are guessed, and explain no outcome. */
export const badFaith = idiom(
  { ...careless, id: 'motive' },
  {
    ...HUMAN_BLAME,
    says: `~want/hope/try to (just/only) ~save/impress/get/finish/go/leave/look … home/time/rid/good/boss/early/trouble/weekend
~take … for granted/gospel/certain
~rely/count/trust/bank on (THEIR) luck/memory/hope/hearsay/gut/instinct/habit/others/somebody/someone/each
~leave it/that/this to others/somebody/someone/chance/luck`,
  },
  {
    ...BLAME,
    isOfOthers: true,
    of: 'doer',
    says: `out of convenience/habit/spite/boredom/curiosity/fear/frustration/VICE
because THEY WAS (too) (just) bored/tired/annoyed/busy/angry/afraid/SO
because it/that/this annoyed/bothered/irritated/suited/bored
just/merely/only/simply to save/avoid/get/impress`,
  },
);
