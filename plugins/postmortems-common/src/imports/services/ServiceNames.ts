/** A service of the catalog, as a text may speak of it. */
export interface KnownService {
  entityRef: string;
  name: string;
  title?: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** How often a single everyday word has to be said before it counts. */
const OFTEN = 3;
/** Nobody calls a service by more words than this. */
const LONGEST_NAME = 10;
/** Longer texts are looked at to here. */
const LONGEST_TEXT = 500_000;

const wordsIn = (text: string): string[] =>
  text.toLocaleLowerCase('en-US').match(WORD) ?? [];

/** Finds the services of a catalog in texts, by their names and titles. */
export class ServiceNames {
  readonly #byRef = new Map<string, KnownService>();
  /** By the words of a name or title; several may be called alike. */
  readonly #byWords = new Map<string, Set<KnownService>>();
  /** How many words the longest name has that begins with a word. */
  readonly #longest = new Map<string, number>();

  constructor(services: Iterable<KnownService>) {
    for (const service of services) {
      this.#byRef.set(service.entityRef, service);
      for (const name of [service.name, service.title ?? '']) {
        this.#add(wordsIn(name), service);
      }
    }
  }

  /** The service of that reference, name or title; undefined for none, and for several that are called alike. */
  named(name: string): KnownService | undefined {
    const byRef = this.#byRef.get(name.trim().toLocaleLowerCase('en-US'));
    if (byRef) return byRef;
    const [found, ...others] = this.#calledLike(name);
    return others.length ? undefined : found;
  }

  get(entityRef: string): KnownService | undefined {
    return this.#byRef.get(entityRef);
  }

  /** The services that a text speaks of, those it speaks of most first. */
  mentionedIn(markdown: string): KnownService[] {
    const text = markdown.slice(0, LONGEST_TEXT);
    const words = wordsIn(text);
    const counts = new Map<string, number>();
    for (let at = 0; at < words.length; ) {
      const name = this.#nameAt(words, at);
      if (!name.length) {
        at += 1;
        continue;
      }
      const key = name.join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
      at += name.length;
    }
    const inCode = new Set(
      (text.match(/`[^`\n]{1,100}`/g) ?? []).map(code =>
        wordsIn(code).join(' '),
      ),
    );
    const meant = [...counts].filter(
      ([name, count]) =>
        count >= OFTEN || inCode.has(name) || /[ \p{N}]/u.test(name),
    );
    meant.sort(([, a], [, b]) => b - a);
    return [
      ...new Set(meant.flatMap(([name]) => [...this.#byWords.get(name)!])),
    ];
  }

  #add(words: string[], service: KnownService): void {
    if (!words.length || words.length > LONGEST_NAME) return;
    const key = words.join(' ');
    const known = this.#byWords.get(key) ?? new Set();
    this.#byWords.set(key, known.add(service));
    const longest = this.#longest.get(words[0]) ?? 0;
    this.#longest.set(words[0], Math.max(longest, words.length));
  }

  #calledLike(name: string): KnownService[] {
    return [...(this.#byWords.get(wordsIn(name).join(' ')) ?? [])];
  }

  /** The words of the longest name that stands at a place; none where no name does. */
  #nameAt(words: string[], at: number): string[] {
    for (let count = this.#longest.get(words[at]) ?? 0; count > 0; count--) {
      const name = words.slice(at, at + count);
      if (this.#byWords.has(name.join(' '))) return name;
    }
    return [];
  }
}
