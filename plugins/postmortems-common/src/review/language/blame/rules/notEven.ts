import { careUndone } from './careUndone';
import * as Tag from '../../prose/Tag';
import { isConditional, isPrevented } from '../contexts';
import { judgedBySubject } from '../judged';
import { HINDSIGHT, HUMAN_HINDSIGHT, spanOf, type BlameRule } from '../rule';
import { Sayings } from '../Sayings';
import { phraseFrom } from '../subject';

const SAYINGS = new Sayings(`NOT so much as
NOT trouble/troubled to
NOT take/taken the trouble/time to
NOT got/get/gotten around/round to
NOT have the sense/decency/courtesy/presence/wit/skills/skill/competence/expertise/ability/discipline/courage/patience/maturity
NOT give/gave … thought
NOT spare/spared a thought
NOT lift/lifted a finger
NOT capable/able of/to +care
NOT fit for/to
NOT live/lived up to
NOT waste/wasted a thought
nobody/one … presence of mind
nobody/one … trouble to
nobody/one … thought to
gave no thought
barely/hardly/scarcely looked/checked/read/glanced/tested/reviewed/tried/listened/bothered
a/only cursory/perfunctory glance/look/review/check/reading
without so much as`);

const MINDS = new Sayings(`NOT occurred/occur/dawned/dawn to/on
NOT cross/crossed`);

/** Not even the least: never got round to it, hardly looked, it did not occur to them. */
export const notEven: BlameRule = {
  ...careUndone,
  id: 'not-even',
  words: `${SAYINGS.words} ${MINDS.words}`,
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    if (isConditional(sentence, at)) return undefined;
    const minds = MINDS.endAt(sentence, at);
    if (minds >= 0) {
      const agent = phraseFrom(sentence, minds);
      return spanOf(agent, at, agent.to, HINDSIGHT);
    }
    const to = SAYINGS.endAt(sentence, at);
    if (to < 0) return undefined;
    if (sentence.word(at) === 'nobody' || sentence.word(at) === 'one') {
      const from = sentence.is(at - 1, Tag.Determiner) ? at - 1 : at;
      return { severity: 'note', from, to };
    }
    return judgedBySubject(sentence, at, to, HUMAN_HINDSIGHT);
  },
};
