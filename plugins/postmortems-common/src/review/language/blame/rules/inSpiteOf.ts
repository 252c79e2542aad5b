import type { Agent } from '../agents';
import type { Sentence } from '../Sentence';
import { isDenied, verbGroupStart } from '../contexts';
import { BLAME, spanOf, matchOf, type BlameRule, isPeople } from '../rule';
import { mainSubject, subjectOf } from '../subject';
import * as Tag from '../../prose/Tag';
import { wordSet } from '../../words/wordSet';

const WAS = wordSet('been was were');

const WARNINGS = wordSet(
  'knowing warned warnings warning told instructed instructions reminders reminded asked advice',
);

const WARNED = wordSet('told warned instructed');

const AGAIN = wordSet('not twice repeatedly before several many already');

/** Against better knowledge: despite warnings, although they had been told. */
export const inSpiteOf: BlameRule = {
  id: 'in-spite-of',
  words: 'despite spite although though told warned instructed',
  reason: 'It says that somebody knew better, which is easy to say afterwards.',
  question: 'How did the warning look among all else that was known then?',
  match(sentence, at) {
    if (WARNED.has(sentence.word(at))) {
      const from = verbGroupStart(sentence, at);
      if (from === at || !sentence.hasNear(from, at, WAS)) return undefined;
      if (!sentence.hasNear(at + 1, at + 3, AGAIN) || isDenied(sentence, at))
        return undefined;
      const told = subjectOf(sentence, from);
      if (!isPeople(told)) return undefined;
      return matchOf(told, from, at + 1, 'blame');
    }
    const isClause = sentence.is(at, Tag.Subordinator);
    for (let place = at + 1; place < at + 7; place++) {
      if (!WARNINGS.has(sentence.word(place))) continue;
      const agent = isClause
        ? subjectOf(sentence, place - 1)
        : phraseSubject(sentence, at, place);
      if (!isPeople(agent)) return undefined;
      return spanOf(agent, at, place + 1, BLAME);
    }
    return undefined;
  },
};

/** Of a circumstance that opens the sentence the main clause says whom it is about. */
function phraseSubject(sentence: Sentence, at: number, to: number): Agent {
  return at === 0
    ? mainSubject(sentence, to)
    : subjectOf(sentence, at, { afterVerb: true });
}
