import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';
import { poorJudgement } from './poorJudgement';

/** Work with its grade: botched, rushed, cut corners. The grade comes from the outcome. */
export const botched = idiom(
  { ...poorJudgement, id: 'botched' },
  {
    ...HUMAN_BLAME,
    agentless: true,
    says: `~cut corners
lied/lying
~botch/bungle/fumble/flub/mishandle/mismanage/blunder/rush/misjudge/fat-finger/rubber-stamp/mess/screw/muck/foul/goof`,
  },
  {
    ...HUMAN_BLAME,
    says: `~pressure/bully/panic/oversleep/dither/procrastinate/dawdle/gamble/slack/meddle/tinker/fiddle/cheat/bluff/quarrel/overreact/grumble/guess/improvise/shrug/boast/bodge/faff/stonewall/withhold/squander/waver/deceive/doze/daydream/gossip/coerce/browbeat/steamroll/railroad/overreach/overstep/tamper/snub/ridicule/sabotage/offload/flounder/whine/moan/sulk/complain/ghost/obstruct/butcher/downplay/belittle/sleepwalk
~carry/press/plough/push on regardless/anyway
~nod/wink/rush/push/force/slip/sneak/smuggle/ram … through/past
~jump to conclusions
~jump the gun
~take (a/the/some) shortcut/shortcuts/risk/risks/gamble/chance/chances
~wing it
~sleep through
~slip up
~handle/manage/communicate/do/test/review/write/plan/configure/type/enter/build/install/react/prepare … badly/poorly/incorrectly/wrongly`,
  },
  {
    ...BLAME,
    says: `~misread/misunderstand/misconfigure/mistype/underestimate/overestimate/misinterpret/misdiagnose/misuse/waste/mishear/mislabel/miscount/miscalculate/misinform/mislead/misclick/misapply/misspell/miswire/misreport/miscommunicate/misroute/slip`,
  },
);
