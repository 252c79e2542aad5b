import * as Tag from '../../prose/Tag';
import { wordSet } from '../../words/wordSet';
import { isPrevented, verbGroupStart } from '../contexts';
import { BlameRule, HINDSIGHT, judged } from '../rule';
import { subjectOf } from '../subject';
import { careless } from './careless';

const VIRTUES =
  wordSet(`discipline care attention diligence rigor rigour competence professionalism responsibility commitment
  vigilance foresight interest respect ownership effort motivation skill skills concentration awareness judgement judgment courage leadership thought oversight supervision initiative
  urgency patience`);

/** What somebody may lack without being blamed for it in general. */
const SKILLS = wordSet(
  'experience knowledge skill skills understanding expertise training sense grasp nerve imagination insight',
);

/** A want of virtue as a cause. Virtue runs out in everyone, most of all under load; it is no barrier. */
export const lackOf: BlameRule = {
  ...careless,
  id: 'lack-of-virtue',
  words: 'lack lacked lacks lacking insufficient want absence',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    let place = at + 1;
    const isBefore = (next: number) =>
      sentence.is(next, Tag.Preposition | Tag.Determiner) ||
      (sentence.is(next, Tag.Gerund) && VIRTUES.has(sentence.word(next + 1))) ||
      /^(?:human|personal|basic|due|common|proper|professional|necessary)$/.test(
        sentence.word(next),
      );
    while (place < at + 5 && isBefore(place)) place++;
    const word = sentence.word(place);
    if (
      (sentence.is(at, Tag.Verb) && sentence.word(at) !== 'want') ||
      word === 'sense'
    ) {
      const agent = subjectOf(sentence, verbGroupStart(sentence, at));
      return SKILLS.has(word) || VIRTUES.has(word)
        ? judged(agent, at, place + 1, HINDSIGHT)
        : undefined;
    }
    if (!VIRTUES.has(word)) return undefined;
    // Attention of a kind that is work: "lack of ownership metadata".
    const next = sentence.tokens[place + 1];
    const isWhole =
      !next || (next.tags & ~Tag.Doer) !== 0 || next.word === 'among';
    if (!isWhole || sentence.is(place + 1, Tag.System)) return undefined;
    return { severity: 'blame', from: at, to: place + 1 };
  },
};
