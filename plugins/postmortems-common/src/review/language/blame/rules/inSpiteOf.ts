import { NORMS } from '../../words/care';
import * as Tag from '../../prose/Tag';
import { wordSet } from '../../words/wordSet';
import type { Agent } from '../agents';
import { idiom } from '../idiom';
import { BLAME, HUMAN_BLAME, spanOf, type BlameRule } from '../rule';
import type { Sentence } from '../Sentence';
import { mainSubject, subjectOf } from '../subject';

const CONTRASTS = wordSet('despite spite although though regardless');

const said = idiom(
  {
    id: 'in-spite-of',
    reason:
      'It says that somebody knew better, which is easy to say afterwards.',
    question: 'How did the warning look among all else that was known then?',
  },
  {
    ...HUMAN_BLAME,
    isOfOthers: true,
    says: `WAS/been told/warned/instructed/asked/advised/reminded not/twice/repeatedly/before/several/many/already/against
had (already) been told/warned/instructed/advised/reminded`,
  },
);

/** Against better knowledge: despite warnings, although they had been told. */
export const inSpiteOf: BlameRule = {
  ...said,
  words: () => `${said.words()} ${[...CONTRASTS].join(' ')}`,
  match(sentence, at) {
    const told = said.match(sentence, at);
    if (told || !CONTRASTS.has(sentence.word(at))) return told;
    const isClause = sentence.is(at, Tag.Subordinator);
    for (let place = at + 1; place < at + 8; place++) {
      const word = sentence.word(place);
      const isNorm =
        NORMS.has(word) ||
        /^(?:warn|instruct|told|remind|ask|known?$|open$|obvious|clear$|repeated|bugs?$|risks?$|failing|red$|broken$|doubts?$)/.test(
          word,
        );
      if (!isNorm) continue;
      // "although the checks were red"
      const isOfThing =
        !isClause ||
        (/^(?:red|failing|broken|known|obvious)$/.test(word) &&
          !sentence.is(place - 1, Tag.Negation));
      const agent = isOfThing
        ? phraseSubject(sentence, at, place)
        : subjectOf(sentence, place - 1);
      return agent.kind === 'we'
        ? undefined
        : spanOf(agent, at, place + 1, BLAME);
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
