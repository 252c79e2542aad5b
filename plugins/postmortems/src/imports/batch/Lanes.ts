/** Does things a few at a time, in the order they came. */
export class Lanes {
  readonly #width: number;
  readonly #waiting: (() => Promise<void>)[] = [];
  #underWay = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** @param task - must not fail */
  add(task: () => Promise<void>): void {
    this.#waiting.push(task);
    this.#next();
  }

  /** Forgets what has not begun; what is under way goes on. */
  clear(): void {
    this.#waiting.length = 0;
  }

  #next(): void {
    if (this.#underWay >= this.#width) return;
    const task = this.#waiting.shift();
    if (!task) return;
    this.#underWay += 1;
    void task().finally(() => {
      this.#underWay -= 1;
      this.#next();
    });
  }
}
