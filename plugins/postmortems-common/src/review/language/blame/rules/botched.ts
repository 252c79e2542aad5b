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
    says: `~pressure/bully/panic/oversleep/dither/procrastinate/gamble/slack/meddle/cheat/bluff/overreact/grumble/guess/improvise/shrug/stonewall/withhold/overstep/misunderstand/mistype/underestimate/misdiagnose/mishear/mislabel/misinform/misclick/misspell/miswire/miscommunicate/tamper/sabotage/complain/ghost/obstruct/downplay
~nod/wave/rush/push/force/slip/sneak … through/past
~jump to conclusions
~take (a/the/some) shortcut+/risk+/gamble/chance+
~wing it
~approve/click/sign/merge … after/in/within … seconds
~deny/reject/deflect/shift/disclaim (all/any) responsibility/blame/liability
~sleep through
~slip up
~handle/manage/communicate/do/test/review/write/plan/configure/type/install/prepare … badly/poorly/incorrectly/wrongly`,
  },
  {
    ...BLAME,
    says: `~misread/misconfigure/overestimate/misinterpret/misuse/waste/miscount/miscalculate/mislead/misapply/misreport/misroute/slip`,
  },
);
