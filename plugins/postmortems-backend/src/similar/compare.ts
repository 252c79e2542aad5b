import { Factor, SimilarPostmortem } from 'backstage-plugin-postmortems-common';
import {
  DocumentFeature,
  documentLikeness,
  DocumentText,
  Features,
  featuresOf,
  likeness,
  ReadDocument,
  readDocument,
  sharedFeatures,
  toldBy,
} from 'backstage-plugin-postmortems-common/factors';
import type { Work } from '../inTurns';
import type { PublishedText } from './DocumentTextStore';
import type { EarlierPostmortem } from './SimilarStore';

/** What counts beside the text, which counts at most 3. */
const PATTERN_SHARE = 0.6;
const DISTANCE_SHARES = [0.3, 0.15, 0.08];
const FACTORS_SHARE = 0.3;
/** As alike as two incidents of the field are that have little to do with each other. */
const ALIKE = 0.6;
/** Two factors that are as alike are shown as a reason; 1.8 are the same words. */
const FACTORS_ALIKE = 0.6;
const MOST_TERMS = 6;
const MOST_FACTORS = 3;

/** The post-mortem that others are held against. */
export interface Asked {
  id: string;
  text: DocumentText;
  read: ReadDocument;
  features: readonly DocumentFeature[];
  factors: readonly Pick<Factor, 'id' | 'statement'>[];
  /** The sets of merged patterns that it has a case of. */
  rootIds: string[];
  entityRefs: string[];
  at: string;
}

/** What it is held against. */
export interface Candidates {
  found: readonly EarlierPostmortem[];
  texts: readonly PublishedText[];
  /** By entity; none where the catalog does not answer. */
  distances?: ReadonlyMap<string, number>;
}

/** One of them, and what it has in common. */
export type Compared = Omit<SimilarPostmortem, 'patterns'> & {
  rootIds: string[];
};

/**
 * Those that are alike, the most alike first. A score depends on the two post-mortems alone, and on the catalog. Each of
 * them takes some milliseconds to read.
 */
export function* compare(
  asked: Asked,
  candidates: Candidates,
): Work<Compared[]> {
  const texts = new Map(candidates.texts.map(({ id, text }) => [id, text]));
  const mine = asked.factors.map(factor => ({
    ...factor,
    features: featuresOf(factor.statement),
  }));
  const here = toldBy(asked.text);
  const alike: { score: number; key: string; item: Compared }[] = [];
  for (const other of candidates.found) {
    yield;
    const text = texts.get(other.id);
    if (!text) continue;
    const read = readDocument(text);
    const rootIds = asked.rootIds.filter(rootId =>
      other.factors.some(factor => factor.rootId === rootId),
    );
    const distance = nearest(other.entityRefs, asked, candidates.distances);
    const factors = likeFactors(mine, other.factors);
    const said = documentLikeness(asked.read, read);
    if (said < ALIKE && rootIds.length === 0) continue;
    const score =
      said +
      PATTERN_SHARE * Number(rootIds.length > 0) +
      (distance === null ? 0 : DISTANCE_SHARES[distance]) +
      (FACTORS_SHARE * (factors[0]?.score ?? 0)) / 1.8;
    alike.push({
      score,
      // The later incident first, and nothing in it that differs between databases.
      key: `${other.happenedAt} ${other.titleKey} ${other.mention.ref}`,
      item: {
        postmortem: other.mention,
        terms: termsOf(asked.read, read, here, toldBy(text)),
        factors: factors
          .slice(0, MOST_FACTORS)
          .map(({ factorId, id, statement }) => ({
            ...{ factorId, id, statement },
          })),
        ...{ rootIds, distance },
        entityRefs: other.entityRefs.filter(ref =>
          asked.entityRefs.includes(ref),
        ),
      },
    });
  }
  return alike
    .sort((a, b) => b.score - a.score || (a.key > b.key ? -1 : 1))
    .map(({ item }) => item);
}

function nearest(
  refs: readonly string[],
  { entityRefs }: Asked,
  distances?: ReadonlyMap<string, number>,
): number | null {
  const known = refs.flatMap(ref =>
    entityRefs.includes(ref) ? 0 : distances?.get(ref) ?? [],
  );
  return known.length > 0 ? Math.min(...known) : null;
}

/** The causes of the other that are like one of this, each once, the most alike first. */
function likeFactors(
  mine: readonly { id: string; features: Features }[],
  theirs: EarlierPostmortem['factors'],
) {
  return theirs
    .flatMap(({ id, statement }) => {
      const features = featuresOf(statement);
      const [best] = mine
        .map(factor => ({
          factorId: factor.id,
          score: likeness(factor.features, features).score,
        }))
        .sort((a, b) => b.score - a.score);
      return best && best.score >= FACTORS_ALIKE
        ? [{ ...best, id, statement }]
        : [];
    })
    .sort((a, b) => b.score - a.score || (a.statement < b.statement ? -1 : 1));
}

/** What both speak of, in the words of each; concepts are too wide to be a reason by themselves. */
function termsOf(
  a: ReadDocument,
  b: ReadDocument,
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): { here: string; there: string }[] {
  const seen = new Set<string>();
  return sharedFeatures(a.whole, b.whole)
    .filter(({ kind }) => kind !== 'concept')
    .flatMap(({ kind, name }) => {
      const key = `${kind} ${name}`;
      const term = {
        here: here.get(key) ?? name,
        there: there.get(key) ?? name,
      };
      if (seen.has(term.here)) return [];
      seen.add(term.here);
      return [term];
    })
    .slice(0, MOST_TERMS);
}
