import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus } from '../imports/byHand';

/** A sentence or a title of the corpus, and what a reader said of it. */
export interface Labelled {
  text: string;
  label: string;
  /** The reader was in doubt. */
  ambiguous: boolean;
}

/**
 * Which rows were read while the rules were made. `read` from the beginning; `later`, once the rules had been measured
 * on what they had not seen; `kept` never, so that they show what to expect of other texts.
 */
export type Part = 'read' | 'later' | 'kept';

export const PARTS: readonly Part[] = ['read', 'later', 'kept'];

/** Parts the rows once and for all, by a hash of their text. */
export function partOf(text: string): Part {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  if (((hash >>> 7) & 1) === 0) return 'read';
  return ((hash >>> 11) & 1) === 0 ? 'later' : 'kept';
}

export function readLabelled(file: string): Labelled[] {
  return readFileSync(path.join(corpus, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

export const labelsAreThere =
  existsSync(path.join(corpus, 'blame.jsonl')) &&
  existsSync(path.join(corpus, 'action_items.jsonl'));

/** How right something is that says yes or no. */
export interface Score {
  precision: number;
  recall: number;
  /** Found and right, found and wrong, missed. */
  counts: [right: number, wrong: number, missed: number];
}

export function scoreOf(
  rows: readonly Labelled[],
  wanted: string,
  finds: (text: string) => boolean,
): Score {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { text, label } of rows) {
    const isFound = finds(text);
    if (isFound && label === wanted) right++;
    else if (isFound) wrong++;
    else if (label === wanted) missed++;
  }
  return {
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
    counts: [right, wrong, missed],
  };
}
