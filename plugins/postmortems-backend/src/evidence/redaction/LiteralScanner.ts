/** Kinds of two bytes beside each other. */
const PAIRS = 1 << 16;
/** What may stand behind a pair is in so many groups, a bit for each. */
const GROUPS = 15;
/** The group of what stands behind a pair with which a literal ends: anything. */
const ANYTHING = 1 << GROUPS;
/** Where the group of a pair begins as one that stands behind another. */
const BEHIND = 16;
/** How this machine makes a number of two bytes. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** From so many bytes on, a text holds a pair at an even and one at an odd place. */
const SHORTEST = 3;
const ANY_BYTE = Array.from({ length: 256 }, (_, byte) => byte);
/** Most frequent first: a pair of what stands late in it tells more. */
const FREQUENT = ' e0t1a/o2in-s.r3:4h5ld6"c7u8m9f,p=g_wybvkxjqz';

interface Literal {
  place: number;
  /** In lower case. */
  bytes: Uint8Array;
}

interface Candidate extends Literal {
  /** Where in the literal the pair stands. */
  offset: number;
}

const NONE: Candidate[] = [];

/**
 * Finds which of many texts stand in a stretch of bytes: a gigabyte of log has to pass, and a regular
 * expression of so many alternatives takes ten times as long. Bytes are looked at two at a time: of each
 * text two pairs are known, one at an even place and one at an odd one, so that one of them is met however
 * the text lies. Only where a byte stands behind it as in the text are they compared. Case of ASCII letters
 * does not matter.
 */
export class LiteralScanner {
  /** For each pair that is known the groups of what stands behind it; and, from bit 16 on, its own as one behind another. */
  readonly #pairs = new Int32Array(PAIRS).map((_, pair) => behind(pair));
  /** For each pair the texts of which it is one that is known. */
  readonly #candidates = new Array<Candidate[]>(PAIRS).fill(NONE);
  /** Too short to hold both pairs; each is searched for by itself. */
  readonly #short: { place: number; spellings: Buffer[] }[] = [];
  readonly #count: number;

  constructor(literals: string[]) {
    this.#count = literals.length;
    literals.forEach((text, place) => {
      const bytes = Buffer.from(text).map(lower);
      if (bytes.length < SHORTEST) {
        const spellings = spellingsOf([...bytes]).map(s => Buffer.from(s));
        this.#short.push({ place, spellings });
        return;
      }
      for (const parity of [0, 1]) {
        this.#know({ place, bytes, offset: rarestPair(bytes, parity) });
      }
    });
  }

  /** The places in the list of literals of those that stand in `bytes`. */
  find(bytes: Buffer): Set<number> {
    const hits = new Set<number>();
    for (const { place, spellings } of this.#short) {
      if (spellings.some(spelling => bytes.includes(spelling))) hits.add(place);
    }
    // Pairs have to begin at an even address.
    const first = bytes.byteOffset % 2;
    const length = (bytes.length - first) >> 1;
    if (length <= 0) return hits;
    const { buffer, byteOffset } = bytes;
    const found = new Uint8Array(this.#count);
    const pairs = new Uint16Array(buffer, byteOffset + first, length);
    const groups = this.#pairs;
    const last = length - 1;
    // Four at once, and a branch that is hardly ever taken: the time goes into nothing but looking up.
    let i = 0;
    let known = groups[pairs[0]];
    for (; i + 4 <= last; i += 4) {
      const second = groups[pairs[i + 1]];
      const third = groups[pairs[i + 2]];
      const fourth = groups[pairs[i + 3]];
      const next = groups[pairs[i + 4]];
      const isKnown =
        (known & (second >>> BEHIND)) |
        (second & (third >>> BEHIND)) |
        (third & (fourth >>> BEHIND)) |
        (fourth & (next >>> BEHIND));
      known = next;
      if (isKnown !== 0) {
        for (let k = i; k < i + 4; k++) {
          if (groups[pairs[k]] & (groups[pairs[k + 1]] >>> BEHIND)) {
            this.#compare(pairs[k], bytes, first + 2 * k, found);
          }
        }
      }
    }
    // Of the last one nothing, or half a pair, stands behind it.
    for (; i <= last; i++) {
      this.#compare(pairs[i], bytes, first + 2 * i, found);
    }
    found.forEach((isFound, place) => isFound && hits.add(place));
    return hits;
  }

  #know(candidate: Candidate): void {
    const { bytes, offset } = candidate;
    const next = offset + 2;
    const group = next < bytes.length ? groupOf(bytes[next]) : ANYTHING;
    for (const pair of pairsAt(bytes, offset)) {
      this.#pairs[pair] |= group;
      this.#candidates[pair] = [...this.#candidates[pair], candidate];
    }
  }

  #compare(pair: number, bytes: Buffer, at: number, found: Uint8Array): void {
    const candidates = this.#candidates[pair];
    // Not with an iterator: this is done hundreds of thousands of times a second.
    for (let i = 0; i < candidates.length; i++) {
      const literal = candidates[i];
      if (
        found[literal.place] === 0 &&
        standsAt(literal.bytes, bytes, at - literal.offset)
      ) {
        found[literal.place] = 1;
      }
    }
  }
}

/** @param byte - in lower case */
function groupOf(byte: number): number {
  return 1 << byte % GROUPS;
}

function behind(pair: number): number {
  const first = IS_LITTLE_ENDIAN ? pair & 0xff : pair >> 8;
  return (groupOf(lower(first)) | ANYTHING) << BEHIND;
}

/** Every pair that may stand there, in any case; what is behind the literal may be anything. */
function pairsAt(bytes: Uint8Array, at: number): Set<number> {
  const spellings = (place: number) =>
    place < bytes.length ? [bytes[place], upper(bytes[place])] : ANY_BYTE;
  return new Set(
    spellings(at).flatMap(first =>
      spellings(at + 1).map(second =>
        IS_LITTLE_ENDIAN ? first | (second << 8) : (first << 8) | second,
      ),
    ),
  );
}

/** Where the pair stands that, with the one behind it, is met least often by chance. */
function rarestPair(bytes: Uint8Array, parity: number): number {
  let best = parity;
  for (let i = parity; i + 1 < bytes.length; i += 2) {
    if (rarity(bytes, i) > rarity(bytes, best)) best = i;
  }
  return best;
}

function rarity(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((product, i) => {
    if (at + i >= bytes.length) return product;
    const place = FREQUENT.indexOf(String.fromCharCode(bytes[at + i]));
    return product * (2 + (place < 0 ? FREQUENT.length : place));
  }, 1);
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function upper(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte;
}

/** These bytes in every mixture of cases. */
function spellingsOf([first, ...rest]: number[]): number[][] {
  const cases = [...new Set([first, upper(first)])];
  const ends = rest.length ? spellingsOf(rest) : [[]];
  return cases.flatMap(byte => ends.map(end => [byte, ...end]));
}

function standsAt(
  literal: Uint8Array,
  bytes: Uint8Array,
  start: number,
): boolean {
  if (start < 0 || start + literal.length > bytes.length) return false;
  for (let i = 0; i < literal.length; i++) {
    if (lower(bytes[start + i]) !== literal[i]) return false;
  }
  return true;
}
