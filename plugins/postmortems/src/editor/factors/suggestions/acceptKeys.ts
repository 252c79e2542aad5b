/** The first of the keys that accept a pattern; those before are for categories. */
export const FIRST_PATTERN_KEY = 4;

const KEYS = 6;

/**
 * Which suggestion the keys ask for, counted from 1: Alt with a digit, wherever it stands on the keyboard, as with
 * Alt it types other characters on some.
 */
export function acceptedBy(event: {
  code: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}): number | undefined {
  const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const digit = Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]);
  return digit >= 1 && digit <= KEYS ? digit : undefined;
}
