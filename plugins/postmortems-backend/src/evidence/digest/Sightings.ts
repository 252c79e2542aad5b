import type { Sighting } from './Digest';
import { citation } from './citation';

/** Lines of one second are one stretch to begin with. */
const SLOT_MS = 1_000;
const MOST = 64;
const KEPT = 32;

/** Lines that came about equally often. */
interface Stretch {
  first: Sighting;
  last: Sighting;
  count: number;
}

/**
 * Which of very many like lines are kept to be shown: the first and the last of each stretch of time in
 * which they came equally often, so that those are there that begin or end a storm or a silence. When
 * there are too many stretches, those become one that differ least.
 */
export class Sightings {
  #stretches: Stretch[] = [];
  #slot = NaN;
  #count = 0;
  #time = 0;
  #line: number | null = null;
  #path: string | null = null;
  #text = '';

  add(
    time: number,
    line: number | null,
    path: string | null,
    text: string,
  ): void {
    const slot = Math.floor(time / SLOT_MS);
    if (slot !== this.#slot) {
      this.#close();
      if (this.#stretches.length >= MOST) this.#thin();
      const first = { time, cite: citation(line, path, text) };
      this.#stretches.push({ first, last: first, count: 1 });
      this.#slot = slot;
      this.#count = 0;
    }
    this.#count += 1;
    this.#time = time;
    this.#line = line;
    this.#path = path;
    this.#text = text;
  }

  /** In order of time, the first and the last among them. */
  build(): Sighting[] {
    this.#close();
    this.#thin();
    const kept = this.#stretches.flatMap(({ first, last }) => [first, last]);
    return [...new Set(kept)].sort((a, b) => a.time - b.time);
  }

  /** Only now is it known which line is the last of a second. */
  #close(): void {
    if (this.#count < 2) return;
    const stretch = this.#stretches[this.#stretches.length - 1];
    const cite = citation(this.#line, this.#path, this.#text);
    const last = { time: this.#time, cite };
    stretch.count = this.#count;
    stretch.last = later(stretch.first, last);
    stretch.first = earlier(stretch.first, last);
    this.#count = 0;
  }

  #thin(): void {
    const stretches = this.#stretches;
    const losses = stretches
      .slice(1)
      .map((stretch, i) => lossOf(stretches[i], stretch));
    while (stretches.length > KEPT) {
      const at = placeOfLeast(losses);
      stretches.splice(at, 2, together(stretches[at], stretches[at + 1]));
      losses.splice(at, 1);
      for (const i of [at - 1, at]) {
        if (i >= 0 && i < losses.length) {
          losses[i] = lossOf(stretches[i], stretches[i + 1]);
        }
      }
    }
  }
}

function placeOfLeast(numbers: number[]): number {
  let least = 0;
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i] < numbers[least]) least = i;
  }
  return least;
}

function together(one: Stretch, other: Stretch): Stretch {
  return {
    first: earlier(one.first, other.first),
    last: later(one.last, other.last),
    count: one.count + other.count,
  };
}

/** How much worse one rate explains two stretches, and the silence between them, than a rate for each does. */
function lossOf(one: Stretch, other: Stretch): number {
  return fitOf(one) + fitOf(other) - fitOf(together(one, other));
}

/** How well its own rate explains when lines came, as events that come independently of each other. */
function fitOf({ first, last, count }: Stretch): number {
  return count * Math.log(count / (last.time - first.time + SLOT_MS));
}

function earlier(one: Sighting, other: Sighting): Sighting {
  return other.time < one.time ? other : one;
}

function later(one: Sighting, other: Sighting): Sighting {
  return other.time >= one.time ? other : one;
}
