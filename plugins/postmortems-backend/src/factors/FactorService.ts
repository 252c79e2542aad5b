import { ConflictError, InputError } from '@backstage/errors';
import {
  Factor,
  FactorFields,
  factorFieldsSchema,
  ROW_LIMITS,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import { RowEditor } from '../rows/RowEditor';
import { Settings } from '../settings';
import { FactorStore } from './FactorStore';
import { PatternChoice } from './patterns/PatternChoice';
import { isForest, wouldClose } from './tree';

/** A factor as an import tells it; a pattern only where one is suggested. */
export type ToldFactor = Omit<
  FactorFields,
  'parentId' | 'patternId' | 'patternSource'
> &
  Partial<Pick<FactorFields, 'patternId' | 'patternSource'>> & {
    parent: number | null;
  };

/** Factors and the tree they form. */
export class FactorService {
  readonly #store = new FactorStore();
  readonly #patterns = new PatternChoice();
  readonly #settings: Settings;
  /** Makes, changes, deletes and restores factors. */
  readonly factors: RowEditor<Factor>;

  constructor(writer: DocumentWriter, settings: Settings) {
    this.#settings = settings;
    this.factors = new RowEditor(writer, this.#store, {
      target: 'factor',
      noun: 'factor',
      limit: ROW_LIMITS.factors,
      fields: [
        ...(Object.keys(factorFieldsSchema.shape) as (keyof Factor)[]),
        'position',
      ],
      label: factor => factor.statement,
      text: factor => factor.statement,
      make: async (change, fields, common) => ({
        layer: 'contributing',
        category: null,
        categorySource: 'person',
        statement: '',
        certainty: 'hypothesis',
        parentId: null,
        patternId: null,
        patternSource: 'person',
        ...fields,
        position: fields.position ?? (await this.#nextPosition(change)),
        ...common,
      }),
      // Whoever names it has said it, unless they say otherwise.
      said: patch => ({
        ...('category' in patch && { categorySource: 'person' }),
        ...('patternId' in patch && { patternSource: 'person' }),
        ...patch,
      }),
      settle: async (change, next, previous) => {
        this.#checkCategory(next, previous);
        const settled = await this.#settlePattern(change, next, previous);
        return this.#place(change, settled, previous);
      },
      removed: (change, factor) => this.#adoptChildren(change, factor),
      restored: (change, factor) => this.#returnChildren(change, factor),
    });
  }

  list(knex: Knex, postmortemId: string): Promise<Factor[]> {
    return this.#store.list(knex, postmortemId);
  }

  /**
   * Adds the tree that an import tells; a parent is told by its place in the list. A category of
   * another taxonomy is kept as told.
   * @returns the ids, in the order of the list
   * @throws InputError when a factor explains itself
   */
  async addTold(
    change: DocumentChange,
    factors: ToldFactor[],
  ): Promise<string[]> {
    if (!isForest(factors.map(({ parent }) => parent))) {
      throw new InputError('A factor explains itself');
    }
    const rows = await this.factors.make(
      change,
      factors.map(({ parent: _, ...fields }, i) => ({
        ...fields,
        position: i + 1,
      })),
    );
    const ids = rows.map(({ id }) => id);
    await this.factors.insert(
      change,
      rows.map((row, i) => {
        const { parent } = factors[i];
        return { ...row, parentId: parent === null ? null : ids[parent] };
      }),
    );
    return ids;
  }

  #nextPosition({ trx, header }: DocumentChange): Promise<number> {
    return this.#store.nextPosition(trx, header.id);
  }

  /** A category is of the taxonomy when it is chosen; what was chosen before the taxonomy changed stays. */
  #checkCategory(next: Factor, previous?: Factor): void {
    const isChosen =
      next.category !== null &&
      (previous ? next.category !== previous.category : next.version === 1);
    if (isChosen) this.#settings.mustKnowCategory(next.category!);
  }

  /**
   * A pattern is one that has a name for whoever chooses it, and a factor of a pattern has a category.
   * @throws InputError
   */
  async #settlePattern(
    { trx, scope }: DocumentChange,
    next: Factor,
    previous?: Factor,
  ): Promise<Factor> {
    const { patternId } = next;
    if (patternId === null) return { ...next, patternSource: 'person' };
    const isChosen = previous
      ? patternId !== previous.patternId
      : next.version === 1;
    if (isChosen && !(await this.#patterns.find(trx, scope, patternId))) {
      throw new InputError(
        'patternId: must be a pattern of which you may read a factor',
      );
    }
    if (next.category !== null) return next;
    const category = await this.#patterns.categoryOf(trx, patternId);
    return { ...next, category, categorySource: next.patternSource };
  }

  /** Keeps the tree a tree: a parent of the same document, and no factor that explains itself. */
  async #place(
    change: DocumentChange,
    next: Factor,
    previous?: Factor,
  ): Promise<Factor> {
    if (next.parentId === null || next.parentId === previous?.parentId) {
      return next;
    }
    const others = await this.#store.list(change.trx, change.header.id);
    if (!others.some(({ id }) => id === next.parentId)) {
      // One that was deleted keeps the parent it had; if that went too, it comes back as a root.
      if (previous === undefined && next.version > 1) {
        return { ...next, parentId: null };
      }
      throw new InputError('parentId: must be a factor of this post-mortem');
    }
    if (wouldClose(others, next.id, next.parentId)) {
      throw new ConflictError('A factor cannot explain itself');
    }
    return next;
  }

  /** A factor that is back explains again what it explained, unless somebody has hung that elsewhere since. */
  async #returnChildren(change: DocumentChange, back: Factor): Promise<void> {
    for (const moved of await change.deletionOf(back.id)) {
      if (moved.before.parentId !== back.id) continue;
      const factors = await this.#store.list(change.trx, change.header.id);
      const child = factors.find(({ id }) => id === moved.targetId);
      if (!child || child.parentId !== moved.after.parentId) continue;
      if (wouldClose(factors, child.id, back.id)) continue;
      await this.factors.rewrite(change, child, { parentId: back.id });
    }
  }

  /** What a deleted factor explained is explained by what explained it. */
  async #adoptChildren(change: DocumentChange, gone: Factor): Promise<void> {
    for (const factor of await this.#store.list(change.trx, change.header.id)) {
      if (factor.parentId === gone.id) {
        await this.factors.rewrite(change, factor, { parentId: gone.parentId });
      }
    }
  }
}
