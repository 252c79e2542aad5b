import type { Sighting } from './Digest';
import { citation } from './citation';

/** After so long without one, the next is a beginning, and the one before was an end. */
const QUIET_MS = 10_000;
const MOST = 64;

/** Lines without a silence between them. */
interface Run {
  count: number;
}

interface Kept extends Sighting {
  /** Whether it begins or ends its run. */
  isEdge: boolean;
  run: Run;
}

/**
 * Which of very many like lines are kept to be shown: the first after a silence, the last before one,
 * and some between, evenly in time.
 */
export class Sightings {
  #kept: Kept[] = [];
  #slotMs = 1_000;
  #slot = NaN;
  #run: Run = { count: 0 };
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
    if (isOnset) {
      if (this.#lastTime > -Infinity) this.#keepLast();
      this.#run = { count: 0 };
    }
    this.#run.count += 1;
    if (isOnset || slot !== this.#slot) {
      this.#slot = slot;
      this.#kept.push({
        time,
        cite: citation(line, path, text),
        isEdge: isOnset,
        run: this.#run,
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
      run: this.#run,
    });
  }

  /** Fewer of those between; of edges, when there are many, rather those of a storm than of a single line. */
  #thin(): void {
    this.#slotMs *= 2;
    let slot = NaN;
    const fewer = this.#kept.filter(({ time, isEdge }, i) => {
      const own = Math.floor(time / this.#slotMs);
      const isNew = own !== slot;
      slot = own;
      return i === 0 || isEdge || isNew;
    });
    this.#kept = fewer.length > (MOST * 3) / 4 ? this.#ofStorms(fewer) : fewer;
  }

  /** The first, those of runs that are longer than most, and every second of those that are as long. */
  #ofStorms(kept: Kept[]): Kept[] {
    const counts = kept.map(({ run }) => run.count).sort((a, b) => a - b);
    const usual = counts[Math.floor(counts.length / 2)];
    return kept.filter(
      ({ run, isEdge }, i) =>
        i === 0 ||
        run.count > usual ||
        (run.count === usual && i % 2 === 0) ||
        (isEdge && run === this.#run),
    );
  }
}
