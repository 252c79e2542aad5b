import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Header, PostmortemsApi } from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { describeOnEachDatabase } from '../__testUtils__/databases';
import { allPages } from '../__testUtils__/paging';
import { ReadScope } from '../access';
import { publication } from '../__testUtils__/publication';
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
const HISTORIES = isProof ? 334 : 2;
const STEPS = 60;
/** So many people at a time. */
const AT_ONCE = 3;
/** Half of them come before everything that is done, half of them after it. */
const DOCUMENTS = 4;
const AFTER = '2099-01-01T00:00:00.000Z';
const BEFORE = '2001-01-01T00:00:00.000Z';
const reason = 'It is so';
const KINDS = [
  ...['status', 'status', 'remove', 'bringBack', 'restrict', 'open', 'moved'],
  ...['delete', 'restore', 'publish', 'publish', 'draft', 'recategorise'],
] as const;

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    document: fc.nat(DOCUMENTS - 1),
    action: fc.nat(2),
    isSo: fc.boolean(),
  }),
  { minLength: STEPS, maxLength: STEPS },
);
type Step = ReturnType<typeof steps.generate>['value'][number];

/** Post-mortems of one service, each with a factor of the same category and actions about it that are done. */
class History {
  readonly #refs: string[] = [];
  readonly #deleted: Header[] = [];
  readonly #removed: { ref: string; id: string; version: number }[] = [];

  constructor(readonly ann: PostmortemsApi) {}

  async begin(): Promise<this> {
    for (let i = 0; i < DOCUMENTS; i++) {
      const { ref } = await this.ann.create({
        ...{ title: 'Errors', startedAt: i % 2 === 0 ? BEFORE : AFTER },
        affectedEntities: ['component:default/a'],
      });
      const { id } = await this.ann.createFactor(ref, {
        ...{ statement: 'The pool was too small', layer: 'contributing' },
        category: 'capacity-planning',
      });
      const action = { title: 'Do', status: 'done', proof: 'Seen' } as const;
      for (let n = 0; n < 2; n++) {
        await this.ann.createActionItem(ref, { ...action, factorIds: [id] });
      }
      this.#refs.push(ref);
    }
    return this;
  }

  /** Has all of them published, and leaves them. */
  async publishAll(): Promise<void> {
    await this.begin();
    for (const ref of this.#refs) {
      const { seq } = await this.ann.get(ref);
      await this.ann.transition(ref, seq, publication);
    }
  }

  async take({ kind, document, action: n, isSo }: Step): Promise<void> {
    const { ann } = this;
    const ref = this.#refs[document];
    const whole = () => ann.get(ref);
    switch (kind) {
      case 'status': {
        const { actionItems } = await whole();
        const { id, version } = actionItems[n % actionItems.length];
        const status = isSo ? 'done' : 'open';
        await ann.patchActionItem(ref, id, version, { status, reason });
        return;
      }
      case 'remove': {
        const { actionItems } = await whole();
        const { id, version } = actionItems[n % actionItems.length];
        const gone = await ann.deleteActionItem(ref, id, version);
        this.#removed.push({ ref, id, version: gone.version });
        return;
      }
      case 'bringBack': {
        const gone = this.#removed[n];
        await ann.restoreActionItem(gone.ref, gone.id, gone.version);
        return;
      }
      case 'restrict':
      case 'open': {
        const visibility = kind === 'open' ? 'open' : 'restricted';
        const members = isSo ? ['user:default/ben'] : [];
        const { seq } = await whole();
        await ann.setAccess(ref, seq, { visibility, members, reason });
        return;
      }
      case 'moved': {
        const { version } = await whole();
        await ann.patchHeader(ref, version, {
          startedAt: isSo ? AFTER : BEFORE,
        });
        return;
      }
      case 'recategorise': {
        const [{ id, version }] = (await whole()).factors;
        const category = isSo ? 'capacity-planning' : 'testing-gap';
        await ann.patchFactor(ref, id, version, { category });
        return;
      }
      case 'delete':
        this.#deleted.push(await ann.delete(ref, (await whole()).seq));
        return;
      case 'restore': {
        const gone = this.#deleted.find(header => header.ref === ref)!;
        await ann.restore(ref, gone.seq);
        return;
      }
      case 'publish':
        await ann.transition(ref, (await whole()).seq, publication);
        return;
      default:
        await ann.transition(ref, (await whole()).seq, { to: 'draft', reason });
    }
  }
}

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

describeOnEachDatabase('what is kept of recurrences', (init, engine) => {
  it(
    'is what looking them up again comes to, whatever happened and at the same time',
    async () => {
      const startedAt = performance.now();
      const knex = await init();
      const portal = await TestPortal.start({ knex });
      const ann = portal.as('ann');
      const taken = new Map<string, number>();
      const seen = { inTheOpen: 0, forBen: 0, later: 0 };
      // What comes after these happened more than once, whoever is first in the histories.
      await new History(ann).publishAll();
      for (const history of fc.sample(steps, {
        numRuns: HISTORIES,
        seed: 43,
      })) {
        const state = await new History(ann).begin();
        for (let i = 0; i < history.length; i += AT_ONCE) {
          const together = history.slice(i, i + AT_ONCE);
          // What is refused, as there is nothing to do it to, is part of a history too.
          const results = await Promise.allSettled(
            together.map(step => state.take(step)),
          );
          results.forEach(({ status }, n) => {
            const { kind } = together[n];
            const times = taken.get(kind) ?? 0;
            taken.set(kind, times + Number(status === 'fulfilled'));
          });
          if (i % 15 !== 0) continue;
          const [inTheOpen, forBen] = await Promise.all(
            ['carl', 'ben'].map(async name => {
              const client = portal.as(name);
              const { recurred } = await client.summarizeActionItems();
              const pages = await allPages(cursor =>
                client.listActionItems({ recurred: true, limit: 100, cursor }),
              );
              expect([name, recurred]).toEqual([name, pages.flat().length]);
              const { kept, lookedUp } = await laterIn(knex, name);
              expect(kept).toEqual(lookedUp);
              seen.later = Math.max(seen.later, ...kept.values());
              return recurred;
            }),
          );
          seen.inTheOpen += inTheOpen;
          seen.forBen += forBen - inTheOpen;
        }
        const kept = await keptIn(knex);
        for (const { down } of [...MIGRATIONS].reverse()) await down(knex);
        for (const { up } of MIGRATIONS) await up(knex);
        expect(kept).toEqual(await keptIn(knex));
      }
      await portal.stop();
      expect([...taken].filter(([, times]) => times === 0)).toEqual([]);
      expect(seen.inTheOpen).toBeGreaterThan(0);
      expect(seen.forBen).toBeGreaterThan(0);
      expect(seen.later).toBeGreaterThan(1);
      const operations = (HISTORIES * STEPS).toLocaleString('en-US');
      tellFinding({
        ...{ scenario: 'T20 recurred actions', engine, startedAt },
        floor: '20,000 random operations, what is kept is what is counted anew',
        measured: `${operations} operations, ${AT_ONCE} at a time, 0 differences`,
      });
    },
    isProof ? 3_600_000 : 120_000,
  );
});
