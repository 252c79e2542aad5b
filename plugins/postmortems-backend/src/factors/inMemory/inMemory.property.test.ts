import {
  FACTOR_UNITS,
  Header,
  LAYERS,
  PostmortemsApi,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { Viewer } from '../../access';
import { Database } from '../../database';
import { describeOnEachDatabase } from '../../__testUtils__/databases';
import { publication } from '../../__testUtils__/publication';
import { TestPortal } from '../../__testUtils__/TestPortal';
import { assembleRecurring } from '../recurrence';
import { RecurrenceCounter } from '../RecurrenceCounter';
import { RecurrenceStore } from '../RecurrenceStore';
import { CountingLog } from './CountingLog';
import { OpenDocuments } from './OpenDocuments';

const isProof = process.env.POSTMORTEMS_PROOF === '1';
const HISTORIES = isProof ? 40 : 2;
const STEPS = 90;
/** So many people at a time. */
const AT_ONCE = 3;
const CATEGORIES = ['network', 'data', 'process'];
const SERVICES = ['api', 'cart', 'edge'].map(
  name => `component:default/${name}`,
);
const SEVERITIES = ['P1', 'P2', null];
const DAYS = ['2025-01-10', '2025-02-20', '2026-06-01'];
const reason = 'It is so';
const KINDS = [
  ...['create', 'create', 'restricted', 'factor', 'factor', 'factor', 'action'],
  ...['publish', 'publish', 'publish', 'draft', 'header', 'classify', 'choose'],
  ...['remove', 'finish', 'restrict', 'open', 'delete', 'restore', 'purge'],
  ...['pattern', 'merge', 'unmerge', 'split', 'rename', 'trim'],
] as const;

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    document: fc.nat(100),
    other: fc.nat(100),
    category: fc.constantFrom(...CATEGORIES, null),
    source: fc.constantFrom('person' as const, 'suggested' as const),
    services: fc.subarray(SERVICES),
    day: fc.constantFrom(...DAYS),
  }),
  { minLength: STEPS, maxLength: STEPS },
);
type Step = ReturnType<typeof steps.generate>['value'][number];

/** Post-mortems and patterns to go on with, whatever became of them; and what a step does to one of them. */
class History {
  readonly #refs: string[] = [];
  readonly #deleted: Header[] = [];
  readonly #patterns: string[] = [];

  constructor(readonly ann: PostmortemsApi, readonly database: Database) {}

  /** Enough for each step to find something to be done to. */
  async begin(): Promise<this> {
    const { ann } = this;
    for (const [i, category] of CATEGORIES.entries()) {
      const { ref } = await ann.create({
        ...{ title: 'Errors', startedAt: `${DAYS[i]}T10:00:00.000Z` },
        affectedEntities: SERVICES.slice(i),
      });
      const factorIds: string[] = [];
      for (const layer of ['contributing', 'systemic'] as const) {
        const fields = { statement: 'Nobody looked', layer, category };
        factorIds.push((await ann.createFactor(ref, fields)).id);
      }
      const pattern = { name: 'Pool exhausted', category, factorIds };
      this.#patterns.push((await ann.createPattern(pattern)).id);
      const { seq } = await ann.createActionItem(ref, {
        ...{ title: 'Look', factorIds },
      });
      await ann.transition(ref, seq, publication);
      this.#refs.push(ref);
    }
    return this;
  }

  async take(step: Step): Promise<void> {
    const { ann } = this;
    const {
      category,
      source: categorySource,
      services: affectedEntities,
    } = step;
    const startedAt = `${step.day}T10:05:23.000Z`;
    const pick = <T>(all: readonly T[], n: number): T => all[n % all.length];
    const severity = pick(SEVERITIES, step.other);
    const layer = pick(LAYERS, step.document);
    const ref = pick(this.#refs, step.document) ?? 'PM-none';
    const whole = () => ann.get(ref);
    const aFactor = async () => pick((await whole()).factors, step.other);
    const patternId = pick(this.#patterns, step.other) ?? null;
    switch (step.kind) {
      case 'create':
      case 'restricted': {
        const visibility = step.kind === 'create' ? 'open' : 'restricted';
        const made = await ann.create({
          ...{ title: 'Errors', visibility, startedAt, affectedEntities },
          ...(visibility === 'restricted' && {
            ...{ members: ['user:default/ben'], reason },
          }),
        });
        this.#refs.push(made.ref);
        return;
      }
      case 'factor':
        await ann.createFactor(ref, {
          ...{ statement: 'Nobody looked', layer },
          ...(category && { category, categorySource }),
        });
        return;
      case 'action': {
        const factorIds = (await whole()).factors
          .map(({ id }) => id)
          .slice(0, 2);
        await ann.createActionItem(ref, { title: 'Look', factorIds });
        return;
      }
      case 'finish': {
        const [{ id, version }] = (await whole()).actionItems;
        await ann.patchActionItem(ref, id, version, {
          ...{ status: 'wont_do', reason },
        });
        return;
      }
      case 'publish':
        await ann.transition(ref, (await whole()).seq, publication);
        return;
      case 'draft':
        await ann.transition(ref, (await whole()).seq, { to: 'draft', reason });
        return;
      case 'header': {
        const { version } = await whole();
        await ann.patchHeader(ref, version, {
          ...{ startedAt, affectedEntities, severity },
        });
        return;
      }
      case 'classify': {
        const { id, version } = await aFactor();
        await ann.patchFactor(ref, id, version, { category, categorySource });
        return;
      }
      case 'choose': {
        const { id, version } = await aFactor();
        await ann.patchFactor(ref, id, version, {
          ...{ patternId, patternSource: categorySource },
        });
        return;
      }
      case 'remove': {
        const { id, version } = await aFactor();
        await ann.deleteFactor(ref, id, version);
        return;
      }
      case 'restrict':
      case 'open': {
        const visibility = step.kind === 'open' ? 'open' : 'restricted';
        const members = step.other % 2 ? ['user:default/ben'] : [];
        const { seq } = await whole();
        await ann.setAccess(ref, seq, { visibility, members, reason });
        return;
      }
      case 'delete':
        this.#deleted.push(await ann.delete(ref, (await whole()).seq));
        return;
      case 'restore': {
        const gone = pick(this.#deleted, step.other);
        await ann.restore(gone.ref, gone.seq);
        return;
      }
      case 'purge':
        await ann.purge(pick(this.#deleted, step.other).ref, { reason });
        return;
      case 'pattern': {
        const { id } = await ann.createPattern({
          ...{ name: 'Pool exhausted', category: 'data' },
          factorIds: [(await aFactor()).id],
        });
        this.#patterns.push(id);
        return;
      }
      case 'merge': {
        const into = pick(this.#patterns, step.document);
        const { id, version } = await ann.getPattern(patternId!);
        await ann.mergePattern(id, version, { into });
        return;
      }
      case 'unmerge': {
        for (const id of this.#patterns) {
          const { merged } = await ann
            .getPattern(id)
            .catch(() => ({ merged: [] }));
          if (merged.length === 0) continue;
          await ann.unmergePattern(merged[0].id, merged[0].version);
          return;
        }
        throw new Error('Nothing is merged');
      }
      case 'split': {
        const { items } = await ann.listFactors({
          pattern: patternId!,
          limit: 1,
        });
        const { id, version } = await ann.getPattern(patternId!);
        const factorIds = items.map(item => item.id);
        const made = await ann.splitPattern(id, version, {
          ...{ name: 'Another', factorIds },
        });
        this.#patterns.push(made.id);
        return;
      }
      case 'rename': {
        const [from, to] = [
          pick(SERVICES, step.other),
          pick(SERVICES, step.other + 1),
        ];
        await ann.renameEntity({ from, to });
        return;
      }
      default:
        await this.database.transaction(trx => new CountingLog().trim(trx, 0));
    }
  }
}

function viewer(name: string): Viewer {
  const userRef = `user:default/${name}`;
  return {
    ...{ userRef, principals: [userRef], groupsAbove: [] },
    isAdministrator: name === 'ann',
  };
}

describeOnEachDatabase('what is counted in memory', init => {
  it(
    'is what the database counts, for everybody and on every backend, whatever happened and at the same time',
    async () => {
      const knex = await init();
      const portal = await TestPortal.start({
        knex,
        config: { administrators: ['user:default/ann'] },
      });
      const database = await Database.create({ getClient: async () => knex });
      const open = new OpenDocuments({ database });
      const counter = new RecurrenceCounter({ database, open });
      const store = new RecurrenceStore();
      const today = utcDay(new Date());
      const taken = new Map<string, number>();
      const largest = { category: 0, pattern: 0, restricted: 0 };

      const compare = async () => {
        const windows = [
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
        for (const by of FACTOR_UNITS) {
          const totals: number[] = [];
          for (const name of ['ann', 'ben', 'carl']) {
            const scope = { viewer: viewer(name) };
            for (const filters of windows) {
              const question = { by, filters, today };
              const live = assembleRecurring(
                await database.snapshot(trx =>
                  store.count(trx, scope, question),
                ),
                30,
              );
              expect(await counter.recurring(scope, question, 30)).toEqual(
                live,
              );
              // From what is remembered.
              expect(await counter.recurring(scope, question, 30)).toEqual(
                live,
              );
            }
            const answered = await portal.as(name).getRecurringFactors({ by });
            const live = assembleRecurring(
              await database.snapshot(trx =>
                store.count(trx, scope, { by, filters: {}, today }),
              ),
              30,
            );
            const numbers = ({ items }: typeof live) =>
              items.map(({ unit, category, pattern, ...rest }) => rest);
            expect(numbers(answered)).toEqual(numbers(live));
            expect({ ...answered, items: [], alike: null }).toEqual({
              ...{ ...live, items: [], alike: null },
            });
            totals.push(live.postmortems);
            largest[by] = Math.max(largest[by], live.items.length);
          }
          largest.restricted = Math.max(
            largest.restricted,
            totals[1] - totals[2],
          );
        }
      };

      for (const history of fc.sample(steps, {
        numRuns: HISTORIES,
        seed: 47,
      })) {
        const state = await new History(portal.as('ann'), database).begin();
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
          if (i % 45 === 0) await compare();
        }
        await compare();
      }
      await portal.stop();
      expect([...taken].filter(([, times]) => times === 0)).toEqual([]);
      expect(largest.category).toBe(3);
      expect(largest.pattern).toBeGreaterThan(1);
      expect(largest.restricted).toBeGreaterThan(0);
    },
    isProof ? 1_200_000 : 400_000,
  );
});
