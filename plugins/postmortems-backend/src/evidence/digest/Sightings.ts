import type { Sighting } from './Digest';
import { citation } from './citation';

/** After so long without one, the next is a beginning, and the one before was an end. */
const QUIET_MS = 10_000;
const MOST = 64;

interface Kept extends Sighting {
  /** Whether it begins or ends something. */
  isEdge: boolean;
}

/**
 * Which of very many like lines are kept to be shown: the first after a silence, the last before one,
 * and some between, evenly in time.
 */
export class Sightings {
  #kept: Kept[] = [];
  #slotMs = 1_000;
  #slot = NaN;
  #lastTime = -Infinity;
  #lastLine: number | null = null;
  #lastPath: string | null = null;
  #lastText = '';

  add(
    time: number,
    line: number | null,
    path: string | null,
    text: string,
  ): void {
    const slot = Math.floor(time / this.#slotMs);
    const isOnset = time - this.#lastTime >= QUIET_MS;
    if (isOnset && this.#lastTime > -Infinity) this.#keepLast();
    if (isOnset || slot !== this.#slot) {
      this.#slot = slot;
      this.#kept.push({
        time,
        cite: citation(line, path, text),
        isEdge: isOnset,
      });
      if (this.#kept.length > MOST) this.#thin();
    }
    this.#lastTime = time;
    this.#lastLine = line;
    this.#lastPath = path;
    this.#lastText = text;
  }

  /** In order of time, the first and the last among them. */
  build(): Sighting[] {
    this.#keepLast();
    return this.#kept
      .sort((a, b) => a.time - b.time)
      .map(({ time, cite }) => ({ time, cite }));
  }

  #keepLast(): void {
    const { line, path } = this.#kept[this.#kept.length - 1].cite;
    if (line === this.#lastLine && path === this.#lastPath) return;
    this.#kept.push({
      time: this.#lastTime,
      cite: citation(this.#lastLine, this.#lastPath, this.#lastText),
      isEdge: true,
    });
  }

  /** Fewer of those between; of edges, when there are so many that nothing begins or ends there, every second. */
  #thin(): void {
    this.#slotMs *= 2;
    let slot = NaN;
    const fewer = this.#kept.filter(({ time, isEdge }, i) => {
      const own = Math.floor(time / this.#slotMs);
      const isNew = own !== slot;
      slot = own;
      return i === 0 || isEdge || isNew;
    });
    this.#kept =
      fewer.length > (MOST * 3) / 4
        ? fewer.filter((_, i) => i % 2 === 0)
        : fewer;
  }
}
