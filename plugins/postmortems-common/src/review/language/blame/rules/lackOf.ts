import { isPrevented, verbGroupStart } from '../contexts';
import { BlameRule, matchOf, isPeople } from '../rule';
import { subjectOf } from '../subject';
import * as Tag from '../../prose/Tag';
import { wordSet } from '../../words/wordSet';

const VIRTUES =
  wordSet(`discipline care attention diligence rigor rigour competence professionalism responsibility commitment carefulness
  vigilance thoroughness foresight interest respect ownership effort motivation intelligence skill skills seriousness
  conscientiousness concentration`);

const SKILLS = wordSet(
  'experience knowledge skill skills understanding expertise training',
);

/** A want of virtue as a cause. Virtue runs out in everyone, most of all under load; it is no barrier. */
export const lackOf: BlameRule = {
  id: 'lack-of-virtue',
  words: 'lack lacked lacks lacking insufficient want absence',
  reason:
    'It makes a want of virtue the cause, and there is no repairing that.',
  question: 'What would make the work come out right on a bad day too?',
  match(sentence, at) {
    if (isPrevented(sentence, at)) return undefined;
    let place = at + 1;
    while (
      place < at + 4 &&
      sentence.is(place, Tag.Preposition | Tag.Determiner)
    )
      place++;
    if (sentence.word(place) === 'human' || sentence.word(place) === 'personal')
      place++;
    if (SKILLS.has(sentence.word(place)) && sentence.is(at, Tag.Verb)) {
      const agent = subjectOf(sentence, verbGroupStart(sentence, at));
      if (!isPeople(agent)) return undefined;
      return matchOf(agent, at, place + 1, 'hindsight');
    }
    if (!VIRTUES.has(sentence.word(place))) return undefined;
    // Attention of a kind that is work: "lack of ownership metadata".
    const next = sentence.tokens[place + 1];
    const isWhole = !next || next.tags !== 0 || next.word === 'among';
    if (!isWhole || sentence.is(place + 1, Tag.System)) return undefined;
    return { severity: 'blame', from: at, to: place + 1 };
  },
};
