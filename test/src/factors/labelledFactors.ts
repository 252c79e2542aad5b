import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A factor with what a reader says of it. */
export interface LabelledFactor {
  id: string;
  postmortem: string;
  statement: string;
  /** What the reader would choose first, and what would be acceptable too. */
  category: string;
  also: string[];
  /** What recurs in it; one of them in common makes two factors the same story. */
  themes: string[];
}

export const PARTS = ['read', 'apart', 'oblique', 'oblique-apart'] as const;

/** Those that categories are trained on; of `more` nothing is measured. */
export const TRAINED_ON = ['read', 'oblique', 'more'] as const;

type Part = (typeof PARTS)[number] | (typeof TRAINED_ON)[number];

/** The factors of a part of `fixtures/factors`, whose README says what each is for. */
export function readFactors(part: Part): LabelledFactor[] {
  const file = path.join(
    // eslint-disable-next-line no-restricted-syntax
    __dirname,
    `../../fixtures/factors/${part}.jsonl`,
  );
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
}
