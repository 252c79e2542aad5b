import {
  documentLikeness,
  DocumentText,
  readDocument,
  ReadDocument,
  wordsOf,
} from 'backstage-plugin-postmortems-common/factors';
import { wholeText } from './stories';
import { tfIdfRanker } from './tfIdfRanker';

/** As in `SimilarService`. */
const MOST_COMPARED = 40;

export interface Told {
  text: DocumentText;
  read: ReadDocument;
}

export function toldOf(text: DocumentText): Told {
  return { text, read: readDocument(text) };
}

export interface Fixture {
  asked: Told;
  candidates: readonly Told[];
  /** Which of these is the neighbour. */
  planted: number;
}

/** As `SimilarService` does it: those that speak most of the same are held against it sentence by sentence. */
function ours({ asked, candidates }: Fixture): number[] {
  const keyOf = ({ kind, name }: { kind: string; name: string }) =>
    `${kind} ${name}`;
  const weights = new Map(
    asked.read.whole.map(feature => [keyOf(feature), feature.weight]),
  );
  const alike = candidates.map(({ read }) =>
    read.whole.reduce(
      (sum, feature) =>
        sum + feature.weight * (weights.get(keyOf(feature)) ?? 0),
      0,
    ),
  );
  const least = [...alike].sort((a, b) => b - a)[MOST_COMPARED - 1];
  return candidates.map(({ read }, i) =>
    alike[i] >= least ? 1 + documentLikeness(asked.read, read) : alike[i] / 2,
  );
}

/** Of those among which several are looked for, once. */
const rankers = new WeakMap<readonly Told[], ReturnType<typeof tfIdfRanker>>();

function plainTfIdf({ asked, candidates }: Fixture): number[] {
  const ranker =
    rankers.get(candidates) ??
    tfIdfRanker(candidates.map(({ text }) => wholeText(text)));
  rankers.set(candidates, ranker);
  return ranker(wholeText(asked.text));
}

/** In which place the planted one comes; of equal scores, behind the others. */
function placeOf(scores: number[], planted: number): number {
  return scores.filter(score => score >= scores[planted]).length;
}

export interface Shares {
  first: number;
  three: number;
  ten: number;
}

/** In how many fixtures each method finds the planted one, printed below a heading. */
export function compareMethods(
  heading: string,
  fixtures: Fixture[],
): { ours: Shares; plainTfIdf: Shares } {
  const sharesOf = (method: (fixture: Fixture) => number[]) => {
    const places = fixtures.map(fixture =>
      placeOf(method(fixture), fixture.planted),
    );
    const within = (most: number) =>
      places.filter(place => place <= most).length / fixtures.length;
    return { first: within(1), three: within(3), ten: within(10) };
  };
  const shares = { ours: sharesOf(ours), plainTfIdf: sharesOf(plainTfIdf) };
  const lines = Object.entries(shares).map(
    ([name, { first, three, ten }]) =>
      `  ${name.padEnd(12)} among three ${three.toFixed(
        2,
      )}  first ${first.toFixed(2)}  among ten ${ten.toFixed(2)}`,
  );
  process.stdout.write(`\n${heading}:\n${lines.join('\n')}\n`);
  return shares;
}

/** All that two texts say in the same four words one after the other. */
export function sharedRunsOfFour(a: DocumentText, b: DocumentText): string[] {
  const runs = runsOfFour(a);
  return [...runsOfFour(b)].filter(run => runs.has(run));
}

function runsOfFour(text: DocumentText): Set<string> {
  return new Set(
    wholeText(text)
      .split('\n')
      .flatMap(line => {
        const words = wordsOf(line);
        return words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '));
      }),
  );
}
