import { Milestone, TimelineEvent } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';
import { fromNullableJson, toNullableJson } from '../database';
import { RowStore } from '../rows/RowStore';

const TABLE = 'timeline_events';

function fromDatabase(row: any): TimelineEvent {
  return {
    id: row.id,
    occurredAt: row.occurred_at,
    timeOrigin: fromNullableJson(row.time_origin),
    description: row.description,
    source: row.source,
    actor: row.actor,
    milestone: row.milestone,
    evidenceUrl: row.evidence_url,
    citations: fromNullableJson(row.citations) ?? [],
    position: row.position,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

/** SQL of timeline events. */
export class TimelineStore extends RowStore<TimelineEvent> {
  constructor() {
    super({
      table: TABLE,
      // No engine-neutral way puts empty times last; the service's readers want them there.
      order: ['position'],
      fromDatabase,
      toDatabase: event => ({
        id: event.id,
        occurred_at: event.occurredAt,
        time_origin: toNullableJson(event.timeOrigin),
        description: event.description,
        source: event.source,
        actor: event.actor,
        milestone: event.milestone,
        evidence_url: event.evidenceUrl,
        citations: toNullableJson(
          event.citations.length ? event.citations : null,
        ),
        position: event.position,
        version: event.version,
        updated_at: event.updatedAt,
        updated_by: event.updatedBy,
      }),
    });
  }

  /** In the order of time, then of making; what has no time comes last. */
  async list(knex: Knex, postmortemId: string): Promise<TimelineEvent[]> {
    const events = await super.list(knex, postmortemId);
    return events.sort(
      (a, b) =>
        compareTimes(a.occurredAt, b.occurredAt) || a.position - b.position,
    );
  }

  async nextPosition(trx: Knex.Transaction, postmortemId: string) {
    const [{ last }] = await trx(TABLE)
      .where({ postmortem_id: postmortemId })
      .max({ last: 'position' });
    return (last ?? 0) + 1;
  }

  async withMilestone(
    trx: Knex.Transaction,
    postmortemId: string,
    milestone: Milestone,
  ): Promise<TimelineEvent[]> {
    const rows = await trx(TABLE)
      .where({ postmortem_id: postmortemId, milestone })
      .whereNull('deleted_at');
    return rows.map(fromDatabase);
  }
}

function compareTimes(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
