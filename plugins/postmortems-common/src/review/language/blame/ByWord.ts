import * as Tag from '../prose/Tag';
import type { Sentence } from './Sentence';

/** The words of which one has to follow; nothing where any may. */
export type NextWords = ReadonlySet<string> | undefined;

const NOTHING: readonly never[] = [];

interface Known<Item> {
  items: Item[];
  /** Those that any word may follow. */
  open: readonly Item[];
  /** All that one word may follow. Sorted when it is first needed, as a text has few of the words that are known. */
  byNext?: Map<string, Item[]>;
}

/**
 * What is looked for at words, sorted by the word behind them: that one alone rules out most of it, so that a text is
 * read in the time that its words take, and not what is known of them.
 */
export class ByWord<Item> {
  readonly #known = new Map<string, Known<Item>>();
  readonly #nextOf: (item: Item, word: string) => NextWords;

  constructor(nextOf: (item: Item, word: string) => NextWords) {
    this.#nextOf = nextOf;
  }

  get words(): Iterable<string> {
    return this.#known.keys();
  }

  add(words: Iterable<string>, item: Item): void {
    for (const word of words) {
      const known = this.#known.get(word);
      if (known) known.items.push(item);
      else this.#known.set(word, { items: [item], open: [] });
    }
  }

  /** What may stand from a place on, in the order in which it was added. */
  at(sentence: Sentence, at: number): readonly Item[] {
    const word = sentence.word(at);
    const known = this.#known.get(word);
    if (!known) return NOTHING;
    if (isByTheWay(sentence, at + 1)) return known.items;
    return this.#sorted(known, word).get(sentence.word(at + 1)) ?? known.open;
  }

  nextOf(word: string): NextWords {
    const known = this.#known.get(word);
    const next = known && new Set(this.#sorted(known, word).keys());
    return known?.open.length ? undefined : next;
  }

  #sorted(known: Known<Item>, word: string): Map<string, Item[]> {
    if (known.byNext) return known.byNext;
    const open: Item[] = [];
    const byNext = new Map<string, Item[]>();
    for (const item of known.items) {
      const next = this.#nextOf(item, word);
      if (!next) for (const same of [open, ...byNext.values()]) same.push(item);
      for (const after of next ?? []) {
        const same = byNext.get(after);
        if (same) same.push(item);
        else byNext.set(after, [...open, item]);
      }
    }
    known.open = open;
    known.byNext = byNext;
    return byNext;
  }
}

/** An adverb that does not belong to a saying: "did really nothing". */
export function isByTheWay(sentence: Sentence, at: number): boolean {
  return sentence.is(at, Tag.Adverb) && !sentence.is(at, Tag.Negation);
}
