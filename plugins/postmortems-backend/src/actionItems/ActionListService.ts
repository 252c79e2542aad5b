import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  ActionClosing,
  ActionItemListQuery,
  ActionItemPage,
  ActionItemSummary,
  ActionItemSummaryQuery,
  dayAfter,
  DEFAULT_PAGE,
  ListedActionItem,
  utcDay,
} from 'backstage-plugin-postmortems-common';
import { Access } from '../access';
import { CatalogParts } from '../catalog/CatalogParts';
import { Database } from '../database';
import { PostmortemService } from '../postmortems/PostmortemService';
import { ActionCountStore } from './ActionCountStore';
import type { ActionFilters } from './actionFilters';
import { ActionListStore, FoundActionItem } from './ActionListStore';
import type { TicketReader } from '../tickets/TicketReader';
import { ActionTallyStore } from './ActionTallyStore';
import { actionItemsCsv } from './csv';
import { OutcomeService } from './OutcomeService';

type Credentials = BackstageCredentials<BackstageUserPrincipal>;

/** The most rows that one CSV export holds, unless said otherwise, and how many are read at a time. */
const MAX_EXPORT = 20_000;
const EXPORTED_AT_ONCE = 500;

/** No two clocks that count days are further apart. */
const CLOCK_DAYS = 7;

type ExportedActionItem = FoundActionItem &
  Pick<ListedActionItem, 'recurrences'>;

/** The organisation's action items: what is slipping, and who can move it. */
export class ActionListService {
  readonly #database: Database;
  readonly #parts: CatalogParts;
  readonly #postmortems: PostmortemService;
  readonly #outcomes: OutcomeService;
  readonly #now: () => Date;
  readonly #tickets: TicketReader;
  readonly #maxExport: number;
  readonly #store = new ActionListStore();
  readonly #counts = new ActionCountStore();
  readonly #tally = new ActionTallyStore();

  constructor(options: {
    database: Database;
    parts: CatalogParts;
    postmortems: PostmortemService;
    outcomes: OutcomeService;
    now: () => Date;
    tickets: TicketReader;
    maxExport?: number;
  }) {
    this.#database = options.database;
    this.#parts = options.parts;
    this.#postmortems = options.postmortems;
    this.#outcomes = options.outcomes;
    this.#now = options.now;
    this.#tickets = options.tickets;
    this.#maxExport = options.maxExport ?? MAX_EXPORT;
  }

  async list(
    access: Access,
    credentials: Credentials,
    query: ActionItemListQuery,
  ): Promise<ActionItemPage> {
    const { limit = DEFAULT_PAGE, cursor, ...filters } = query;
    return this.#page(
      access,
      await this.#filters(access, credentials, filters),
      { limit, cursor },
    );
  }

  async summarize(
    access: Access,
    credentials: Credentials,
    query: ActionItemSummaryQuery,
  ): Promise<ActionItemSummary> {
    const filters = await this.#filters(access, credentials, query);
    return this.#database.snapshot(knex =>
      this.#counts.summarize(knex, access, filters, this.#today()),
    );
  }

  async closing(
    access: Access,
    credentials: Credentials,
    query: ActionItemSummaryQuery,
  ): Promise<ActionClosing> {
    const filters = await this.#filters(access, credentials, query);
    return this.#database.snapshot(knex =>
      this.#counts.closing(knex, access, filters, this.#today()),
    );
  }

  /** Adds up what changes have left to be added up of the numbers of the whole. */
  async addUpTally(): Promise<void> {
    const pastBefore = dayAfter(this.#today(), -CLOCK_DAYS);
    await this.#database.transaction(trx => this.#tally.addUp(trx, pastBefore));
  }

  /**
   * All that the query finds, as CSV, in one state.
   * @throws InputError when that is more than one export holds: half a list would pass for the whole
   */
  async export(
    access: Access,
    credentials: Credentials,
    query: ActionItemSummaryQuery,
  ): Promise<string> {
    const filters = await this.#filters(access, credentials, query);
    const today = this.#today();
    const items = await this.#database.snapshot(async knex => {
      const found: ExportedActionItem[] = [];
      let cursor: string | undefined;
      do {
        const page = await this.#store.list(knex, access, filters, {
          limit: EXPORTED_AT_ONCE,
          cursor,
          today,
        });
        const recurrences = await this.#outcomes.recurrences(
          knex,
          access,
          page.items,
        );
        found.push(
          ...page.items.map(item => ({
            ...item,
            recurrences: recurrences.get(item.id) ?? [],
          })),
        );
        cursor = page.nextCursor ?? undefined;
        if (found.length > this.#maxExport) {
          throw new InputError(
            `One export holds at most ${
              this.#maxExport
            } action items; choose a team, a service or a status`,
          );
        }
      } while (cursor);
      return found;
    });
    return actionItemsCsv(items, today);
  }

  async #page(
    access: Access,
    filters: ActionFilters,
    page: { limit: number; cursor?: string },
  ): Promise<ActionItemPage> {
    const { items, nextCursor } = await this.#store.list(
      this.#database.reader,
      access,
      filters,
      { ...page, today: this.#today() },
    );
    const outcomes = await this.#outcomes.of(
      this.#database.reader,
      access,
      items,
    );
    const marks = await this.#tickets.marks(
      this.#database.reader,
      items.map(({ id }) => id),
    );
    const headers = await this.#postmortems.headers(access, [
      ...new Set(items.map(({ postmortemId }) => postmortemId)),
    ]);
    return {
      items: items.map(({ postmortemId, ...item }) => {
        const header = headers.get(postmortemId);
        return {
          ...item,
          ...outcomes(item.id),
          ticket: marks.get(item.id) ?? null,
          mayEdit: header !== undefined && access.allows('update', header),
        };
      }),
      nextCursor,
    };
  }

  async #filters(
    access: Access,
    credentials: Credentials,
    query: ActionItemSummaryQuery,
  ): Promise<ActionFilters> {
    const { owner, team, mine, entityRef, within = [], ...rest } = query;
    const concerned = [...(entityRef ? [entityRef] : []), ...within];
    const [members, entityRefs] = await Promise.all([
      team && this.#parts.membersOf(team, credentials),
      concerned.length > 0 && this.#parts.partsOfAll(concerned, credentials),
    ]);
    // Each of these narrows what the others leave.
    const owners = [
      owner && [owner],
      members,
      mine ? access.viewer.principals : undefined,
    ]
      .filter((refs): refs is string[] => Array.isArray(refs))
      .reduce<string[] | undefined>(
        (kept, refs) => (kept ? kept.filter(ref => refs.includes(ref)) : refs),
        undefined,
      );
    return {
      ...rest,
      ...(owners && { owners }),
      ...(entityRefs && { entityRefs }),
    };
  }

  #today(): string {
    return utcDay(this.#now());
  }
}
