import { LiteralScanner } from './LiteralScanner';
import { KEY_HINT, PrivateKeys } from './PrivateKeys';
import type { SecretPattern } from './SecretPattern';

/** In the list of whose hint it is. */
const OF_KEYS = -1;

/**
 * Takes secrets out of one artefact, a stretch of whole lines at a time, and counts them. Only where the
 * hint of a pattern stands is the pattern looked for.
 */
export class Redactor {
  readonly #patterns: SecretPattern[];
  readonly #scanner: LiteralScanner;
  /** Which pattern each hint is of. */
  readonly #owners: number[];
  readonly #counts = new Map<string, number>();
  readonly #keys = new PrivateKeys(() => this.#count('private-key'));

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
    return () => new Redactor(patterns, scanner, [...owners, OF_KEYS]);
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
    if (hits.size === 0 && !this.#keys.isInside) return text;
    const wanted = new Set([...hits].map(hit => this.#owners[hit]));
    if (wanted.has(OF_KEYS) || this.#keys.isInside) {
      text = this.#keys.erase(text);
    }
    this.#patterns.forEach((pattern, i) => {
      if (!wanted.has(i)) return;
      text = text.replace(pattern.pattern, (found: string, ...rest) =>
        this.#replace(pattern, found, rest[rest.length - 1]),
      );
    });
    return text;
  }

  #replace(pattern: SecretPattern, found: string, groups: unknown): string {
    const { mark, level, ...others } = (
      typeof groups === 'object' && groups ? groups : {}
    ) as Record<string, string | undefined>;
    const [group, value = found] = Object.entries(others).find(
      ([, text]) => text !== undefined,
    ) ?? [''];
    if (value === '' || value.startsWith('[redacted:')) return found;
    if (pattern.accepts && !pattern.accepts(value, group)) return found;
    this.#count(pattern.kind);
    const shown = `[redacted:${pattern.kind}]`;
    const at = found.lastIndexOf(value);
    return (
      found.slice(0, at) +
      (group === 'bare' ? `${mark}${shown}${mark}` : shown) +
      // The lines stay countable.
      value.replace(/[^\n]+/g, '') +
      found.slice(at + value.length)
    );
  }

  #count(kind: string): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }
}
