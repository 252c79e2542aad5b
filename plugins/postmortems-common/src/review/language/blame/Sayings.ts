import * as Tag from '../prose/Tag';
import { CARE } from '../words/care';
import { isFormOf } from '../words/verbs';
import type { Sentence } from './Sentence';

/** How many words `…` stands for at most. */
const GAP = 6;

const NOT =
  "not/never/didn't/don't/doesn't/hadn't/hasn't/haven't/wasn't/weren't";

type Part = ReadonlySet<string> | '…' | '+ing' | '+care';

/**
 * Idioms, one a line. Of words with strokes between them either stands; `NOT` is any negation, `…` up to six words
 * more, `+ing` any gerund, and `+care` a verb of care, such as checking, in any form.
 */
export class Sayings {
  /** The words that they begin with. */
  readonly words: string;
  readonly #byFirst = new Map<string, Part[][]>();

  constructor(lines: string) {
    for (const line of lines.trim().split('\n')) {
      const [first, ...rest] = line.replace('NOT', NOT).trim().split(' ');
      const parts = rest.map(partOf);
      for (const word of first.split('/')) {
        this.#byFirst.set(word, [...(this.#byFirst.get(word) ?? []), parts]);
      }
    }
    this.words = [...this.#byFirst.keys()].join(' ');
  }

  /** Where the saying ends that begins at a place; -1 where there is none. */
  endAt(sentence: Sentence, at: number): number {
    for (const parts of this.#byFirst.get(sentence.word(at)) ?? []) {
      const end = endOf(sentence, at + 1, parts);
      if (end >= 0) return end;
    }
    return -1;
  }
}

function partOf(part: string): Part {
  return part === '…' || part === '+ing' || part === '+care'
    ? part
    : new Set(part.split('/'));
}

function endOf(sentence: Sentence, at: number, parts: readonly Part[]): number {
  let place = at;
  for (let next = 0; next < parts.length; next++) {
    const part = parts[next];
    if (part !== '…') {
      place = sentence.is(place, Tag.Adverb)
        ? passed(sentence, place, part)
        : place;
      if (!stands(sentence, place, part)) return -1;
      place++;
      continue;
    }
    const wanted = parts[++next];
    const last = place + GAP;
    while (place < last && !stands(sentence, place, wanted)) {
      if (sentence.is(place, Tag.Punctuation)) return -1;
      place++;
    }
    if (!stands(sentence, place, wanted)) return -1;
    place++;
  }
  return place;
}

/** Behind an adverb that does not belong to the saying: "did really nothing". */
function passed(sentence: Sentence, at: number, part: Part): number {
  return stands(sentence, at, part) ? at : at + 1;
}

function stands(sentence: Sentence, at: number, part: Part): boolean {
  const word = sentence.word(at);
  if (part === '+ing') return sentence.is(at, Tag.Gerund);
  if (part === '+care') return isFormOf(word, CARE);
  return part !== '…' && part.has(word);
}
