import { isWordStart } from './characters';
import type { Paragraph } from './paragraphs';

/** Where a mark is looked for at most so many times, as apostrophes stand between. */
const MOST_APOSTROPHES = 8;

/** Finds where what is opened in a text closes. Remembers what it looked for, so that all searches are one walk. */
export class Closers {
  readonly #text: string;
  readonly #nextOf = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The next place of a mark from here to before an end; -1 where there is none. */
  next(mark: string, from: number, end: number): number {
    let place = this.#nextOf.get(mark);
    if (place === undefined || (place >= 0 && place < from)) {
      place = this.#text.indexOf(mark, from);
      this.#nextOf.set(mark, place);
    }
    return place < end ? place : -1;
  }

  /** The same for a single quote: an apostrophe within a word closes nothing. */
  nextSingleQuote(mark: string, from: number, end: number): number {
    let place = this.next(mark, from, end);
    for (let tries = 0; tries < MOST_APOSTROPHES && place >= 0; tries++) {
      if (!isWordStart(this.#text.charCodeAt(place + 1))) return place;
      const next = this.#text.slice(place + 1, end).indexOf(mark);
      place = next < 0 ? -1 : place + 1 + next;
    }
    return -1;
  }

  /** Where runs of backticks stand in a paragraph, by their length, the last one first. */
  tickRuns(paragraph: Paragraph): Map<number, number[]> {
    const runs = new Map<number, number[]>();
    for (const [start, end] of paragraph) {
      for (let at = start; at < end; at++) {
        if (this.#text[at] !== '`') continue;
        const from = at;
        while (at < end && this.#text[at] === '`') at++;
        const known = runs.get(at - from);
        if (known) known.push(from);
        else runs.set(at - from, [from]);
      }
    }
    for (const places of runs.values()) places.reverse();
    return runs;
  }
}
