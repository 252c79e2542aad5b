import { idiom } from '../idiom';
import { HUMAN_BLAME } from '../rule';
import { admonished, DUTY } from './admonished';

/** People told to pull themselves together, or what was done to them for it. */
export const calledToOrder = idiom(
  { ...admonished, id: 'called-to-order' },
  {
    ...HUMAN_BLAME,
    isOfOthers: true,
    isTimeless: true,
    says: `${DUTY} (to) stop DOING
${DUTY} (to) do … job/homework/duty properly
${DUTY} (to) do THEIR job+/homework
${DUTY} (to) get … act together
${DUTY} (to) take more/their/better/full responsibility/ownership/pride/care
${DUTY} (to) learn/understand/remember (to/that)
need+/needed/requires … retraining
must/should/ought (not) be/to … told/reminded/taught again/that/how
WAS/been given a/another/final warning/reprimand
WAS/been/be sent on a/another course/training`,
  },
);
