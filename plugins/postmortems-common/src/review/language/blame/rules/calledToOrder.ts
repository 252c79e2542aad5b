import { admonished } from './admonished';
import { verbGroupStart } from '../contexts';
import { BLAME, judged, type BlameRule, isPeople } from '../rule';
import { Sayings } from '../Sayings';
import { subjectOf } from '../subject';

const DUTY = 'need/needs/must/should/has/have/ought';

const SAYINGS = new Sayings(
  [
    'stop +ing',
    'do … job/homework/duty properly',
    'do his/her/its/their job/jobs/homework',
    'get … act together',
    'take more/their/better/full responsibility/ownership/pride/care',
    'learn to',
    'try harder',
  ]
    .flatMap(call => [`${DUTY} ${call}`, `${DUTY} to ${call}`])
    .concat(
      `need/needs/needed/requires … retraining`,
      `must/should/ought/needs be/to … told again`,
      `was/were/been given a/another/final warning/reprimand/dressing-down`,
      `was/were/been/be sent on a/another course/training`,
      `was/were/been/be told again`,
    )
    .join('\n'),
);

/** People told to pull themselves together, or what was done to them for it. */
export const calledToOrder: BlameRule = {
  ...admonished,
  id: 'called-to-order',
  words: SAYINGS.words,
  match(sentence, at) {
    const to = SAYINGS.endAt(sentence, at);
    if (to < 0) return undefined;
    const from = verbGroupStart(sentence, at);
    const agent = subjectOf(sentence, from);
    if (!isPeople(agent)) return undefined;
    return judged(agent, from, to, BLAME);
  },
};
