import {
  MILESTONE_FIELDS,
  ROW_LIMITS,
  TimelineEvent,
  TimelineEventFields,
  timelineEventFieldsSchema,
} from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { DocumentChange } from '../postmortems/DocumentChange';
import { DocumentWriter } from '../postmortems/DocumentWriter';
import { CitationChecker } from '../evidence/CitationChecker';
import { RowEditor } from '../rows/RowEditor';
import { TimelineStore } from './TimelineStore';

/** Events, and the milestones that follow from them. */
export class TimelineService {
  readonly #store = new TimelineStore();
  /** Makes, changes, deletes and restores events. */
  readonly events: RowEditor<TimelineEvent>;

  readonly #citations: CitationChecker;

  constructor(writer: DocumentWriter, citations: CitationChecker) {
    this.#citations = citations;
    this.events = new RowEditor(writer, this.#store, {
      target: 'event',
      noun: 'timeline event',
      limit: ROW_LIMITS.events,
      fields: keysOf(timelineEventFieldsSchema.shape),
      label: event => event.description,
      text: event => `${event.description} ${event.source} ${event.actor}`,
      make: async (change, fields, common) => ({
        occurredAt: null,
        timeOrigin: null,
        description: '',
        source: '',
        actor: '',
        milestone: null,
        evidenceUrl: null,
        citations: [],
        ...fields,
        position: fields.position ?? (await this.#nextPosition(change)),
        ...common,
      }),
      settle: async (change, next, previous) =>
        this.#followMilestone(
          change,
          await this.#holdCitations(change, next, previous),
          previous,
        ),
    });
  }

  /** In the order of time; what has no time comes last. */
  list(knex: Knex, postmortemId: string): Promise<TimelineEvent[]> {
    return this.#store.list(knex, postmortemId);
  }

  /**
   * Adds the timeline that an import tells, in its order. The header brings its own times with it, and
   * the milestones of the events are unique already.
   */
  async addTold(
    change: DocumentChange,
    events: TimelineEventFields[],
  ): Promise<void> {
    const told = events.map((event, i) => ({ ...event, position: i + 1 }));
    await this.events.insert(change, await this.events.make(change, told));
  }

  /** An event that is brought back cites what it did, even where that is gone by now. */
  async #holdCitations(
    change: DocumentChange,
    next: TimelineEvent,
    previous?: TimelineEvent,
  ): Promise<TimelineEvent> {
    const { citations } = next;
    const isBack = previous === undefined && next.version > 1;
    const isSame =
      JSON.stringify(citations) === JSON.stringify(previous?.citations);
    if (isBack || isSame) return next;
    const held = await this.#citations.check(
      change.trx,
      change.header.id,
      citations,
    );
    return { ...next, citations: held };
  }

  #nextPosition({ trx, header }: DocumentChange): Promise<number> {
    return this.#store.nextPosition(trx, header.id);
  }

  /**
   * The header's milestone times are the truth, and marking an event writes them. A milestone belongs
   * to one event: the one that had it before loses it.
   */
  async #followMilestone(
    change: DocumentChange,
    next: TimelineEvent,
    previous?: TimelineEvent,
  ): Promise<TimelineEvent> {
    const { milestone, occurredAt, timeOrigin } = next;
    const moved =
      previous?.milestone !== milestone ||
      previous?.occurredAt !== occurredAt ||
      JSON.stringify(previous?.timeOrigin) !== JSON.stringify(timeOrigin);
    if (!milestone || !moved) return next;
    // One that was deleted comes back without taking the milestone from what the header says by now.
    const isBack = previous === undefined && next.version > 1;
    if (isBack && change.header[MILESTONE_FIELDS[milestone]] !== occurredAt) {
      return { ...next, milestone: null };
    }
    for (const other of await this.#store.withMilestone(
      change.trx,
      change.header.id,
      milestone,
    )) {
      if (other.id !== next.id) {
        await this.events.rewrite(change, other, { milestone: null });
      }
    }
    if (occurredAt) {
      const { [milestone]: _, ...origins } = change.header.milestoneOrigins;
      change.updateHeader({
        [MILESTONE_FIELDS[milestone]]: occurredAt,
        milestoneOrigins: timeOrigin
          ? { ...origins, [milestone]: timeOrigin }
          : origins,
      });
    }
    return next;
  }
}

function keysOf<T extends object>(shape: T): (keyof T & string)[] {
  return Object.keys(shape) as (keyof T & string)[];
}
