import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What somebody found in a file of the corpus by reading it; see `test/fixtures/imports/README.md`. */
export interface ByHand {
  file: string;
  title: { line: number; hash: string } | null;
  date: string | null;
  zone: string | null;
  events: { line: number; time: string | null }[];
  actionItems: {
    line: number;
    owner: string | null;
    dueOn: string | null;
    done: boolean;
    ticket: boolean;
  }[];
  factors: { line: number }[];
}

// eslint-disable-next-line no-restricted-syntax
const TEST = path.resolve(__dirname, '../..');
const FIXTURES = path.join(TEST, 'fixtures/imports');

/** Where the corpus is, by default beside the repository. */
export const corpus = path.resolve(
  process.env.POSTMORTEMS_CORPUS ?? path.join(TEST, '../../shared/corpus'),
);

export const corpusIsThere = existsSync(path.join(corpus, 'md'));

export function readByHand(): ByHand[] {
  return readdirSync(FIXTURES)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(path.join(FIXTURES, name), 'utf8')));
}

export function readCorpus(file: string): string {
  return readFileSync(path.join(corpus, file), 'utf8');
}

/** Nothing but letters and digits, so that only words are compared. */
export function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function hashOf(text: string): string {
  return createHash('sha256')
    .update(bareWords(text))
    .digest('hex')
    .slice(0, 16);
}
