import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

// eslint-disable-next-line no-restricted-syntax
const REPOSITORY = path.resolve(__dirname, '../../../..');

/** Where the corpus is, by default beside the repository. */
export const corpus = path.resolve(
  process.env.POSTMORTEMS_CORPUS ?? path.join(REPOSITORY, '../shared/corpus'),
);

export const corpusIsThere = existsSync(
  path.join(corpus, 'EVIDENCE_INDEX.tsv'),
);

/** A file of the corpus, and what its index says of it. */
export interface Indexed {
  file: string;
  isEvidence: boolean;
  format: string;
}

export function readIndex(): Indexed[] {
  return readCorpus('EVIDENCE_INDEX.tsv')
    .toString()
    .trim()
    .split('\n')
    .slice(1)
    .map(row => row.split('\t'))
    .map(([file, evidence, format]) => ({
      file,
      isEvidence: evidence === 'yes',
      format,
    }));
}

export function readCorpus(file: string): Buffer {
  return readFileSync(path.join(corpus, file));
}

const TIME =
  /(2026-11-23[T ]|2026\/11\/23 |23\/Nov\/2026:)(\d\d):(\d\d):(\d\d)/g;

/** Seconds of the day at which a line of the lab's logs was written; NaN for one without a time. */
export function secondOf(line: string): number {
  const [found] = line.matchAll(TIME);
  if (!found) return NaN;
  return Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4]);
}

/** A line of the lab's logs as it would be so many seconds later on the same day. */
export function later(line: string, seconds: number): string {
  return line.replace(TIME, (found, date: string) => {
    const time = new Date((secondOf(found) + seconds) * 1000);
    return date + time.toISOString().slice(11, 19);
  });
}
