import stem from 'wink-porter2-stemmer';
import { matchConcepts } from './lexicon/matchConcepts';
import { CONCEPT_WEIGHTS, isCommonWord } from './lexicon/weights';
import { createMatcher } from './lexicon/createMatcher';
import { rarityOf } from './lexicon/rarity';
import { SENSES, Sense } from './lexicon/senses';
import { wordsOf } from './words';

/** What is read of a post-mortem to find others that are like it. */
export interface DocumentText {
  title: string;
  /** Of its sections, without their headings. */
  bodies: readonly string[];
  /** The statements of its factors. */
  factors: readonly string[];
}

/** A way in which a text can speak of something, and what that is. */
export interface DocumentFeature {
  kind: 'sense' | 'concept' | 'word';
  name: string;
  weight: number;
}

/** What its title and its causes say of a post-mortem, beside what its text says. */
const TIMES = { title: 2, factor: 2, body: 1 };
const KIND_WEIGHTS = { sense: 1.5, concept: 0.8, word: 1 };
/** A long document is read so far. */
const MOST_PASSAGES = 80;

const matchSenses = createMatcher<Sense>(SENSES);

/**
 * What a post-mortem speaks of, as a vector of length 1, by kind and name. What is said often counts for more, but
 * less and less so, and what hardly anything speaks of counts for more. All weights come with the lexicon and none from other documents: so two are as much alike
 * whatever else there is.
 */
export function documentFeatures(text: DocumentText): DocumentFeature[] {
  return featuresOfAll([
    { passage: text.title, times: TIMES.title },
    ...text.factors.map(passage => ({ passage, times: TIMES.factor })),
    ...sentencesOf(text).map(passage => ({ passage, times: TIMES.body })),
  ]);
}

/** What each sentence and each cause of a post-mortem speaks of by itself; nothing of those that say nothing. */
export function passageFeatures(text: DocumentText): DocumentFeature[][] {
  return [...sentencesOf(text), ...text.factors]
    .map(passage => featuresOfAll([{ passage, times: 1 }]))
    .filter(({ length }) => length > 0);
}

function sentencesOf({ bodies }: DocumentText): string[] {
  return bodies
    .flatMap(body => body.split(/\n+|(?<=[.!?]) +/))
    .filter(sentence => sentence.trim() !== '')
    .slice(0, MOST_PASSAGES);
}

function featuresOfAll(
  passages: readonly { passage: string; times: number }[],
): DocumentFeature[] {
  const counts = new Map<string, number>();
  for (const { passage, times } of passages) {
    for (const key of keysIn(wordsOf(passage))) {
      counts.set(key, (counts.get(key) ?? 0) + times);
    }
  }
  // In the order of their names, so that sums come out the same to the last bit.
  const features = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [kind, name] = key.split(' ') as [DocumentFeature['kind'], string];
      const own = kind === 'concept' ? CONCEPT_WEIGHTS[name as never] ?? 1 : 1;
      const weight =
        (1 + Math.log(count)) * KIND_WEIGHTS[kind] * own * rarityOf(key);
      return { kind, name, weight };
    });
  const length = Math.sqrt(
    features.reduce((sum, { weight }) => sum + weight * weight, 0),
  );
  return features.map(feature => ({
    ...feature,
    weight: feature.weight / length,
  }));
}

function keysIn(words: readonly string[]): string[] {
  const concepts = new Set(matchConcepts(words).map(({ concept }) => concept));
  return [
    ...matchSenses(words).map(({ name }) => `sense ${name}`),
    ...[...concepts].map(concept => `concept ${concept}`),
    ...words
      .filter(word => !isCommonWord(word))
      .map(word => `word ${stem(word)}`),
  ];
}

/** The words by which a text first tells each of the things that it speaks of, by kind and name. */
export function toldBy(text: DocumentText): Map<string, string> {
  const told = new Map<string, string>();
  const tell = (key: string, words: readonly string[]) => {
    if (!told.has(key)) told.set(key, words.join(' '));
  };
  for (const passage of [text.title, ...text.factors, ...sentencesOf(text)]) {
    const words = wordsOf(passage);
    for (const { name, at, length } of matchSenses(words)) {
      tell(`sense ${name}`, words.slice(at, at + length));
    }
    for (const { concept, at, length } of matchConcepts(words)) {
      tell(`concept ${concept}`, words.slice(at, at + length));
    }
    for (const word of words) tell(`word ${stem(word)}`, [word]);
  }
  return told;
}
