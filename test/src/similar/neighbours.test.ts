import {
  documentLikeness,
  DocumentText,
  readDocument,
  ReadDocument,
  sharedFeatures,
  wordsOf,
} from 'backstage-plugin-postmortems-common/factors';
import { aLikeStory, aStory, seeded, Story, tell, wholeText } from './stories';
import { tfIdfRanker } from './tfIdfRanker';

const FIXTURES = 120;
const OTHERS = 1_000;
/** So many of these have the same cause and one more thing in common with the one asked about. */
const LIKE = 100;
const FLOOR = 0.9;
/** As in `SimilarService`. */
const MOST_COMPARED = 100;

interface Told {
  text: DocumentText;
  read: ReadDocument;
}

interface Fixture {
  asked: Told;
  /** The planted neighbour first. */
  candidates: Told[];
}

const isSame = (a: Story, b: Story) => a.join() === b.join();

const told = (story: Story, voice: 0 | 1): Told => {
  const text = tell(story, () => voice);
  return { text, read: readDocument(text) };
};

/**
 * The same story in other words, among a thousand of other incidents that are told in these words too: so none of
 * them has a sentence of the one that is asked about.
 */
function fixtureOf(
  seed: number,
  pools: readonly { story: Story; told: Told }[][],
): Fixture {
  const random = seeded(seed);
  const voice = (seed % 2) as 0 | 1;
  const others = (1 - voice) as 0 | 1;
  const story = aStory(random);
  const like = Array.from({ length: LIKE }, () =>
    told(aLikeStory(story, random), others),
  );
  const further = pools[others]
    .filter(other => !isSame(other.story, story))
    .slice(0, OTHERS - LIKE)
    .map(other => other.told);
  return {
    asked: told(story, voice),
    candidates: [told(story, others), ...like, ...further],
  };
}

/** Incidents of all kinds, in the words of each of the two. */
function poolsOf(): { story: Story; told: Told }[][] {
  const random = seeded(0);
  const stories = Array.from({ length: OTHERS }, () => aStory(random));
  return ([0, 1] as const).map(voice =>
    stories.map(story => ({ story, told: told(story, voice) })),
  );
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

/** In which place the planted one comes; of equal scores, behind the others. */
function placeOf(scores: number[]): number {
  const [planted, ...others] = scores;
  return 1 + others.filter(score => score >= planted).length;
}

/** As `SimilarService` does it: those that speak most of the same are held against it sentence by sentence. */
const ours = ({ asked, candidates }: Fixture) => {
  const alike = candidates.map(({ read }) =>
    sharedFeatures(asked.read.whole, read.whole).reduce(
      (sum, { weight }) => sum + weight,
      0,
    ),
  );
  const least = [...alike].sort((a, b) => b - a)[MOST_COMPARED - 1];
  return candidates.map(({ read }, i) =>
    alike[i] >= least ? 1 + documentLikeness(asked.read, read) : alike[i] / 2,
  );
};

const plain = ({ asked, candidates }: Fixture) =>
  tfIdfRanker(candidates.map(({ text }) => wholeText(text)))(
    wholeText(asked.text),
  );

describe('a post-mortem that tells the same story in other words', () => {
  const pools = poolsOf();
  const fixtures = Array.from({ length: FIXTURES }, (_, i) =>
    fixtureOf(i + 1, pools),
  );

  it('shares no run of four words', () => {
    for (const { asked, candidates } of fixtures) {
      const runs = runsOfFour(asked.text);
      const planted = runsOfFour(candidates[0].text);
      expect([...planted].filter(run => runs.has(run))).toEqual([]);
    }
  });

  it('is among the first three of a thousand others', () => {
    const methods = { ours, 'plain tf-idf': plain };
    const shares = Object.entries(methods).map(([name, method]) => {
      const places = fixtures.map(fixture => placeOf(method(fixture)));
      const within = (most: number) =>
        places.filter(place => place <= most).length / FIXTURES;
      return { name, first: within(1), three: within(3), ten: within(10) };
    });
    const lines = shares.map(
      ({ name, first, three, ten }) =>
        `  ${name.padEnd(14)} among three ${three.toFixed(
          2,
        )}  first ${first.toFixed(2)}  among ten ${ten.toFixed(2)}`,
    );
    process.stdout.write(
      `\nThe same story in other words, ${String(
        FIXTURES,
      )} fixtures, each among ${String(OTHERS)} others:\n${lines.join('\n')}\n`,
    );
    expect(shares[0].three).toBeGreaterThanOrEqual(FLOOR);
    expect(shares[0].three).toBeGreaterThan(shares[1].three);
  }, 120_000);
});
