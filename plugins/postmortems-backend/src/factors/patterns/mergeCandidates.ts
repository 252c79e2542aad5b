import {
  MergeCandidates,
  PatternMention,
} from 'backstage-plugin-postmortems-common';
import {
  FactorIndex,
  type Features,
  featuresOf,
  likeness,
  sharedTerms,
} from 'backstage-plugin-postmortems-common/factors';
import type { Work } from '../../inTurns';

/** So many pairs are proposed. */
const MOST_PAIRS = 50;
/** Each pattern is held against so many of those most like it. */
const NEIGHBOURS = 5;
/** How much alike two names must be, of how much the more telling of them is like itself. */
const ALIKE = 0.6;

/** Pairs of patterns whose names speak of the same, the most alike first, in the same order for the same patterns. */
export function* mergeCandidates(
  patterns: PatternMention[],
): Work<MergeCandidates['items']> {
  const index = new FactorIndex();
  const features = new Map<string, Features>();
  const selfLikeness = new Map<string, number>();
  for (const { id, name } of patterns) {
    const own = featuresOf(name);
    features.set(id, own);
    selfLikeness.set(id, likeness(own, own).score);
    index.put(id, name, own);
    yield;
  }
  const byId = new Map(patterns.map(pattern => [pattern.id, pattern]));
  const pairs = new Map<string, { ids: [string, string]; score: number }>();
  for (const { id } of patterns) {
    yield;
    for (const like of index.like(features.get(id)!, NEIGHBOURS + 1)) {
      if (like.id === id) continue;
      const most = Math.max(
        ...[selfLikeness.get(id)!, selfLikeness.get(like.id)!],
      );
      if (like.score < ALIKE * most) continue;
      const ids = [id, like.id].sort() as [string, string];
      pairs.set(ids.join(' '), { ids, score: like.score });
    }
  }
  const named = [...pairs.values()].map(({ ids, score }) => {
    const [a, b] = ids.map(id => byId.get(id)!).sort(byName);
    return { patterns: [a, b] as [PatternMention, PatternMention], score };
  });
  return named
    .sort(
      (x, y) =>
        y.score - x.score ||
        byName(x.patterns[0], y.patterns[0]) ||
        byName(x.patterns[1], y.patterns[1]),
    )
    .slice(0, MOST_PAIRS)
    .map(({ patterns: [a, b] }) => {
      const shared = likeness(features.get(a.id)!, features.get(b.id)!);
      return { patterns: [a, b], shared: sharedTerms(shared, a.name) };
    });
}

function byName(a: PatternMention, b: PatternMention): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
