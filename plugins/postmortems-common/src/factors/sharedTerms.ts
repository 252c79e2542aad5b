import stem from 'wink-porter2-stemmer';
import type { Likeness } from './likeness';
import { matchConcepts } from './lexicon/matchConcepts';
import { wordsOf, writtenWordsOf } from './words';

/** They bear on how much two statements are alike, and tell a reader nothing. */
const TELL_NOTHING = new Set(['no', 'not']);

/**
 * What two statements share, as one of them says it, what counts most first: how it tells the concepts of the field,
 * whose names are ours and no reader's, then its other words.
 *
 * @param shared - what {@link Likeness} found in both
 * @param statement - the one that is shown to the reader
 */
export function sharedTerms(
  shared: Pick<Likeness, 'concepts' | 'words'>,
  statement: string,
): string[] {
  const words = wordsOf(statement);
  const written = writtenWordsOf(statement);
  const matches = matchConcepts(words);
  const telling = shared.concepts.flatMap(concept =>
    matches.filter(match => match.concept === concept),
  );
  const others = shared.words.flatMap(each => {
    const at = words.findIndex(word => stem(word) === each);
    return at < 0 ? [] : { at, length: 1 };
  });
  const told = [...telling, ...others];
  const terms = told
    // Within a longer term it would be said twice.
    .filter(place => !told.some(other => isWithin(place, other)))
    .map(({ at, length }) => written.slice(at, at + length).join(' '));
  return [...new Set(terms)].filter(term => !TELL_NOTHING.has(term));
}

interface Place {
  at: number;
  length: number;
}

function isWithin(place: Place, other: Place): boolean {
  return (
    other.length > place.length &&
    place.at >= other.at &&
    place.at + place.length <= other.at + other.length
  );
}
