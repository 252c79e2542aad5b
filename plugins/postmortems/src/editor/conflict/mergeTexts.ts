import { applyPatch, structuredPatch } from 'diff';

/** Longer comparisons than this, in milliseconds, are not worth waiting for. */
const PATIENCE = 300;

/**
 * Both changes in one text, line by line; none where they touch the same lines.
 * @param base - the text before either change
 */
export function mergeTexts(
  base: string,
  mine: string,
  theirs: string,
): string | undefined {
  const change = structuredPatch('', '', base, theirs, '', '', {
    context: 1,
    timeout: PATIENCE,
  });
  const merged = change && applyPatch(mine, change);
  return merged === false ? undefined : merged;
}
