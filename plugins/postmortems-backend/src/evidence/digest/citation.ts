import type { Citation } from './Digest';

const LONGEST = 300;

/** Shortens what is kept of a line. A copy: a piece of a text keeps all of it in memory. */
export function shortened(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return Buffer.from(short).toString();
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
  return { line, path, text: shortened(text) };
}
