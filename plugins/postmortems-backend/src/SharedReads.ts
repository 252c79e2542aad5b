/**
 * Reads once for all who ask for the same at the same time. Whoever asks while it is being read gets the next reading:
 * what is read now may have been looked up before the change that they know of.
 */
export class SharedReads<T> {
  readonly #ongoing = new Map<
    string,
    { running: Promise<T>; next?: Promise<T> }
  >();

  /** @param key - what is read; all who ask under it could do each other's reading */
  read(key: string, read: () => Promise<T>): Promise<T> {
    const ongoing = this.#ongoing.get(key);
    if (!ongoing) return this.#begin(key, read);
    ongoing.next ??= ongoing.running
      .catch(() => {})
      .then(() => this.#begin(key, read));
    return ongoing.next;
  }

  #begin(key: string, read: () => Promise<T>): Promise<T> {
    const ongoing = { running: read() };
    this.#ongoing.set(key, ongoing);
    const end = () => {
      if (this.#ongoing.get(key) === ongoing) this.#ongoing.delete(key);
    };
    ongoing.running.then(end, end);
    return ongoing.running;
  }
}
