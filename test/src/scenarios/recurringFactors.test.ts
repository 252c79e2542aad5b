import {
  compareWithChance,
  testsIn,
} from 'backstage-plugin-postmortems-common/statistics';
import { inventHistory, Planted } from '../support/inventedHistory';
import { chanceOf } from '../support/random';
import { inRun, scenarioAlone } from '../support/scenario';

const RUNS = inRun({ usual: 40, proof: 1_000 });
const SEED = 73;

describe('what is said to come back more often than chance has it', () => {
  underChance('Recurring factors under chance', {
    said: '1,000 histories of 500 post-mortems, 60 services, 30 factors',
    someLarge: false,
  });
  underChance('Recurring factors of small and large incidents', {
    said: 'the same where a third are at four services with six factors, the others at one with two',
    someLarge: true,
  });

  planted('Recurring factors, lift 5', {
    postmortems: 40,
    base: 0.1,
    lift: 5,
  });
  planted('Recurring factors, lift 3', {
    postmortems: 40,
    base: 0.25,
    lift: 3,
  });
});

/** Nothing is to be found. */
function underChance(
  name: string,
  { said, someLarge }: { said: string; someLarge: boolean },
) {
  scenarioAlone(
    name,
    { floor: `${said}: at most 0.10 pairs marked in each` },
    async () => {
      const chance = chanceOf(SEED);
      let marked = 0;
      let runs = 0;
      let tested = 0;
      for (let run = 0; run < RUNS; run++) {
        const { family } = inventHistory(chance, { someLarge });
        const found = markedIn(compareWithChance(family));
        tested += testsIn(family);
        marked += found;
        if (found > 0) runs++;
      }
      expect(marked / RUNS).toBeLessThanOrEqual(0.1);
      return `${(marked / RUNS).toFixed(
        3,
      )} marked a history, in ${runs} of ${RUNS}; ${Math.round(
        tested / RUNS,
      )} pairs tested in each`;
    },
  );
}

/** A service with a factor of its own among all the others must be seen. */
function planted(name: string, plant: Planted) {
  const { postmortems, base, lift } = plant;
  scenarioAlone(
    name,
    {
      floor: `a service with ${postmortems} post-mortems at ${lift} times a base of ${
        base * 100
      }%: marked in at least 80% of 1,000 histories`,
    },
    async () => {
      const chance = chanceOf(SEED);
      let seen = 0;
      let others = 0;
      for (let run = 0; run < RUNS; run++) {
        const history = inventHistory(chance, { plant });
        const comparisons = compareWithChance(history.family);
        const isSeen =
          comparisons[history.planted!].verdict === 'over_represented';
        if (isSeen) seen++;
        others += markedIn(comparisons) - (isSeen ? 1 : 0);
      }
      expect(seen / RUNS).toBeGreaterThanOrEqual(0.8);
      return `marked in ${((100 * seen) / RUNS).toFixed(1)}% of ${RUNS}; ${(
        others / RUNS
      ).toFixed(3)} others marked a history`;
    },
  );
}

function markedIn(comparisons: ReturnType<typeof compareWithChance>): number {
  return comparisons.filter(({ verdict }) => verdict === 'over_represented')
    .length;
}
