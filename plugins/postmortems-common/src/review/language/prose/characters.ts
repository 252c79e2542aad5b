/** A letter, a digit, an underscore, or any character of another script. */
export function isWordStart(code: number): boolean {
  if (code < 128) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      isDigit(code) ||
      code === 95
    );
  }
  return code >= 0xc0 && !isSymbol(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Signs, general punctuation and halves of pairs: emoji and the like. */
export function isSymbol(code: number): boolean {
  return (
    (code >= 0x80 && code < 0xc0) ||
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    code >= 0xfe00
  );
}

export function isJoiner(code: number): boolean {
  return (
    code === 45 ||
    code === 39 ||
    code === 0x2019 ||
    code === 46 ||
    code === 47 ||
    code === 58 ||
    code === 44 ||
    code === 64
  );
}

export function isHandlePart(code: number): boolean {
  return isWordStart(code) || code === 45 || code === 46;
}

/** Whether the apostrophe stands in n't. */
export function isNegated(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1) | 32;
  const after = text.charCodeAt(at + 1) | 32;
  return (
    before === 110 && after === 116 && !isWordStart(text.charCodeAt(at + 2))
  );
}

export function endOfLetters(text: string, from: number): number {
  let at = from;
  while (isWordStart(text.charCodeAt(at))) at++;
  return at;
}

export function endOfRun(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !/[\s<>()[\]"`|]/.test(text[at])) at++;
  while (at > from + 1 && /[.,;:!?'*_]/.test(text[at - 1])) at--;
  return at;
}

export function isBlankAt(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) <= 32;
}

export function isBlankBefore(text: string, at: number): boolean {
  return at === 0 || /[\s(\[—–*_:|]/.test(text[at - 1]);
}
