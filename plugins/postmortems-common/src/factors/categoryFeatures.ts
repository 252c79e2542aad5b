import stem from 'wink-porter2-stemmer';
import { matchConcepts } from './lexicon/matchConcepts';
import { isCommonWord } from './lexicon/weights';
import { wordsOf } from './words';

/** Something in a statement that may say of which category it is. */
export interface CategoryFeature {
  /** As the lexicon has it: `concept alerting`, `word queue`, `pair no alert`. */
  name: string;
  /** The words of the statement in which it stands, folded. */
  said: string;
}

/** Words that say nothing about a subject, and something about whose it was, and whether it was there. */
const TELLING = new Set(
  'after before no not never nobody only our their we who'.split(' '),
);

/** What in a statement may say of which category it is: concepts, words by their stems, and pairs of neighbours; each once. */
export function categoryFeatures(statement: string): CategoryFeature[] {
  const words = wordsOf(statement);
  const stems = words.map(stem);
  const features = new Map<string, string>();
  const tell = (name: string, said: string) => {
    if (!features.has(name)) features.set(name, said);
  };
  for (const { concept, at, length } of matchConcepts(words)) {
    tell(`concept ${concept}`, words.slice(at, at + length).join(' '));
  }
  words.forEach((word, i) => {
    if (TELLING.has(word) || !isCommonWord(word))
      tell(`word ${stems[i]}`, word);
    if (i > 0) {
      tell(`pair ${stems[i - 1]} ${stems[i]}`, `${words[i - 1]} ${word}`);
    }
  });
  return [...features].map(([name, said]) => ({ name, said }));
}
