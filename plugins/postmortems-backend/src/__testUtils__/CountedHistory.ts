import {
  Header,
  LAYERS,
  PostmortemsApi,
} from 'backstage-plugin-postmortems-common';
import fc from 'fast-check';
import { Database } from '../database';
import { CountingLog } from '../factors/inMemory/CountingLog';
import { publication } from './publication';

/** How many steps a history has. */
export const STEPS = 90;
const CATEGORIES = ['network', 'data', 'process'];
export const SERVICES = ['api', 'cart', 'edge'].map(
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

/** What one history is made of. */
export const steps = fc.array(
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
export type Step = ReturnType<typeof steps.generate>['value'][number];

/** Post-mortems and patterns to go on with, whatever became of them; and what a step does to one of them. */
export class CountedHistory {
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

  /**
   * What each history ends with, one after the other: random steps seldom delete, restore and purge one and the same,
   * and those taken at the same time get in each other's way.
   */
  lastSteps(): Step[] {
    // Its places among those that were made and among those that were deleted.
    const document = this.#refs.length;
    const deletedBefore = this.#deleted.length;
    const step = (kind: Step['kind'], other = 0): Step => ({
      ...{ kind, document, other, category: 'data', source: 'person' },
      ...{ services: [...SERVICES], day: DAYS[0] },
    });
    return [
      ...[step('create'), step('factor'), step('publish')],
      ...[step('delete'), step('restore', deletedBefore)],
      ...[step('delete'), step('purge', deletedBefore + 1)],
    ];
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
