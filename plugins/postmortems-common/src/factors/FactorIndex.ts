import { Features } from './features';
import { scoreOf } from './likeness';

/** A statement that is like the one asked about. */
export interface LikeFactor {
  id: string;
  /** As {@link likeness} has it. */
  score: number;
}

interface Entry {
  id: string;
  /** Decides between equal scores. */
  key: string;
  features: Features;
}

/** The statements that have a concept or word, by their slots, and with what weight. */
type Having = Map<number, number>;

/**
 * Which statements are like another, in memory: for each concept and word, those that have it. A score is that of
 * {@link likeness}, to the last bit, and equal ones come in the order of their keys: so the answer is the same in
 * whatever order statements were put in.
 */
export class FactorIndex {
  /** By slot; the slots of those that went are taken again. */
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #slots = new Map<string, number>();
  readonly #having = new Map<string, Having>();

  get size(): number {
    return this.#slots.size;
  }

  /**
   * Puts a statement in, in the place of what stood under its id.
   * @param key - says which of equal ones comes first; the same on every database, unlike an id
   */
  put(id: string, key: string, features: Features): void {
    this.remove(id);
    const slot = this.#free.pop() ?? this.#entries.length;
    this.#entries[slot] = { id, key, features };
    this.#slots.set(id, slot);
    for (const [name, weight] of namesOf(features)) {
      const having: Having = this.#having.get(name) ?? new Map();
      this.#having.set(name, having.set(slot, weight));
    }
  }

  /** Lets a statement go; nothing of its words stays. */
  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    for (const [name] of namesOf(this.#entries[slot]!.features)) {
      const having = this.#having.get(name)!;
      having.delete(slot);
      if (having.size === 0) this.#having.delete(name);
    }
    this.#entries[slot] = undefined;
    this.#slots.delete(id);
    this.#free.push(slot);
  }

  /** Those most like the given features, the most alike first, from `offset` on. */
  like(features: Features, limit: number, offset = 0): LikeFactor[] {
    const concepts = this.#scores(namesOf({ ...features, words: [] }));
    const words = this.#scores(namesOf({ ...features, concepts: [] }));
    const scores = concepts.map((sum, slot) => {
      const entry = this.#entries[slot];
      return entry ? scoreOf(sum, words[slot], features, entry.features) : 0;
    });
    // Sorting numbers is fast, and tells from where on whole entries need be compared.
    const least =
      scores
        .slice()
        .sort()
        .at(-(offset + limit)) ?? 0;
    const found: (Entry & { score: number })[] = [];
    scores.forEach((score, slot) => {
      if (score > 0 && score >= least) {
        found.push({ ...this.#entries[slot]!, score });
      }
    });
    return found
      .sort((a, b) => b.score - a.score || compare(a, b))
      .slice(offset, offset + limit)
      .map(({ id, score }) => ({ id, score }));
  }

  /** By slot: the weights that each shares with the features, added up in the order of these. */
  #scores(features: (readonly [string, number])[]): Float64Array {
    const scores = new Float64Array(this.#entries.length);
    for (const [name, weight] of features) {
      for (const [slot, other] of this.#having.get(name) ?? []) {
        scores[slot] += weight * other;
      }
    }
    return scores;
  }
}

/** Concepts and words under names that do not meet. */
function namesOf({ concepts, words }: Features): (readonly [string, number])[] {
  return [
    ...concepts.map(([name, weight]) => [`concept ${name}`, weight] as const),
    ...words.map(([name, weight]) => [`word ${name}`, weight] as const),
  ];
}

function compare(
  a: { key: string; id: string },
  b: { key: string; id: string },
) {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
