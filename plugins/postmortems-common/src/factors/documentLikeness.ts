import {
  DocumentFeature,
  documentPassages,
  DocumentText,
} from './documentFeatures';

/** What it counts that two say the same sentence by sentence, beside that they speak of the same altogether. */
const PASSAGE_SHARE = 2;

/** A post-mortem, read once to be held against many. */
export interface ReadDocument {
  whole: readonly DocumentFeature[];
  passages: readonly (readonly DocumentFeature[])[];
}

/** Reads what documents are compared by. */
export function readDocument(text: DocumentText): ReadDocument {
  return documentPassages(text);
}

/** What two texts have in common, what counts most first. */
export function sharedFeatures(
  a: readonly DocumentFeature[],
  b: readonly DocumentFeature[],
): DocumentFeature[] {
  const others = new Map(b.map(feature => [keyOf(feature), feature.weight]));
  return a
    .flatMap(feature => {
      const other = others.get(keyOf(feature));
      if (other === undefined) return [];
      return [{ ...feature, weight: feature.weight * other }];
    })
    .sort((x, y) => y.weight - x.weight || (keyOf(x) < keyOf(y) ? -1 : 1));
}

/**
 * How much two post-mortems tell the same, from 0 to 3, by these two alone: the cosine of all that they speak of, and
 * how near each sentence of one comes to its nearest of the other.
 */
export function documentLikeness(a: ReadDocument, b: ReadDocument): number {
  const passages = nearest(a, b) + nearest(b, a);
  return cosine(mapOf(a.whole), b.whole) + (PASSAGE_SHARE * passages) / 2;
}

/** The mean, over the passages of one, of how near the nearest of the other is. */
function nearest(from: ReadDocument, to: ReadDocument): number {
  if (from.passages.length === 0) return 0;
  const total = from.passages.reduce((sum, passage) => {
    const weights = mapOf(passage);
    return sum + Math.max(0, ...to.passages.map(p => cosine(weights, p)));
  }, 0);
  return total / from.passages.length;
}

type Weights = ReadonlyMap<string, number>;

function mapOf(features: readonly DocumentFeature[]): Weights {
  return new Map(features.map(feature => [keyOf(feature), feature.weight]));
}

function cosine(weights: Weights, features: readonly DocumentFeature[]) {
  return features.reduce(
    (sum, feature) => sum + feature.weight * (weights.get(keyOf(feature)) ?? 0),
    0,
  );
}

function keyOf({ kind, name }: DocumentFeature): string {
  return `${kind} ${name}`;
}
