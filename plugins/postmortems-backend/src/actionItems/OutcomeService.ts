import {
  ActionItem,
  ActionOutcome,
  DocumentOutcomes,
  PostmortemMention,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { Access } from '../access';
import type { PostmortemService } from '../postmortems/PostmortemService';
import type { ActionItemService } from './ActionItemService';
import { OutcomeStore } from './OutcomeStore';

const DAY_MS = 86_400_000;

/** What became of actions: whether what they address was found again, and for how long it was not. */
export class OutcomeService {
  readonly #postmortems: PostmortemService;
  readonly #actionItems: Pick<ActionItemService, 'list'>;
  readonly #heldAfterDays: number;
  readonly #now: () => Date;
  readonly #store = new OutcomeStore();

  constructor(options: {
    postmortems: PostmortemService;
    actionItems: Pick<ActionItemService, 'list'>;
    /** After how many days it is said that nothing was found again. */
    heldAfterDays: number;
    now: () => Date;
  }) {
    this.#postmortems = options.postmortems;
    this.#actionItems = options.actionItems;
    this.#heldAfterDays = options.heldAfterDays;
    this.#now = options.now;
  }

  /** @throws NotFoundError when the document does not exist for this viewer */
  ofDocument(access: Access, ref: string): Promise<DocumentOutcomes> {
    return this.#postmortems.read(access, ref, async (knex, { id }) => {
      const items = await this.#actionItems.list(knex, id);
      const outcomes = await this.of(knex, access, items);
      const sameIdeas = items.some(({ isIdea }) => isIdea)
        ? await this.#store.sameIdeas(knex, access, id)
        : new Map();
      return {
        items: items
          .map(item => ({
            actionItemId: item.id,
            ...outcomes(item.id),
            sameIdeas: sameIdeas.get(item.id) ?? [],
          }))
          .filter(
            ({ recurrences, held, sameIdeas: same }) =>
              recurrences.length > 0 || held !== null || same.length > 0,
          ),
      };
    });
  }

  /** In which later post-mortems what these actions address was found again. */
  recurrences(
    knex: Knex,
    access: Access,
    items: readonly Pick<ActionItem, 'id'>[],
  ): Promise<Map<string, PostmortemMention[]>> {
    const ids = items.map(({ id }) => id);
    return this.#store.recurrences(knex, access, ids);
  }

  /** What became of each of these actions. */
  async of(
    knex: Knex,
    access: Access,
    items: readonly ActionItem[],
  ): Promise<(id: string) => ActionOutcome> {
    const ids = items.filter(({ isIdea }) => !isIdea).map(({ id }) => id);
    if (ids.length === 0) return () => ({ recurrences: [], held: null });
    const recurrences = await this.#store.recurrences(knex, access, ids);
    const days = new Map(
      items
        .filter(({ id }) => !recurrences.has(id))
        .map(item => [item.id, this.#daysSince(item)])
        .filter((entry): entry is [string, number] => entry[1] !== null),
    );
    const later =
      days.size > 0
        ? await this.#store.laterPostmortems(knex, access, [...days.keys()])
        : new Map<string, number>();
    return id => {
      const postmortems = later.get(id);
      return {
        recurrences: recurrences.get(id) ?? [],
        held:
          postmortems === undefined
            ? null
            : { days: days.get(id)!, postmortems },
      };
    };
  }

  /** Since something was done, once that is long enough to be said. */
  #daysSince({ status, closedAt, isIdea }: ActionItem): number | null {
    const isDone = status === 'done' || status === 'verified';
    if (!isDone || isIdea || closedAt === null) return null;
    const since = this.#now().getTime() - Date.parse(closedAt);
    const days = Math.floor(since / DAY_MS);
    return days >= this.#heldAfterDays ? days : null;
  }
}
