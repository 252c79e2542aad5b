import { FACTOR_UNITS, utcDay } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { beginAtNoon } from '../../__testUtils__/beginAtNoon';
import {
  CountedHistory,
  SERVICES,
  Step,
  STEPS,
  steps,
} from '../../__testUtils__/CountedHistory';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { RecurrenceStore } from '../../__testUtils__/RecurrenceStore';
import { StepsTaken } from '../../__testUtils__/StepsTaken';
import { tellFinding } from '../../__testUtils__/tellFinding';
import { TestPortal } from '../../__testUtils__/TestPortal';
import { ReadScope, Viewer } from '../../access';
import { Database } from '../../database';
import { atOnce } from '../../inTurns';
import { assembleRecurring } from '../recurrence';
import { RecurrenceCounter } from '../RecurrenceCounter';
import { OpenDocuments } from './OpenDocuments';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
/** Each in a database of its own, which its histories share. */
const SEEDS = isProof ? [47, 48, 49, 50, 51] : [47];
const HISTORIES = isProof ? 45 : 2;
/** So many people at a time. */
const AT_ONCE = 3;
/** After so many steps, and at the end of a history. */
const COMPARED_EVERY = isProof ? STEPS : 45;
const LIMIT = 30;

/** Of parts and times of the organisation. */
const QUESTIONS = [
  {},
  { from: '2025-01-11', to: '2026-06-01' },
  { from: '2025-02-20', source: 'person' as const },
  { to: '2026-05-31', source: 'suggested' as const },
  { entityRefs: [SERVICES[0]] },
  { entityRefs: SERVICES.slice(1), from: '2025-02-01' },
  { severity: ['P1', 'P3'] },
  { severity: ['P2'], entityRefs: [SERVICES[1]] },
  { layer: 'systemic' as const },
  {
    ...{ layer: 'contributing' as const, source: 'person' as const },
    ...{ entityRefs: SERVICES.slice(0, 2), from: '2025-02-01' },
  },
];

function viewer(name: string): Viewer {
  const userRef = `user:default/${name}`;
  return {
    ...{ userRef, principals: [userRef], groupsAbove: [] },
    isAdministrator: name === 'ann',
  };
}

/** What the permission framework may add for somebody. */
const CONDITIONS: ReadScope['criteria'][] = [
  { property: 'severity', values: ['P1', 'P2'] },
  {
    anyOf: [
      { property: 'participant', values: ['user:default/ben'] },
      { not: { property: 'entity', values: [SERVICES[0]] } },
    ],
  },
];

/** What histories came to, so that one sees that something was held against something. */
class Findings {
  readonly steps = new StepsTaken<Step>();
  readonly largest = { category: 0, pattern: 0, restricted: 0, kept: 0 };
  compared = 0;
}

/** Takes what is to be the same. */
type Hold = (counted: unknown, live: unknown) => void;

/** A portal that people write in, and a second backend that only reads. */
class Comparison {
  static async start(
    knex: Knex,
    findings: Findings,
    hold: Hold,
  ): Promise<Comparison> {
    const portal = await TestPortal.start({
      knex,
      config: { administrators: ['user:default/ann'] },
    });
    const database = await Database.create({ getClient: async () => knex });
    return new Comparison(portal, database, findings, hold);
  }

  readonly #hold: Hold;
  readonly #counter: RecurrenceCounter;
  readonly #store = new RecurrenceStore();
  readonly #today = utcDay(new Date());

  private constructor(
    readonly portal: TestPortal,
    readonly database: Database,
    readonly findings: Findings,
    hold: Hold,
  ) {
    this.#hold = hold;
    const open = new OpenDocuments({ database });
    this.#counter = new RecurrenceCounter({ database, open });
  }

  /** Lives through a history, several people at a time. */
  async live(history: Step[]): Promise<void> {
    const ann = this.portal.as('ann');
    const state = await new CountedHistory(ann, this.database).begin();
    for (let i = 0; i < history.length; i += AT_ONCE) {
      await this.findings.steps.takeTogether(
        history.slice(i, i + AT_ONCE),
        step => state.take(step),
      );
      const taken = i + AT_ONCE;
      if (taken < STEPS && taken % COMPARED_EVERY === 0) await this.#compare();
    }
    for (const last of state.lastSteps()) {
      await this.findings.steps.takeTogether([last], step => state.take(step));
    }
    await this.#compare();
  }

  async #compare(): Promise<void> {
    const { largest } = this.findings;
    for (const by of FACTOR_UNITS) {
      const totals: number[] = [];
      for (const name of ['ann', 'ben', 'carl']) {
        const scope = { viewer: viewer(name) };
        for (const [i, filters] of QUESTIONS.entries()) {
          await this.#ask(scope, by, filters);
          if (i % 3 !== 0) continue;
          const criteria = CONDITIONS[this.findings.compared % 2];
          await this.#ask({ ...scope, criteria }, by, filters);
        }
        const live = await this.#live(scope, by, {});
        const answered = await this.portal.as(name).getRecurringFactors({ by });
        const numbers = ({ items }: typeof live) =>
          items.map(({ unit, category, pattern, ...rest }) => rest);
        this.#hold(numbers(answered), numbers(live));
        const rest = { items: [], alike: null };
        this.#hold({ ...answered, ...rest }, { ...live, ...rest });
        totals.push(live.postmortems);
        largest[by] = Math.max(largest[by], live.items.length);
        for (const criteria of CONDITIONS) {
          const read = await this.#live({ ...scope, criteria }, by, {});
          const kept = live.postmortems - read.postmortems;
          largest.kept = Math.max(largest.kept, kept);
        }
      }
      largest.restricted = Math.max(largest.restricted, totals[1] - totals[2]);
    }
  }

  async #ask(
    scope: ReadScope,
    by: (typeof FACTOR_UNITS)[number],
    filters: (typeof QUESTIONS)[number],
  ): Promise<void> {
    const question = { by, filters, today: this.#today };
    const live = await this.#live(scope, by, filters);
    const counted = () => this.#counter.recurring(scope, question, LIMIT);
    this.#hold(await counted(), live);
    // From what is remembered.
    this.#hold(await counted(), live);
    this.findings.compared += 1;
  }

  /** As the database counts it. */
  async #live(
    scope: ReadScope,
    by: (typeof FACTOR_UNITS)[number],
    filters: (typeof QUESTIONS)[number],
  ) {
    const counts = await this.database.snapshot(trx =>
      this.#store.count(trx, scope, { by, filters, today: this.#today }),
    );
    return atOnce(assembleRecurring(counts, LIMIT));
  }
}

beginAtNoon();

describeOnEachDatabase('what is counted in memory', (init, engine) => {
  it(
    'is what the database counts, for everybody and on every backend, whatever happened and at the same time',
    async () => {
      const startedAt = performance.now();
      const findings = new Findings();
      for (const seed of SEEDS) {
        const comparison = await Comparison.start(
          await init(),
          findings,
          (counted, live) => expect(counted).toEqual(live),
        );
        const options = { numRuns: HISTORIES, seed };
        for (const history of fc.sample(steps, options)) {
          await comparison.live(history);
        }
        await comparison.portal.stop();
      }
      const { steps: taken, largest, compared } = findings;
      expect(taken.neverDone).toEqual([]);
      expect(largest.category).toBe(3);
      expect(largest.pattern).toBeGreaterThan(1);
      expect(largest.restricted).toBeGreaterThan(0);
      expect(largest.kept).toBeGreaterThan(0);
      const [made, held] = [taken.count, compared].map(n =>
        n.toLocaleString('en-US'),
      );
      tellFinding({
        ...{ scenario: 'T20 factors counted', engine, startedAt },
        floor: '20,000 random operations from 5 seeds, 0 differences',
        measured: `${made} operations, ${held} answers compared, 0 differences`,
      });
    },
    isProof ? 7_200_000 : 400_000,
  );
});
