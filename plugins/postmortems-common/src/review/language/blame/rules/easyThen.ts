import * as Tag from '../../prose/Tag';
import { avoidable } from './avoidable';
import { wordSet } from '../../words/wordSet';
import { judgedBySubject } from '../judged';
import { HINDSIGHT, spanOf, type BlameRule } from '../rule';
import { Sayings } from '../Sayings';
import { phraseFrom } from '../subject';

const HAD_TO = new Sayings(`only/just/simply/merely had to
had only/just/simply/merely to`);

const LITTLE = wordSet('minute minutes second seconds moment glance');

/** How little it would have taken: only had to look, a minute would have done. */
export const easyThen: BlameRule = {
  ...avoidable,
  id: 'easy-then',
  words: `${HAD_TO.words} all would could`,
  match(sentence, at) {
    const had = HAD_TO.endAt(sentence, at);
    if (had >= 0) {
      const match = judgedBySubject(sentence, at, had, HINDSIGHT);
      return match?.severity === 'note' ? undefined : match;
    }
    const isAll = sentence.word(at) === 'all';
    if (isAll) {
      const agent = phraseFrom(sentence, at + 1);
      return sentence.says(agent.to, 'had', 'to', 'do')
        ? spanOf(agent, at, agent.to + 3, HINDSIGHT)
        : undefined;
    }
    if (
      sentence.word(at - 1) !== 'it' ||
      !sentence.says(at + 1, 'have', 'taken')
    ) {
      return undefined;
    }
    let place = at + 3;
    while (place < at + 6 && !sentence.is(place, Tag.Person)) place++;
    return sentence.is(place, Tag.Person) &&
      sentence.hasNear(place, place + 4, LITTLE)
      ? { severity: 'hindsight', from: at - 1, to: place + 1 }
      : undefined;
  },
};
