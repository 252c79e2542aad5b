import { isDenied, isOpenQuestion, verbGroupStart } from '../contexts';
import { BlameRule, matchOf, severityFor } from '../rule';
import { subjectOf } from '../subject';
import { Tag } from '../../prose/Token';
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
    if (isOpenQuestion(sentence)) return undefined;
    if (WARNED.has(sentence.word(at))) {
      const from = verbGroupStart(sentence, at);
      if (from === at || !sentence.hasNear(from, at, WAS)) return undefined;
      if (!sentence.hasNear(at + 1, at + 3, AGAIN) || isDenied(sentence, at))
        return undefined;
      const told = subjectOf(sentence, from);
      if (told.kind !== 'person' && told.kind !== 'team') return undefined;
      return matchOf(told, from, at + 1, 'blame');
    }
    const isClause = sentence.is(at, Tag.Subordinator);
    for (let place = at + 1; place < at + 7; place++) {
      if (!WARNINGS.has(sentence.word(place))) continue;
      const agent = isClause
        ? subjectOf(sentence, place - 1)
        : subjectOf(sentence, at, { afterVerb: true });
      if (agent.kind !== 'person' && agent.kind !== 'team') return undefined;
      const severity = severityFor(agent, { severity: 'blame' });
      return severity && { severity, from: at, to: place + 1 };
    }
    return undefined;
  },
};
