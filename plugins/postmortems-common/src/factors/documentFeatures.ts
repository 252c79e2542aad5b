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

/** A sentence or a cause, by what it speaks of, as often as it does. */
interface Passage {
  keys: readonly string[];
  /** How much it counts of the whole. */
  times: number;
}

/**
 * What a post-mortem speaks of, as a vector of length 1, by kind and name. What is said often counts for more, but
 * less and less so, and what hardly anything speaks of counts for more. All weights come with the lexicon and none
 * from other documents: so two are as much alike whatever else there is.
 */
export function documentFeatures(text: DocumentText): DocumentFeature[] {
  const { title, sentences, causes } = passagesOf(text);
  return weighed([title, ...causes, ...sentences]);
}

/** The same, and what each sentence and each cause speaks of by itself; nothing of those that say nothing. */
export function documentPassages(text: DocumentText): {
  whole: DocumentFeature[];
  passages: DocumentFeature[][];
} {
  const { title, sentences, causes } = passagesOf(text);
  return {
    whole: weighed([title, ...causes, ...sentences]),
    passages: [...sentences, ...causes]
      .filter(({ keys }) => keys.length > 0)
      .map(({ keys }) => weighed([{ keys, times: 1 }])),
  };
}

function passagesOf(text: DocumentText) {
  // A word stands in a document many times, and its stem takes longest to find.
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };
  const read = (passage: string, times: number): Passage => ({
    keys: keysIn(wordsOf(passage), stemOf),
    times,
  });
  return {
    title: read(text.title, TIMES.title),
    causes: text.factors.map(cause => read(cause, TIMES.factor)),
    sentences: sentencesOf(text).map(sentence => read(sentence, TIMES.body)),
  };
}

function sentencesOf({ bodies }: DocumentText): string[] {
  return bodies
    .flatMap(body => body.split(/\n+|(?<=[.!?]) +/))
    .filter(sentence => sentence.trim() !== '')
    .slice(0, MOST_PASSAGES);
}

function weighed(passages: readonly Passage[]): DocumentFeature[] {
  const counts = new Map<string, number>();
  for (const { keys, times } of passages) {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + times);
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

function keysIn(
  words: readonly string[],
  stemOf: (word: string) => string,
): string[] {
  const concepts = new Set(matchConcepts(words).map(({ concept }) => concept));
  return [
    ...matchSenses(words).map(({ name }) => `sense ${name}`),
    ...[...concepts].map(concept => `concept ${concept}`),
    ...words
      .filter(word => !isCommonWord(word))
      .map(word => `word ${stemOf(word)}`),
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
