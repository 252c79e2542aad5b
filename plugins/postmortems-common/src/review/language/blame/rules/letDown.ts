import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME } from '../rule';

/** Idioms of disappointment with somebody. */
export const letDown = idiom(
  {
    id: 'let-down',
    reason: 'It tells a disappointment, not what happened.',
    question: 'What was expected of them, and how were they to know?',
  },
  {
    ...HUMAN_BLAME,
    isTimeless: true,
    says: `could not/hardly even
couldn't even
couldn't/cannot/can't/not be trusted/bothered/troubled
too busy/eager/quick/trusting/hasty/optimistic/confident/lenient/casual to/with/in/about
too proud/tired/scared/junior/SO`,
  },
  {
    ...HUMAN_BLAME,
    says: `~drop the ball
~take no action
~make no effort/attempt
had no business
had/has no (real) idea/clue/notion/plan/intention (of/what/how)
had no right to
WAS in over
~hope for the
let us/everyone/everybody/them/me/customers down
~jump the gun
WAS caught napping/out/sleeping
got/get … wrong/backwards
WAS (completely/way) out of THEIR depth
NOT up to
~lose (THEIR) track/control/interest/patience/focus/concentration/head/nerve/temper/cool
lost SELF in
~drag THEIR feet
blew it
as usual/always
~take THEIR eye+/mind off
~fall for
~hope (that) nobody/noone/no-one/no
~keep putting/ignoring/postponing/pushing/missing/breaking/changing/forgetting/insisting
WAS nowhere to
~make a/an (complete/utter/total) mess/hash/mockery/fool/shambles
went ahead without/anyway/regardless
did nothing
~take … upon SELF
~expect more/better from/of
~keep … in the dark
managed to ~delete/wipe/break/destroy/drop/crash/lose/corrupt/kill/lock/overwrite/take
~admit/confess to DOING/having
~admit/confess (later) (that) THEY/it/having
~pass the buck
~point fingers/the
~talk/shout/work/argue past/over/against each
~treat … as optional/decoration/noise/a
knew better
shot/shooting SELF in
~bring it/this/that (all) (up) on/upon SELF
~think/believe/assume (that) it/this/that/such could/would not/never
~pretend
~cover/hush … up
~hide/conceal … from/behind/for
~keep quiet/silent/mum
~have one job
swore
~tell/inform/ask/notify/consult/warn nobody/no-one/no
~do/say/ask/learn nothing
owe/owed … apology/explanation
~approve/merge/review/sign THEIR own
~think/decide/assume/figure/reckon/believe it/this/that/THEY (was/would/were) (be/knew) (good) fine/enough/safe/harmless/okay/ok/unnecessary/overkill/better/wise/clever/smart
~mute/silence … phone/pager`,
  },
  {
    ...BLAME,
    says: `didn't/not do THEIR job/homework/part/work/duty
did it again/anyway
~fall/be (fast/half) asleep
froze
sat on
still/nevertheless/nonetheless approved/merged/deployed/released/pushed/shipped/launched/proceeded/went`,
  },
);
