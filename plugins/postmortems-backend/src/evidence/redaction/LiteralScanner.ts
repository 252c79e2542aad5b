/** Of three bytes, five bits of each: so many kinds of them are told apart. */
const HASHES = 1 << 15;
/** Makes one case of both for letters; what else it makes alike is compared afterwards. */
const FOLD = 0x20;
const WINDOW = 3;

interface Literal {
  place: number;
  bytes: Uint8Array;
}

/**
 * Finds which of many texts stand in a stretch of bytes, looking at each byte once (as Rabin and Karp,
 * by the hash of the first three): a gigabyte of log has to pass, and a regular expression of so many
 * alternatives takes ten times as long. Case of ASCII letters does not matter.
 */
export class LiteralScanner {
  /** The literals whose first bytes have this hash: an index into `#candidates`, 0 for none. */
  readonly #table = new Uint8Array(HASHES);
  readonly #candidates: Literal[][] = [[]];
  /** Too short to have a hash; each is searched for by itself. */
  readonly #short: { place: number; text: string }[] = [];

  /** @param literals - at most 200 */
  constructor(literals: string[]) {
    literals.forEach((text, place) => {
      const bytes = Buffer.from(text).map(byte => byte | FOLD);
      if (bytes.length < WINDOW) {
        this.#short.push({ place, text });
        return;
      }
      const hash = bytes.subarray(0, WINDOW).reduce(roll, 0);
      if (this.#table[hash] === 0) {
        this.#table[hash] = this.#candidates.push([]) - 1;
      }
      this.#candidates[this.#table[hash]].push({ place, bytes });
    });
  }

  /** The places in the list of literals of those that stand in `bytes`. */
  find(bytes: Buffer): Set<number> {
    const hits = new Set<number>();
    for (const { place, text } of this.#short) {
      if (bytes.includes(text)) hits.add(place);
    }
    const table = this.#table;
    let hash = 0;
    for (let i = 0; i < bytes.length; i++) {
      hash = ((hash << 5) ^ (bytes[i] | FOLD)) & (HASHES - 1);
      if (table[hash] !== 0) this.#compare(table[hash], bytes, i, hits);
    }
    return hits;
  }

  #compare(
    candidates: number,
    bytes: Buffer,
    end: number,
    hits: Set<number>,
  ): void {
    const start = end - WINDOW + 1;
    for (const literal of this.#candidates[candidates]) {
      if (!hits.has(literal.place) && standsAt(literal.bytes, bytes, start)) {
        hits.add(literal.place);
      }
    }
  }
}

function roll(hash: number, byte: number): number {
  return ((hash << 5) ^ byte) & (HASHES - 1);
}

function standsAt(
  literal: Uint8Array,
  bytes: Uint8Array,
  start: number,
): boolean {
  if (start < 0 || start + literal.length > bytes.length) return false;
  for (let i = 0; i < literal.length; i++) {
    if ((bytes[start + i] | FOLD) !== literal[i]) return false;
  }
  return true;
}
