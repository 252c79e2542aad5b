import { PostmortemMention } from 'backstage-plugin-postmortems-common';
import { fromJson } from '../database';
import { HeaderRow } from './headerRow';

/** The columns that {@link toMention} reads. */
export const MENTION_COLUMNS = [
  'ref',
  'title',
  'severity',
  'status',
  'visibility',
  'started_at',
  'affected_entities',
] as const;

/** What other lists say of the post-mortem that something belongs to. */
export function toMention(
  row: Pick<HeaderRow, (typeof MENTION_COLUMNS)[number]>,
): PostmortemMention {
  return {
    ref: row.ref,
    title: row.title,
    severity: row.severity,
    status: row.status as PostmortemMention['status'],
    visibility: row.visibility as PostmortemMention['visibility'],
    startedAt: row.started_at,
    affectedEntities: fromJson<string[]>(row.affected_entities),
  };
}

const PREFIX = 'postmortem_';

/** The same columns for a query that joins `postmortems` to something else. */
export const MENTION_OF_JOINED = MENTION_COLUMNS.map(
  column => `postmortems.${column} as ${PREFIX}${column}`,
);

/** Reads what {@link MENTION_OF_JOINED} selected. */
export function joinedMention(row: Record<string, unknown>): PostmortemMention {
  return toMention(
    Object.fromEntries(
      MENTION_COLUMNS.map(column => [column, row[`${PREFIX}${column}`]]),
    ) as Parameters<typeof toMention>[0],
  );
}
