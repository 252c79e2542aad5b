import { resolvePackagePath } from '@backstage/backend-plugin-api';
import fc from 'fast-check';
import { Knex } from 'knex';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { allPages } from '../__testUtils__/paging';
import { ReadScope } from '../access';
import {
  RecurringHistory,
  Step,
  steps,
} from '../__testUtils__/RecurringHistory';
import { StepsTaken } from '../__testUtils__/StepsTaken';
import { TestPortal } from '../__testUtils__/TestPortal';
import { tellFinding } from '../__testUtils__/tellFinding';
import { OutcomeStore } from './OutcomeStore';

const MIGRATIONS = [
  '20261129000004_recurrences_in_the_open.js',
  '20261129000008_entities_over_time.js',
].map(name =>
  require(resolvePackagePath(
    'backstage-plugin-postmortems-backend',
    `migrations/${name}`,
  )),
);

const isProof = process.env.POSTMORTEMS_PROOF === '1';
/** Each in a database of its own: all that is done is looked up in all that came later, which grows squared. */
const SEEDS = isProof ? [43, 44, 45, 46, 47, 48, 49, 50] : [43];
const HISTORIES = isProof ? 42 : 2;
/** So many people at a time. */
const AT_ONCE = 3;
/** What stands beside recurrences, and beside the entities of post-mortems. */
async function keptIn(knex: Knex): Promise<unknown[]> {
  return [
    await knex('action_recurrences')
      .orderBy(['action_item_id', 'postmortem_id'])
      .select('*'),
    await knex('postmortem_entities')
      .orderBy(['entity_ref', 'postmortem_id'])
      .select('*'),
  ];
}

const EVERYTHING = { allOf: [] } as unknown as ReadScope['criteria'];

/**
 * How many post-mortems came after each action, for some viewer: as it is kept; and looked up in all of them, as it
 * is where the permission framework has a condition.
 */
async function laterIn(knex: Knex, name: string) {
  const store = new OutcomeStore();
  const ids: string[] = await knex('action_items').pluck('id');
  const userRef = `user:default/${name}`;
  const viewer = {
    ...{ userRef, principals: [userRef], groupsAbove: [] },
    isAdministrator: false,
  };
  return {
    kept: await store.laterPostmortems(knex, { viewer }, ids),
    lookedUp: await store.laterPostmortems(
      knex,
      { viewer, criteria: EVERYTHING },
      ids,
    ),
  };
}

/** What histories came to, so that one sees that something was held against something. */
class Findings {
  readonly steps = new StepsTaken<Step>();
  inTheOpen = 0;
  forBen = 0;
  later = 0;
}

/** Takes what is to be the same. */
type Hold = (kept: unknown, anew: unknown) => void;

/** A portal and its database, which several histories share. */
class World {
  static async start(
    knex: Knex,
    findings: Findings,
    hold: Hold,
  ): Promise<World> {
    const portal = await TestPortal.start({ knex });
    // What comes after these happened more than once, whoever is first in the histories.
    await new RecurringHistory(portal.as('ann')).publishAll();
    return new World(knex, portal, findings, hold);
  }

  readonly #hold: Hold;

  private constructor(
    readonly knex: Knex,
    readonly portal: TestPortal,
    readonly findings: Findings,
    hold: Hold,
  ) {
    this.#hold = hold;
  }

  /** Lives through a history, several people at a time. */
  async live(history: Step[]): Promise<void> {
    const state = await new RecurringHistory(this.portal.as('ann')).begin();
    for (let i = 0; i < history.length; i += AT_ONCE) {
      await this.findings.steps.takeTogether(
        history.slice(i, i + AT_ONCE),
        step => state.take(step),
      );
      if (i % 15 !== 0) continue;
      const inTheOpen = await this.recurredFor('carl');
      this.findings.inTheOpen += inTheOpen;
      this.findings.forBen += (await this.recurredFor('ben')) - inTheOpen;
    }
  }

  /** How many actions something came after, where all that says so says the same. */
  async recurredFor(name: string): Promise<number> {
    const client = this.portal.as(name);
    const { recurred } = await client.summarizeActionItems();
    const pages = await allPages(cursor =>
      client.listActionItems({ recurred: true, limit: 100, cursor }),
    );
    this.#hold(recurred, pages.flat().length);
    const { kept, lookedUp } = await laterIn(this.knex, name);
    this.#hold(kept, lookedUp);
    this.findings.later = Math.max(this.findings.later, ...kept.values());
    return recurred;
  }

  /** What is kept is what migrations make of all there is. */
  async end(): Promise<void> {
    const kept = await keptIn(this.knex);
    for (const { down } of [...MIGRATIONS].reverse()) await down(this.knex);
    for (const { up } of MIGRATIONS) await up(this.knex);
    this.#hold(kept, await keptIn(this.knex));
  }
}

describeOnEachDatabase('what is kept of recurrences', (init, engine) => {
  it(
    'is what looking them up again comes to, whatever happened and at the same time',
    async () => {
      const startedAt = performance.now();
      const findings = new Findings();
      for (const seed of SEEDS) {
        const world = await World.start(await init(), findings, (kept, anew) =>
          expect(kept).toEqual(anew),
        );
        for (const history of fc.sample(steps, { numRuns: HISTORIES, seed })) {
          await world.live(history);
          await world.end();
        }
        await world.portal.stop();
      }
      expect(findings.steps.neverDone).toEqual([]);
      expect(findings.inTheOpen).toBeGreaterThan(0);
      expect(findings.forBen).toBeGreaterThan(0);
      expect(findings.later).toBeGreaterThan(1);
      const operations = findings.steps.count.toLocaleString('en-US');
      tellFinding({
        ...{ scenario: 'T20 recurred actions', engine, startedAt },
        floor: '20,000 random operations, what is kept is what is counted anew',
        measured: `${operations} operations, ${AT_ONCE} at a time, 0 differences`,
      });
    },
    isProof ? 3_600_000 : 120_000,
  );
});
