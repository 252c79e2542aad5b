import { idiom } from '../idiom';
import { BLAME } from '../rule';

/** A question that wants no answer: why on earth, how hard can it be. */
export const rhetorical = {
  ...idiom(
    {
      id: 'rhetorical',
      reason:
        'It asks in order to reproach, and nobody answers such a question.',
      question: 'What made sense about it to those who did it?',
    },
    {
      ...BLAME,
      isTimeless: true,
      isOfOthers: true,
      says: `hard/difficult/impossible to understand/believe/see/explain/fathom/imagine why/how/that/what WHO
inexplicable/incomprehensible/unbelievable/unacceptable/shameful/baffling/astonishing/puzzling that/how/why WHO
how could/can WHO not/ever/even/possibly/think/let/miss/overlook/forget/do
why did WHO ever/even/only`,
    },
    {
      ...BLAME,
      isTimeless: true,
      of: 'anyone',
      says: `why/who on earth
how hard/difficult can/could/would it be/have
how could this/that/it be/happen/have missed/overlooked/ignored
what WAS THEY thinking
who in THEIR right
who (ever/even) thought/approved/let/allowed/signed/decided/told … ?`,
    },
  ),
  readsQuestions: true as const,
};
