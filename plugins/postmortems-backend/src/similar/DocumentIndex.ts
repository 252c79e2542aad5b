import { DocumentFeature } from 'backstage-plugin-postmortems-common/factors';
import type { Work } from '../inTurns';

/** After so many documents others may have a turn. */
const LOOKED_AT_ONCE = 500;

interface Entry {
  id: string;
  /** Decides between equal scores. */
  key: string;
  happenedAt: string;
  /** What it speaks of, by number, in the order of the names; the words themselves are not kept. */
  features: Int32Array;
  weights: Float32Array;
}

interface Found {
  entry: Entry;
  score: number;
}

/**
 * Which documents speak most of the same as another, in memory: a few hundred bytes for each, and none of its words.
 * A score depends on the two documents alone, and equal ones come in the order of their keys: so the answer is the
 * same in whatever order documents were put in, and on every database.
 */
export class DocumentIndex {
  readonly #entries = new Map<string, Entry>();

  get size(): number {
    return this.#entries.size;
  }

  clear(): void {
    this.#entries.clear();
  }

  /** @param key - says which of equal ones comes first; the same on every database, unlike an id */
  put(
    id: string,
    key: string,
    happenedAt: string,
    features: readonly DocumentFeature[],
  ): void {
    this.#entries.set(id, {
      ...{ id, key, happenedAt },
      features: Int32Array.from(features, numberOf),
      weights: Float32Array.from(features, ({ weight }) => weight),
    });
  }

  remove(id: string): void {
    this.#entries.delete(id);
  }

  /** What is held, in an order of its own: for comparing it with one built anew. */
  get contents(): string[] {
    return [...this.#entries.values()]
      .map(({ id, key, features, weights }) =>
        JSON.stringify([id, key, [...features], [...weights]]),
      )
      .sort();
  }

  /** The documents of incidents before a moment that have anything in common, the most alike first; at most `most`. */
  *like(
    features: readonly DocumentFeature[],
    before: string,
    most: number,
  ): Work<string[]> {
    const asked = new Map(
      features.map(feature => [numberOf(feature), feature.weight]),
    );
    let found: Found[] = [];
    let looked = 0;
    for (const entry of this.#entries.values()) {
      looked += 1;
      if (looked % LOOKED_AT_ONCE === 0) {
        // Sorting them all in the end would be one long go.
        found = best(found, most);
        yield;
      }
      if (entry.happenedAt >= before) continue;
      let score = 0;
      for (let i = 0; i < entry.features.length; i += 1) {
        const weight = asked.get(entry.features[i]);
        if (weight !== undefined) score += weight * entry.weights[i];
      }
      if (score > 0) found.push({ entry, score });
    }
    return best(found, most).map(({ entry }) => entry.id);
  }
}

function best(found: Found[], most: number): Found[] {
  return found
    .sort((a, b) => b.score - a.score || compare(a.entry, b.entry))
    .slice(0, most);
}

/** FNV-1a (Fowler, Noll, Vo): two of some ten thousand names fall together once in a hundred collections. */
function numberOf({ kind, name }: DocumentFeature): number {
  let hash = 0x811c9dc5;
  for (const character of `${kind} ${name}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return hash;
}

function compare(a: Entry, b: Entry): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
