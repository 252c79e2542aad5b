import { CommentTarget } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';

/** Where what a comment is about stands, and by what it is found there. */
const PLACES = {
  section: { table: 'sections', column: 'key', deletable: false },
  event: { table: 'timeline_events', column: 'id', deletable: true },
  factor: { table: 'factors', column: 'id', deletable: true },
  action: { table: 'action_items', column: 'id', deletable: true },
} as const;
const KINDS = Object.keys(PLACES) as (keyof typeof PLACES)[];

/** SQL that says of things which comments are about whether they are there. */
export class TargetStore {
  /** Those of the targets that the document has; a deleted row is none. */
  async among(
    knex: Knex,
    postmortemId: string,
    targets: CommentTarget[],
  ): Promise<(target: CommentTarget) => boolean> {
    const there = new Set([nameOf({ kind: 'document', key: null })]);
    for (const kind of KINDS) {
      const keys = targets.flatMap(target =>
        target.kind === kind && target.key ? [target.key] : [],
      );
      if (keys.length === 0) continue;
      const { table, column, deletable } = PLACES[kind];
      const found: string[] = await knex(table)
        .where({ postmortem_id: postmortemId })
        .whereIn(column, [...new Set(keys)])
        .modify(query => deletable && query.whereNull('deleted_at'))
        .pluck(column);
      for (const key of found) there.add(nameOf({ kind, key }));
    }
    return target => there.has(nameOf(target));
  }
}

function nameOf({ kind, key }: CommentTarget): string {
  return `${kind}:${key ?? ''}`;
}
