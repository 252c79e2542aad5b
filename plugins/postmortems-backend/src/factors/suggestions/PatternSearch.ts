import {
  featuresOf,
  LikeFactor,
  likeness,
  normaliseStatement,
} from 'backstage-plugin-postmortems-common/factors';
import { Candidate } from './CandidateStore';
import type { FactorIndexKeeper } from './FactorIndexKeeper';

/** So many patterns are suggested, each for so many factors. */
const MOST = 3;
/** How many like factors are looked at in each of at most three rounds; few of them may be the viewer's to read. */
const ROUNDS = [50, 500, 5_000];
const MOST_LIKE = 5_550;
/** So many factors of the very same words are looked at. */
const MOST_SAME = 5_000;
/** Less alike than this is not alike; 1.8 are the same words. */
const ALIKE = 0.45;

/** A pattern that is suggested, and why. */
export interface FoundPattern {
  /** As the factors, or the alias, name it. */
  patternId: string;
  rootId: string;
  reason: 'same_words' | 'like';
  factorIds: string[];
  /** How much alike the most alike of them is. */
  score: number;
}

/** Those of some factors that the viewer may read, by id. */
export type Readable = ReadonlyMap<string, Candidate>;

/**
 * Looks for the patterns of one statement: of the same words first, then of like ones. What the viewer may not read
 * is passed over as if it were not there, and where it ends depends only on what they may read.
 */
export class PatternSearch {
  readonly found: FoundPattern[] = [];
  readonly features;
  readonly normalised;
  readonly #keeper: FactorIndexKeeper;
  readonly #postmortemId?: string;
  readonly #taken = new Set<string>();
  readonly #most: number;
  #round = 0;
  #offset = 0;
  #isDone = false;
  /** All that are alike; looked for once, as that takes longest. */
  #like?: LikeFactor[];
  #asked: LikeFactor[] = [];

  /** @param postmortemId - of the document that it stands in, which is no example for itself */
  constructor(
    keeper: FactorIndexKeeper,
    { statement, postmortemId }: { statement: string; postmortemId?: string },
  ) {
    this.#keeper = keeper;
    this.#postmortemId = postmortemId;
    this.features = featuresOf(statement);
    this.normalised = normaliseStatement(statement);
    this.#most = likeness(this.features, this.features).score;
  }

  /** The factors of the same words, to be asked about first. */
  sameWords(): string[] {
    return this.#keeper.same(this.normalised).slice(0, MOST_SAME);
  }

  /** Takes those of the same words: the pattern that most of them are in comes first. */
  takeSame(readable: Readable): void {
    const groups = new Map<string, FoundPattern & { count: number }>();
    for (const id of this.sameWords()) {
      const candidate = this.#usable(readable, id);
      if (!candidate) continue;
      const { rootId, patternId } = candidate;
      const group = groups.get(rootId) ?? {
        ...{ patternId, rootId, factorIds: [], count: 0 },
        ...{ reason: 'same_words' as const, score: this.#most },
      };
      group.count += 1;
      if (group.factorIds.length < MOST) group.factorIds.push(id);
      this.#taken.add(id);
      groups.set(rootId, group);
    }
    const ordered = [...groups.values()].sort((a, b) => b.count - a.count);
    for (const { count: _, ...group } of ordered) this.#add(group);
  }

  /** Takes patterns that are known by the same words. */
  takeAliases(patterns: { patternId: string; rootId: string }[]): void {
    for (const pattern of patterns) {
      if (this.#groupOf(pattern.rootId)) continue;
      this.#add({
        ...{ ...pattern, factorIds: [] },
        ...{ reason: 'same_words', score: this.#most },
      });
    }
  }

  /** The like factors to be asked about next; none when there is nothing to be found any more. */
  next(): string[] {
    this.#asked = [];
    if (this.#isDone || this.#round === ROUNDS.length) return [];
    const size = ROUNDS[this.#round];
    this.#like ??= this.#keeper
      .like(this.features, MOST_LIKE, 0)
      .filter(({ score }) => score >= ALIKE);
    this.#asked = this.#like.slice(this.#offset, this.#offset + size);
    this.#round += 1;
    this.#offset += size;
    return this.#asked.map(({ id }) => id);
  }

  /** Takes what {@link next} asked about, up to where a further pattern would begin. */
  take(readable: Readable): void {
    for (const { id, score } of this.#asked) {
      const candidate = this.#usable(readable, id);
      if (!candidate || this.#taken.has(id)) continue;
      const { rootId, patternId } = candidate;
      const group = this.#groupOf(rootId);
      if (group) {
        if (group.factorIds.length < MOST) group.factorIds.push(id);
        if (this.#isFull) {
          this.#isDone = true;
          return;
        }
      } else if (this.found.length === MOST) {
        this.#isDone = true;
        return;
      } else {
        this.#add({
          ...{ patternId, rootId, score },
          ...{ reason: 'like', factorIds: [id] },
        });
      }
    }
  }

  get #isFull(): boolean {
    return (
      this.found.length === MOST &&
      this.found.every(({ factorIds }) => factorIds.length === MOST)
    );
  }

  #add(group: FoundPattern): void {
    if (this.found.length < MOST) this.found.push(group);
  }

  #groupOf(rootId: string): FoundPattern | undefined {
    return this.found.find(group => group.rootId === rootId);
  }

  #usable(readable: Readable, id: string): Candidate | undefined {
    const candidate = readable.get(id);
    return candidate?.postmortemId === this.#postmortemId
      ? undefined
      : candidate;
  }
}
