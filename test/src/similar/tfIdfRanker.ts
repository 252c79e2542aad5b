import {
  featuresOf,
  wordsOf,
} from 'backstage-plugin-postmortems-common/factors';

const stems = new Map<string, string[]>();

/** The stems of a text, each as often as it stands there. */
function stemsOf(text: string): string[] {
  return wordsOf(text).flatMap(word => {
    const known = stems.get(word);
    if (known) return known;
    const found = featuresOf(word).words.map(([stem]) => stem);
    stems.set(word, found);
    return found;
  });
}

/** How alike a text is to each of a collection: the cosine of tf-idf over stems, as textbooks have it. */
export function tfIdfRanker(collection: string[]): (text: string) => number[] {
  const documents = collection.map(stemsOf);
  const often = new Map<string, number>();
  for (const stem of documents.flatMap(document => [...new Set(document)])) {
    often.set(stem, (often.get(stem) ?? 0) + 1);
  }
  const vectorOf = (document: string[]) => {
    const counts = new Map<string, number>();
    for (const stem of document) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const weighted = [...counts].map(
      ([stem, count]) =>
        [
          stem,
          count *
            Math.log((documents.length + 1) / (1 + (often.get(stem) ?? 0))),
        ] as const,
    );
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([stem, weight]) => [stem, weight / length]));
  };
  const vectors = documents.map(vectorOf);
  return text => {
    const asked = vectorOf(stemsOf(text));
    return vectors.map(vector =>
      [...asked].reduce(
        (sum, [stem, weight]) => sum + weight * (vector.get(stem) ?? 0),
        0,
      ),
    );
  };
}
