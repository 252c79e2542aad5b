import { shortened } from 'backstage-plugin-postmortems-common';
import type { Citation } from './Digest';

const LONGEST = 300;

/** Shortens what is kept of a line. A copy: a piece of a text keeps all of it in memory. */
export function shortCopy(text: string): string {
  return Buffer.from(shortened(text, LONGEST)).toString();
}

const MOST_LABELS = 40;

/** Labels as they are kept: some of them, none long. */
export function shortLabels(
  labels: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels)
      .slice(0, MOST_LABELS)
      .map(([label, value]) => [shortCopy(label), shortCopy(value)]),
  );
}

/**
 * @param line - from 1, in a log; null in a document
 * @param path - in a document
 */
export function citation(
  line: number | null,
  path: string | null,
  text: string,
): Citation {
  return {
    line,
    path: path === null ? null : shortCopy(path),
    text: shortCopy(text),
  };
}
