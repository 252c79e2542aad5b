import { poorJudgement } from './poorJudgement';
import { wordSet } from '../../words/wordSet';
import { isNominal, nounPhraseBefore } from '../agents';
import { isPrevented } from '../contexts';
import { judgedByDoer } from '../judged';
import { BLAME, HUMAN_BLAME, judged, spanOf, type BlameRule } from '../rule';
import { phraseFrom } from '../subject';

const GRADES = wordSet(
  'poor bad weak slow late inadequate improper incorrect wrong faulty unprofessional disorganised chaotic insufficient excessive blind ',
);

/** Of anything that a person does; what is wrong with it is told with who did it. */
export const poorWork: BlameRule = {
  ...poorJudgement,
  id: 'poor-work',
  words:
    'work response reaction handling design planning communication choice call code leadership management preparation performance attitude behaviour use operation maintenance assumption trust decision',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    const isGraded = GRADES.has(sentence.word(at - 1));
    const judgement = HUMAN_BLAME;
    const owner = isGraded ? at - 2 : at - 1;
    const isOwned =
      sentence.word(owner) === "'s" && isNominal(sentence, owner - 1);
    if (isOwned) {
      const be = sentence.afterAdverbs(at + 1);
      const isSaid =
        /^(?:was|were|is)$/.test(sentence.word(be)) &&
        sentence.hasNear(be + 1, be + 3, GRADES);
      if (!isGraded && !isSaid) return undefined;
      const agent = nounPhraseBefore(sentence, owner);
      return judged(agent, owner, isGraded ? at + 1 : be + 2, BLAME);
    }
    if (!isGraded) return undefined;
    if (
      sentence.says(at + 1, 'on', 'the', 'part', 'of') ||
      sentence.word(at + 1) === 'from'
    ) {
      const agent = phraseFrom(
        sentence,
        sentence.word(at + 1) === 'from' ? at + 2 : at + 5,
      );
      return spanOf(agent, at - 1, agent.to, BLAME);
    }
    const match = judgedByDoer(sentence, at, judgement);
    return match && { ...match, from: at - 1 };
  },
};
