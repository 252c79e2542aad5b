import { compareMethods, Fixture, sharedRunsOfFour, toldOf } from './methods';
import { aLikeStory, aStory, seeded, Story, tell } from './stories';

const FIXTURES = 120;
const OTHERS = 1_000;
/** So many of these have the same cause and one more thing in common with the one asked about. */
const LIKE = 100;
const FLOOR = 0.9;

type Pool = { story: Story; told: Fixture['asked'] }[];

const isSame = (a: Story, b: Story) => a.join() === b.join();

const told = (story: Story, voice: 0 | 1) => toldOf(tell(story, () => voice));

/**
 * The same story in other words, among a thousand of other incidents that are told in these words too: so none of
 * them has a sentence of the one that is asked about.
 */
function fixtureOf(seed: number, pools: readonly Pool[]): Fixture {
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
    planted: 0,
  };
}

/** Incidents of all kinds, in the words of each of the two. */
function poolsOf(): Pool[] {
  const random = seeded(0);
  const stories = Array.from({ length: OTHERS }, () => aStory(random));
  return ([0, 1] as const).map(voice =>
    stories.map(story => ({ story, told: told(story, voice) })),
  );
}

describe('a post-mortem that tells the same story in other words', () => {
  const pools = poolsOf();
  const fixtures = Array.from({ length: FIXTURES }, (_, i) =>
    fixtureOf(i + 1, pools),
  );

  it('shares no run of four words', () => {
    for (const { asked, candidates } of fixtures) {
      expect(sharedRunsOfFour(asked.text, candidates[0].text)).toEqual([]);
    }
  });

  it('is among the first three of a thousand others', () => {
    const { ours, plainTfIdf } = compareMethods(
      `The same story in other words, ${FIXTURES} fixtures, each among ${OTHERS} others`,
      fixtures,
    );
    expect(ours.three).toBeGreaterThanOrEqual(FLOOR);
    expect(ours.three).toBeGreaterThan(plainTfIdf.three);
  }, 120_000);
});
