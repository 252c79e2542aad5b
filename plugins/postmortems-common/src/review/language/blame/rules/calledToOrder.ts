import { idiom } from '../idiom';
import { HUMAN_BLAME } from '../rule';
import { admonished } from './admonished';

const DUTY = 'need/needs/must/should/has/have/ought/will';

/** People told to pull themselves together, or what was done to them for it. */
export const calledToOrder = idiom(
  { ...admonished, id: 'called-to-order' },
  {
    ...HUMAN_BLAME,
    isOfOthers: true,
    isTimeless: true,
    says: `${DUTY} (to) stop DOING
${DUTY} (to) do … job/homework/duty properly
${DUTY} (to) do THEIR job/jobs/homework
${DUTY} (to) get … act together
${DUTY} (to) take more/their/better/full responsibility/ownership/pride/care
${DUTY} (to) learn/understand/remember (to/that)
need/needs/needed/requires … retraining
must/should/ought (not) be/to … told/reminded/taught again/that/how
WAS/been given a/another/final (final) warning/reprimand/dressing-down
WAS/been/be sent on a/another course/training
WAS/been/be told again`,
  },
);
