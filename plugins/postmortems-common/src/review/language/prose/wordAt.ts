import {
  endOfLetters,
  endOfRun,
  isDigit,
  isJoiner,
  isNegated,
  isWordStart,
} from './characters';

/** A word of a text. */
export interface ScannedWord {
  end: number;
  /** A path, an address, an identifier: nothing to read. */
  isOdd: boolean;
  hasDigit: boolean;
  hasInnerCapital: boolean;
}

const UNDERSCORE = 95;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const COMMA = 44;
const DOT = 46;
const STROKE = 47;
const COLON = 58;
const AT = 64;

/** The word that begins at a place: hyphens, and the apostrophe of n't, are a part of it. */
export function wordAt(text: string, at: number, lineEnd: number): ScannedWord {
  let end = at + 1;
  let isOdd = false;
  let hasDigit = isDigit(text.charCodeAt(at));
  let hasInnerCapital = false;
  for (; end < lineEnd; end++) {
    const code = text.charCodeAt(end);
    if (isWordStart(code)) {
      if (code >= 65 && code <= 90) hasInnerCapital = true;
      else if (isDigit(code)) hasDigit = true;
      else if (code === UNDERSCORE) isOdd = true;
      continue;
    }
    if (code === COLON && text.startsWith('://', end)) {
      const run = endOfRun(text, end, lineEnd);
      return { end: run, isOdd: true, hasDigit, hasInnerCapital };
    }
    const isWithin =
      end + 1 < lineEnd &&
      isJoiner(code) &&
      isWordStart(text.charCodeAt(end + 1));
    if (!isWithin) break;
    if (code === APOSTROPHE || code === CURLY_APOSTROPHE) {
      // Whatever else follows an apostrophe is a word of its own: engineer's, they've.
      if (!isNegated(text, end)) break;
    } else if (code === COLON || code === COMMA) {
      const isFigure =
        isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1));
      if (!isFigure) break;
    } else if (code === STROKE) {
      // Of two words with a stroke between them each counts: he/she.
      const isPath =
        isOdd ||
        hasDigit ||
        text.charCodeAt(endOfLetters(text, end + 1)) === STROKE;
      if (!isPath) break;
      isOdd = true;
    } else if (code === DOT || code === AT) isOdd = true;
  }
  while (end > at + 1 && text.charCodeAt(end - 1) === UNDERSCORE) end--;
  if (isOdd && isAbbreviated(text, at, end)) isOdd = false;
  return { end, isOdd, hasDigit, hasInnerCapital };
}

/** e.g, i.e, U.S */
function isAbbreviated(text: string, start: number, end: number): boolean {
  if (end - start > 5) return false;
  return /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(text.slice(start, end));
}
