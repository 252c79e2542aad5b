import { RECURRING_LIMITS } from 'backstage-plugin-postmortems-common';
import {
  isTested,
  strataOf,
} from 'backstage-plugin-postmortems-common/statistics';
import { Knex } from 'knex';
import { ReadScope } from '../access';
import { bytewise, whereAmong } from '../database';
import {
  FactorFilters,
  whereFactor,
  whereOpenAction,
  wherePublished,
} from '../factors/published';
import { chancesOf } from '../factors/comparisons';
import { RecurrenceQuestion } from '../factors/RecurrenceCounter';
import {
  BySize,
  CountRow,
  RecurrenceCounts,
  SizedRow,
} from '../factors/RecurrenceCounts';
import {
  recurrenceWindow,
  RecurrenceWindow,
} from '../factors/recurrenceWindow';
import { atOnce } from '../inTurns';
import { UNITS } from './recurrenceColumns';
import { UnclassifiedStore } from './UnclassifiedStore';

const POSTMORTEM = 'postmortem_facts.postmortem_id';
const POSTMORTEMS = { postmortems: POSTMORTEM };

/**
 * The same counts by the database, a second method beside that of `DocumentCount`: distinct post-mortems, each counted
 * once however many services, layers or factors it touches. Which factors and services are counted is decided by how
 * large they are, never by how much of the one was found at the other.
 */
export class RecurrenceStore {
  readonly #unclassified = new UnclassifiedStore();

  /**
   * How often each category was found, where and when, beside what it could have been found in.
   * @param knex - a snapshot, so that no number contradicts another
   */
  async count(
    knex: Knex,
    scope: ReadScope,
    question: RecurrenceQuestion,
  ): Promise<RecurrenceCounts> {
    const { by, filters, today } = question;
    const { unit, said, source } = UNITS[by];
    const { entityRefs, ...everywhere } = filters;
    const isPart = entityRefs !== undefined;
    const whole = await this.#total(knex, scope, everywhere);
    const part = isPart ? await this.#total(knex, scope, filters) : whole;
    const window = recurrenceWindow({
      ...{ to: filters.to, firstAt: whole.firstAt, today },
    });
    const facts = () => this.#facts(knex, scope, question);
    const byFrequency = () =>
      facts()
        .groupBy(unit)
        .select({ unit })
        .min({ firstSeenAt: 'postmortems.happened_at' })
        .max({ lastSeenAt: 'postmortems.happened_at' })
        .countDistinct(POSTMORTEMS)
        .select(
          distinctWhere(knex, 'confirmed', `${source} = ?`, 'person'),
          distinctWhere(
            knex,
            'recent',
            'postmortems.happened_at >= ?',
            window?.middle ?? '',
          ),
        )
        .orderBy([
          { column: 'postmortems', order: 'desc' },
          // Not by what stands for a set of merged patterns: the viewer may know nothing of that one.
          { column: knex.raw('min(?)', [bytewise(knex, said)]) },
        ]);
    const most: CountRow[] = await byFrequency().limit(
      RECURRING_LIMITS.factors,
    );
    const unitsOf = (rows: CountRow[]) => rows.map(row => String(row.unit));
    const { ofSize, sizesOf } = await this.#sizes(knex, scope, {
      ...question,
      filters: everywhere,
    });
    const { ofSize: ofPart } = isPart
      ? await this.#sizes(knex, scope, question)
      : { ofSize };
    const ofWhole = isPart
      ? this.#expected({
          ...{ ofPart, ofSize, sizesOf, found: unitsOf(most) },
        })
      : [];
    const compared = unitsOf(ofWhole);
    const beside: CountRow[] = await byFrequency().modify(
      whereAmong,
      unit,
      compared.filter(each => !unitsOf(most).includes(each)),
    );
    const factors = [...most, ...beside].map(row => ({
      ...{ ...row, ofSize: sizesOf.get(String(row.unit)) ?? [] },
    }));
    const found = unitsOf(factors);
    const places = await this.#places(knex, scope, question);
    const named = places.map(({ entity_ref }) => String(entity_ref));
    const somewhere = (units: string[]) =>
      facts()
        .modify(whereAmong, unit, units)
        .whereNot('postmortem_facts.entity_ref', '')
        .modify(whereOneOf, entityRefs);

    return {
      by,
      window,
      total: part.total,
      ofSize: ofPart,
      recent: window ? await this.#recent(knex, scope, filters, window) : 0,
      factors,
      places,
      cells: await somewhere(found)
        .whereIn('postmortem_facts.entity_ref', named)
        .groupBy(unit, 'postmortem_facts.entity_ref')
        .select({ unit }, 'postmortem_facts.entity_ref')
        .countDistinct(POSTMORTEMS),
      services: await somewhere(found)
        .groupBy(unit)
        .select({ unit })
        .countDistinct({ services: 'postmortem_facts.entity_ref' }),
      allServices: await somewhere(found).countDistinct({
        services: 'postmortem_facts.entity_ref',
      }),
      months: await facts()
        .modify(whereAmong, unit, found)
        .groupBy(unit, 'postmortem_facts.month')
        .select({ unit }, 'postmortem_facts.month')
        .countDistinct(POSTMORTEMS),
      openActions: await this.#openActions(knex, scope, question, found),
      everywhere: isPart
        ? {
            ofSize,
            factors: ofWhole,
            here: await facts()
              .modify(whereAmong, unit, compared)
              .groupBy(unit)
              .select({ unit })
              .countDistinct(POSTMORTEMS),
            chances: atOnce(
              chancesOf(
                await this.count(knex, scope, {
                  ...question,
                  filters: everywhere,
                }),
              ),
            ),
          }
        : null,
      unclassified: await this.#unclassified.count(knex, scope, filters, by),
    };
  }

  /** Of each that was found in a part, or could be expected there, how often it was in the whole organisation. */
  #expected(counted: {
    ofPart: BySize;
    ofSize: BySize;
    sizesOf: Map<string, BySize>;
    found: string[];
  }): SizedRow[] {
    const { ofPart, ofSize, sizesOf, found } = counted;
    const strata = strataOf(ofSize);
    const sizes = { ofPlace: strata(ofPart), total: strata(ofSize) };
    return [...sizesOf]
      .filter(
        ([unit, of]) =>
          found.includes(unit) || isTested({ ...sizes, ofFactor: strata(of) }),
      )
      .map(([unit, of]) => ({ unit, ofSize: of }));
  }

  /** In how many of each size anything was found at all, and what was found in how many. */
  async #sizes(
    knex: Knex,
    scope: ReadScope,
    question: Pick<RecurrenceQuestion, 'by' | 'filters'>,
  ): Promise<{ ofSize: BySize; sizesOf: Map<string, BySize> }> {
    const { unit } = UNITS[question.by];
    const all: CountRow[] = await knex('postmortems')
      .modify(wherePublished, scope, question.filters)
      .modify(this.#withSizes(knex, scope, question))
      .count({ postmortems: '*' });
    const found: CountRow[] = await this.#facts(knex, scope, question)
      .modify(this.#withSizes(knex, scope, question))
      .groupBy(unit)
      .select({ unit })
      .countDistinct(POSTMORTEMS);
    return { ofSize: toSizes(all), sizesOf: sizesBy('unit', found) };
  }

  /** Groups a query over `postmortems` by how many factors that are counted each has. */
  #withSizes(
    knex: Knex,
    scope: ReadScope,
    { by, filters }: Pick<RecurrenceQuestion, 'by' | 'filters'>,
  ) {
    const { entityRefs: _, ...everywhere } = filters;
    const sizes = this.#facts(knex, scope, { by, filters: everywhere })
      .groupBy(POSTMORTEM)
      .select(POSTMORTEM)
      .countDistinct({ size: UNITS[by].unit })
      .as('sized');
    return (query: Knex.QueryBuilder) => {
      query
        .leftJoin(sizes, 'sized.postmortem_id', 'postmortems.id')
        .groupBy('sized.size')
        .select('sized.size');
    };
  }

  #facts(
    knex: Knex,
    scope: ReadScope,
    { by, filters }: Pick<RecurrenceQuestion, 'by' | 'filters'>,
  ) {
    const { layer, source } = filters;
    const query = knex('postmortem_facts')
      .join('postmortems', 'postmortems.id', POSTMORTEM)
      .modify(wherePublished, scope, filters);
    if (by === 'pattern') {
      query.join('patterns', 'patterns.id', 'postmortem_facts.pattern_id');
    }
    if (layer) query.where('postmortem_facts.layer', layer);
    if (source) query.where(UNITS[by].source, source);
    return query;
  }

  async #total(knex: Knex, scope: ReadScope, filters: FactorFilters) {
    const [row]: CountRow[] = await knex('postmortems')
      .modify(wherePublished, scope, filters)
      .count({ total: '*' })
      .min({ firstAt: 'postmortems.happened_at' });
    return {
      total: Number(row.total),
      firstAt: row.firstAt as string | null,
    };
  }

  async #recent(
    knex: Knex,
    scope: ReadScope,
    filters: FactorFilters,
    { middle }: RecurrenceWindow,
  ): Promise<number> {
    const [row]: CountRow[] = await knex('postmortems')
      .modify(wherePublished, scope, filters)
      .where('postmortems.happened_at', '>=', middle)
      .count({ recent: '*' });
    return Number(row.recent);
  }

  /** The services with most post-mortems, with or without factors. */
  async #places(
    knex: Knex,
    scope: ReadScope,
    question: Pick<RecurrenceQuestion, 'by' | 'filters'>,
  ): Promise<SizedRow[]> {
    const { filters } = question;
    const named = () =>
      knex('postmortem_entities')
        .join(
          'postmortems',
          'postmortems.id',
          'postmortem_entities.postmortem_id',
        )
        .modify(wherePublished, scope, filters)
        .groupBy('postmortem_entities.entity_ref')
        .select('postmortem_entities.entity_ref')
        .count({ postmortems: '*' });
    const query = named()
      .orderBy([
        { column: 'postmortems', order: 'desc' },
        { column: bytewise(knex, 'postmortem_entities.entity_ref') },
      ])
      .limit(RECURRING_LIMITS.services);
    if (filters.entityRefs) {
      query.whereIn('postmortem_entities.entity_ref', filters.entityRefs);
    }
    const places: CountRow[] = await query;
    const sized: CountRow[] = await named()
      .modify(this.#withSizes(knex, scope, question))
      .whereIn(
        'postmortem_entities.entity_ref',
        places.map(({ entity_ref }) => String(entity_ref)),
      );
    const sizesOf = sizesBy('entity_ref', sized);
    return places.map(row => ({
      ...{ ...row, ofSize: sizesOf.get(String(row.entity_ref)) ?? [] },
    }));
  }

  #openActions(
    knex: Knex,
    scope: ReadScope,
    { by, filters }: RecurrenceQuestion,
    found: string[],
  ): Promise<CountRow[]> {
    const { ofFactor: unit, sourceOfFactor } = UNITS[by];
    const { source, ...others } = filters;
    const query = knex('action_items')
      .join('postmortems', 'postmortems.id', 'action_items.postmortem_id')
      .join(
        'action_item_factors',
        'action_item_factors.action_item_id',
        'action_items.id',
      )
      .join('factors', 'factors.id', 'action_item_factors.factor_id')
      .modify(wherePublished, scope, filters)
      .modify(whereFactor, others)
      .modify(whereAmong, unit, found)
      .modify(whereOpenAction)
      .groupBy(unit)
      .select({ unit })
      .countDistinct({ actions: 'action_items.id' });
    if (by === 'pattern') {
      query.join('patterns', 'patterns.id', 'factors.pattern_id');
    }
    if (source) query.where(sourceOfFactor, source);
    return query as unknown as Promise<CountRow[]>;
  }
}

/** Rows of `size` and `postmortems`: one without a size has no factor that is counted. */
function toSizes(rows: CountRow[]): BySize {
  const sizes: number[] = [];
  for (const { size, postmortems } of rows) {
    const index = Number(size ?? 0);
    while (sizes.length <= index) sizes.push(0);
    sizes[index] += Number(postmortems);
  }
  return sizes;
}

function sizesBy(column: string, rows: CountRow[]): Map<string, BySize> {
  const groups = new Map<string, CountRow[]>();
  for (const row of rows) {
    const name = String(row[column]);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return new Map([...groups].map(([name, some]) => [name, toSizes(some)]));
}

/** How many distinct post-mortems there are for which something holds, under a name. */
function distinctWhere(
  knex: Knex,
  name: string,
  condition: string,
  value: string,
) {
  return knex.raw(
    `count(distinct case when ${condition} then ${POSTMORTEM} end) as ??`,
    [value, name],
  );
}

/** A system's page names only its own parts, though a post-mortem may touch others too. */
function whereOneOf(query: Knex.QueryBuilder, entityRefs?: string[]): void {
  if (entityRefs) query.whereIn('postmortem_facts.entity_ref', entityRefs);
}
