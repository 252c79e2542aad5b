/** What is looked for before keys are: stands where any of them begins. */
export const KEY_HINT = 'PRIVATE KEY';
const SHOWN = '[redacted:private-key]';
const BEGINS = /-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g;
const ENDS = /-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/;
/** What may stand in a key that is written in one line: no other key, no quotes, and of escapes only whole ones. */
const IN_ONE_LINE = /(?:[\w+/=:,.() ]|-(?!-{3,4} ?BEGIN)|\\+[nrt/]){0,64000}/y;
/** The same where no end follows: prose is left. */
const WITHOUT_END =
  /(?:[A-Za-z0-9+/=]|\\+[nrt/]|(?:Proc-Type|DEK-Info|Version|Comment):[\w,.: -]{0,100}| (?=[A-Za-z0-9+/=]{16})){0,64000}/y;
/** Of a line within a key, behind what a log puts before each line. */
const KEY_TEXT = /^[A-Za-z0-9+/=]+(?=\s*$|\\|["'<])/;
/** No word is so long. */
const LONG_RUN = /[A-Za-z0-9+/=]{40,}/g;
/** A key that never ends is not a key: what follows so many characters is shown again. */
const LONGEST_KEY = 64_000;
const LONGEST_PREFIX = 200;

/** Takes private keys out of text that comes in stretches of whole lines: a key may go over several. */
export class PrivateKeys {
  readonly #count: () => void;
  /** Characters left until it is no key; 0 outside of one. */
  #left = 0;
  /** What stood on the line before the key began, its numbers being any. */
  #prefix = /^/;

  /** @param count - called for each key */
  constructor(count: () => void) {
    this.#count = count;
  }

  get isInside(): boolean {
    return this.#left > 0;
  }

  erase(text: string): string {
    return text
      .split('\n')
      .map(line => this.#line(line))
      .join('\n');
  }

  #line(line: string): string {
    if (!this.isInside) return this.#outside(line);
    this.#left = Math.max(0, this.#left - line.length - 1);
    const prefix = this.#prefix.exec(line)?.[0] ?? '';
    const start = line.slice(prefix.length).trimStart();
    const before = line.slice(0, line.length - start.length);
    const end = ENDS.exec(start);
    if (end) {
      this.#left = 0;
      return before + this.#outside(start.slice(end.index + end[0].length));
    }
    return before + start.replace(KEY_TEXT, '').replace(LONG_RUN, '');
  }

  #outside(line: string): string {
    let kept = '';
    let from = 0;
    for (;;) {
      BEGINS.lastIndex = from;
      const begin = BEGINS.exec(line);
      if (!begin) return kept + line.slice(from);
      this.#count();
      kept += line.slice(from, begin.index) + SHOWN;
      const start = begin.index + begin[0].length;
      from = endOfKey(line, start);
      if (from < 0) {
        from = start + withoutNewline(matchAt(WITHOUT_END, line, start)).length;
        if (/^\\*\s*$/.test(line.slice(from)) || closesLine(line, from)) {
          this.#left = LONGEST_KEY;
          this.#prefix = anyNumbers(line.slice(0, begin.index));
        }
      }
    }
  }
}

/** Where the key ends on this line, or -1. */
function endOfKey(line: string, start: number): number {
  const end = ENDS.exec(matchAt(IN_ONE_LINE, line, start));
  return end ? start + end.index + end[0].length : -1;
}

/** A line of a log in JSON: its text ends with the line of the key. */
function closesLine(line: string, from: number): boolean {
  return /^(?:\\+[rn])+\\*["']/.test(line.slice(from, from + 40));
}

function withoutNewline(key: string): string {
  return key.replace(/(?:\\{1,8}[rn]){1,4}$/, '');
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function anyNumbers(prefix: string): RegExp {
  if (prefix.length > LONGEST_PREFIX) return /^/;
  const source = prefix
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\d+/g, '\\d+');
  return new RegExp(`^${source}`);
}
