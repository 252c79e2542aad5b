/** So often is a document tried alone, before it is passed over. */
const ATTEMPTS = 3;

/** What could not be changed since something last was. */
export class Failing {
  #id = '';
  #times = 0;
  /** Whether documents are tried one by one. */
  isAlone = false;
  /** Up to which one they are passed over; where it is stands before them. */
  passedOver = '';
  inARow = 0;

  /** @returns whether it is passed over from now on: one alone, that was tried often enough */
  add(ids: string[]): boolean {
    if (!this.isAlone) {
      this.isAlone = true;
      return false;
    }
    const [id] = ids;
    this.#times = id === this.#id ? this.#times + 1 : 1;
    this.#id = id;
    if (this.#times < ATTEMPTS) return false;
    this.passedOver = id;
    this.inARow += 1;
    return true;
  }

  end(): void {
    this.isAlone = false;
    this.passedOver = '';
    this.inARow = 0;
  }
}
