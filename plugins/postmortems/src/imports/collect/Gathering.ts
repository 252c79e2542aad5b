import type { Collected, FoundFile, LeftOut, LeftOutReason } from './found';
import { MAX_FILES, MAX_SEEN, MAX_UNPACKED_BYTES } from './limits';
import { isHidden, isText } from './names';

/** The limits of one batch; those of `limits.ts` unless a test has smaller ones. */
export interface Limits {
  files: number;
  seen: number;
  unpackedBytes: number;
}

const LIMITS: Limits = {
  files: MAX_FILES,
  seen: MAX_SEEN,
  unpackedBytes: MAX_UNPACKED_BYTES,
};

/** What was found so far among what was dropped, and how much more there is room for. */
export class Gathering implements Collected {
  readonly files: FoundFile[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #limits: Limits;
  #seen = 0;
  #unpacked = 0;

  constructor(limits: Partial<Limits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
  }

  /** Counts one more thing that was looked at. @returns false when it is time to stop looking */
  sees(path: string): boolean {
    this.#seen += 1;
    if (this.#seen <= this.#limits.seen) return true;
    // Once: whatever is behind it has no name yet.
    if (this.#seen === this.#limits.seen + 1) this.leave(path, 'tooMany');
    return false;
  }

  /** Whether a file is one to be read, by its name and by how many there are; notes why when not. */
  wants(path: string): boolean {
    const reason = this.#reasonAgainst(path);
    if (reason) this.leave(path, reason);
    return !reason;
  }

  take(file: FoundFile): void {
    this.files.push(file);
  }

  leave(path: string, reason: LeftOutReason): void {
    this.leftOut.push({ path, reason });
  }

  /** Counts bytes as they come out of a zip. @returns false when they are too many in all */
  unpacks(bytes: number): boolean {
    this.#unpacked += bytes;
    return this.#unpacked <= this.#limits.unpackedBytes;
  }

  #reasonAgainst(path: string): LeftOutReason | undefined {
    if (isHidden(path)) return 'hidden';
    if (!isText(path)) return 'kind';
    return this.files.length >= this.#limits.files ? 'tooMany' : undefined;
  }
}
