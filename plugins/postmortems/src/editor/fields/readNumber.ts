/** Digits, or digits in groups of three: `40000`, `40,000`, `40 000`; perhaps a fraction and a power of ten, or `k`, `M`, `bn`. */
const NUMBER =
  /^([-−–+]?)(\d+|\d{1,3}(?:([,_’'\s])\d{3})(?:\3\d{3})*)?(\.\d*)?(e[-+]?\d{1,2}|\s?(?:k|m|bn))?$/i;

const POWERS: Record<string, string> = { k: 'e3', m: 'e6', bn: 'e9' };

/**
 * Reads a number as people write one. `1,5` is one and a half to some and a slip to others: it is not
 * read, and neither is anything else that could mean two numbers.
 */
export function readNumber(typed: string): number | undefined {
  const [, sign, whole = '', , fraction = '', power = ''] =
    NUMBER.exec(typed.trim()) ?? [];
  if (!/\d/.test(whole + fraction)) return undefined;
  const ten = POWERS[power.trim().toLowerCase()] ?? power;
  const size = Number(whole.replace(/\D/g, '') + fraction + ten);
  if (!Number.isFinite(size)) return undefined;
  return sign && sign !== '+' ? -size : size;
}
