import { idiom } from '../idiom';
import { BLAME, HINDSIGHT, HUMAN_HINDSIGHT } from '../rule';

const REACT =
  '~respond/react/act/wake/answer/escalate/notice/realise/tell/inform/call/acknowledge/come/join/move/reply/admit/start/begin/bother/mention/report';

/** The speed of people measured from the end: too slow, too late, took too long. */
export const tooSlow = idiom(
  {
    id: 'too-slow',
    reason: 'It measures pace from the end, where it is known what counted.',
    question: 'What filled the time, and what would have shortened it?',
  },
  {
    ...BLAME,
    says: `BE (FAR) too slow/late/quick/hasty/eager/passive
BE slow/late/tardy/sluggish/hesitant/reluctant to
${REACT} (FAR) too slow/late/quick/slowly/quickly
~take/wait/hesitate/need (FAR) too long`,
  },
  {
    ...HINDSIGHT,
    isOfOthers: true,
    says: `~take … SPAN to ${REACT}`,
  },
  {
    ...HINDSIGHT,
    says: `~spend/take/waste (FAR) too much/many time/hours/minutes
~hesitate`,
  },
  {
    ...HUMAN_HINDSIGHT,
    says: `${REACT} only after/when/once/at
belatedly ${REACT}
did/didn't (not/nothing) ${REACT} … until/before
${REACT} … SPAN late/later/too
~take THEIR (sweet/own) time
~join/arrive/come/appear/answer/turn/show … late
~waste/lose/burn (half/another/a/an/over/several/many/precious) (half/an/a) time/hour+/minutes/night/day+/week+/evening/morning`,
  },
  {
    severity: 'note',
    of: 'anyone',
    says: `took us/them (FAR) too long
took/needed … reminders/calls/requests/attempts/emails/complaints before/until/to/for`,
  },
  {
    severity: 'hindsight',
    says: `took WHO (FAR) too long
took WHO … SPAN to CARE`,
    humanOnly: true,
    isOfOthers: true,
  },
);
