import { type BlameRule, isPeople } from '../rule';
import { Sayings } from '../Sayings';
import { phraseFrom } from '../subject';

const REPROACHES = new Sayings(`why on earth
why in the world
why the hell
how hard/difficult can/could/would it be/have
what was/were he/she/they thinking
beyond me/us/comprehension`);

const WHO =
  new Sayings(`hard/difficult/impossible to understand/believe/see why/how/that
inexplicable/incomprehensible/unbelievable/unacceptable/shameful that/how/why`);

/** A question that wants no answer: why on earth, how hard can it be. */
export const rhetorical: BlameRule = {
  id: 'rhetorical',
  readsQuestions: true,
  words: `${REPROACHES.words} ${WHO.words}`,
  reason: 'It asks in order to reproach, and nobody answers such a question.',
  question: 'What made sense about it to those who did it?',
  match(sentence, at) {
    const who = WHO.endAt(sentence, at);
    if (who >= 0) {
      const agent = phraseFrom(sentence, who);
      return isPeople(agent)
        ? { severity: 'blame', from: at, to: agent.to }
        : undefined;
    }
    const to = REPROACHES.endAt(sentence, at);
    return to < 0 ? undefined : { severity: 'blame', from: at, to };
  },
};
