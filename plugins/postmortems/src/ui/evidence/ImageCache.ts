import { readDataUrl } from './readDataUrl';

/** How many images are on their way at once. */
const AT_ONCE = 3;

/** About how many characters of images are kept at hand; the ones used longest ago go first. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/**
 * The images of a post-mortem while its page is open, each fetched once: an image needs the token of who
 * looks at it, which the address of an `<img>` cannot carry.
 */
export class ImageCache {
  readonly #fetch: (id: string) => Promise<Blob>;
  readonly #most: number;
  readonly #images = new Map<string, Promise<string>>();
  readonly #sizes = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  constructor(
    fetch: (id: string) => Promise<Blob>,
    most: number = MOST_CHARACTERS,
  ) {
    this.#fetch = fetch;
    this.#most = most;
  }

  /** An image as an address to show. What failed is fetched again when it is asked for again. */
  get(id: string): Promise<string> {
    const image = this.#images.get(id) ?? this.#load(id);
    this.#images.delete(id);
    this.#images.set(id, image);
    return image;
  }

  async #load(id: string): Promise<string> {
    try {
      const image = await this.#inTurn(async () =>
        readDataUrl(await this.#fetch(id)),
      );
      this.#sizes.set(id, image.length);
      this.#makeRoom();
      return image;
    } catch (error) {
      this.#images.delete(id);
      throw error;
    }
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    if (this.#underWay === AT_ONCE) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    } else {
      this.#underWay += 1;
    }
    try {
      return await act();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#underWay -= 1;
    }
  }

  #makeRoom(): void {
    let size = [...this.#sizes.values()].reduce((sum, each) => sum + each, 0);
    for (const id of this.#images.keys()) {
      if (size <= this.#most) return;
      size -= this.#sizes.get(id) ?? 0;
      // One that is on its way has no size yet, and stays.
      if (this.#sizes.delete(id)) this.#images.delete(id);
    }
  }
}
