import { LiteralScanner } from './LiteralScanner';
import type { SecretPattern } from './SecretPattern';
import { PRIVATE_KEY_BEGINS, PRIVATE_KEY_ENDS } from './secretPatterns';

const KEY_HINT = 'PRIVATE KEY';
/** A key that never ends is not a key: what follows so many characters is shown again. */
const LONGEST_KEY = 64_000;

/**
 * Takes secrets out of one artefact, a stretch of whole lines at a time, and counts them. Only where the
 * hint of a pattern stands is the pattern looked for.
 */
export class Redactor {
  readonly #patterns: SecretPattern[];
  readonly #scanner: LiteralScanner;
  /** Which pattern each hint is of; -1 for private keys. */
  readonly #owners: number[];
  readonly #counts = new Map<string, number>();
  /** Characters of a private key that began in an earlier stretch; 0 outside of one. */
  #insideKey = 0;

  private constructor(
    patterns: SecretPattern[],
    scanner: LiteralScanner,
    owners: number[],
  ) {
    this.#patterns = patterns;
    this.#scanner = scanner;
    this.#owners = owners;
  }

  /** Makes redactors for many artefacts: the patterns are prepared once. */
  static prepare(patterns: SecretPattern[]): () => Redactor {
    const owners = patterns.flatMap(({ hints }, i) => hints.map(() => i));
    const hints = patterns.flatMap(pattern => pattern.hints);
    const scanner = new LiteralScanner([...hints, KEY_HINT]);
    return () => new Redactor(patterns, scanner, [...owners, -1]);
  }

  /** How many secrets of each kind were taken out. */
  get counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }

  /**
   * @param bytes - UTF-8, whole lines
   * @param decode - makes text of `bytes`
   * @returns the text without its secrets
   */
  redact(bytes: Buffer, decode: (bytes: Buffer) => string): string {
    const hits = this.#scanner.find(bytes);
    let text = decode(bytes);
    if (hits.size === 0 && this.#insideKey === 0) return text;
    const wanted = new Set([...hits].map(hit => this.#owners[hit]));
    if (wanted.has(-1) || this.#insideKey > 0) text = this.#privateKeys(text);
    this.#patterns.forEach(({ kind, pattern }, i) => {
      if (!wanted.has(i)) return;
      text = text.replace(pattern, (found: string, ...rest) =>
        this.#replace(kind, found, rest[rest.length - 1]),
      );
    });
    return text;
  }

  #replace(kind: string, found: string, groups: unknown): string {
    const { secret, quoted } = (
      typeof groups === 'object' && groups ? groups : {}
    ) as { secret?: string; quoted?: string };
    const value = quoted ?? secret ?? found;
    if (value.startsWith('[redacted:')) return found;
    this.#count(kind);
    const at = found.lastIndexOf(value);
    return `${found.slice(0, at)}[redacted:${kind}]${found.slice(
      at + value.length,
    )}`;
  }

  /** Keys go over lines, so also over stretches. */
  #privateKeys(text: string): string {
    let rest = text;
    let kept = '';
    for (;;) {
      if (this.#insideKey === 0) {
        PRIVATE_KEY_BEGINS.lastIndex = 0;
        const begin = PRIVATE_KEY_BEGINS.exec(rest);
        if (!begin) return kept + rest;
        kept += `${rest.slice(0, begin.index)}[redacted:private-key]`;
        rest = rest.slice(begin.index + begin[0].length);
        this.#insideKey = 1;
        this.#count('private-key');
      }
      PRIVATE_KEY_ENDS.lastIndex = 0;
      const end = PRIVATE_KEY_ENDS.exec(rest);
      const length = end ? end.index + end[0].length : rest.length;
      const left = LONGEST_KEY - this.#insideKey;
      if (!end && length <= left) {
        this.#insideKey += length;
        // The lines stay countable.
        return kept + rest.replace(/[^\n]+/g, '');
      }
      const gone = Math.min(length, left);
      kept += rest.slice(0, gone).replace(/[^\n]+/g, '');
      rest = rest.slice(gone);
      this.#insideKey = 0;
    }
  }

  #count(kind: string): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }
}
