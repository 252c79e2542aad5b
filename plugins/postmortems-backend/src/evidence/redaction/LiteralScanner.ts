/** Kinds of two bytes beside each other. */
const PAIRS = 1 << 16;
/** From so many bytes on, a text holds a pair at an even and one at an odd place. */
const SHORTEST = 3;
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

/**
 * Finds which of many texts stand in a stretch of bytes: a gigabyte of log has to pass, and a regular
 * expression of so many alternatives takes ten times as long. Bytes are looked at two at a time: of each
 * text two pairs are known, one at an even place and one at an odd one, so that one of them is met however
 * the text lies. Case of ASCII letters does not matter.
 */
export class LiteralScanner {
  /** 1 for the pairs of any literal. */
  readonly #isKnown = new Uint8Array(PAIRS);
  readonly #candidates = new Map<number, Candidate[]>();
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
    const pairs = new Uint16Array(buffer, byteOffset + first, length);
    const found = new Uint8Array(this.#count);
    const isKnown = this.#isKnown;
    let i = 0;
    // Four at once: most often none of them is known.
    for (; i + 3 < length; i += 4) {
      if (
        (isKnown[pairs[i]] |
          isKnown[pairs[i + 1]] |
          isKnown[pairs[i + 2]] |
          isKnown[pairs[i + 3]]) !==
        0
      ) {
        for (let j = i; j < i + 4; j++) {
          if (isKnown[pairs[j]] !== 0) {
            this.#compare(pairs[j], bytes, first + 2 * j, found);
          }
        }
      }
    }
    for (; i < length; i++) {
      this.#compare(pairs[i], bytes, first + 2 * i, found);
    }
    found.forEach((isFound, place) => isFound && hits.add(place));
    return hits;
  }

  #know(candidate: Candidate): void {
    const { bytes, offset } = candidate;
    for (const spelling of spellingsOf([bytes[offset], bytes[offset + 1]])) {
      const [pair] = new Uint16Array(Uint8Array.from(spelling).buffer);
      this.#isKnown[pair] = 1;
      const candidates = this.#candidates.get(pair);
      if (candidates) candidates.push(candidate);
      else this.#candidates.set(pair, [candidate]);
    }
  }

  #compare(pair: number, bytes: Buffer, at: number, found: Uint8Array): void {
    const candidates = this.#candidates.get(pair);
    if (!candidates) return;
    for (const literal of candidates) {
      if (
        found[literal.place] === 0 &&
        standsAt(literal.bytes, bytes, at - literal.offset)
      ) {
        found[literal.place] = 1;
      }
    }
  }
}

/** Where the pair stands that is met least often by chance. */
function rarestPair(bytes: Uint8Array, parity: number): number {
  let best = parity;
  for (let i = parity; i + 1 < bytes.length; i += 2) {
    if (rarity(bytes, i) > rarity(bytes, best)) best = i;
  }
  return best;
}

function rarity(bytes: Uint8Array, at: number): number {
  const rank = (byte: number) => {
    const place = FREQUENT.indexOf(String.fromCharCode(byte));
    return place < 0 ? FREQUENT.length : place;
  };
  return (rank(bytes[at]) + 1) * (rank(bytes[at + 1]) + 1);
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
