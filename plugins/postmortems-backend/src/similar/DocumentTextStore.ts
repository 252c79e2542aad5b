import { DocumentText } from 'backstage-plugin-postmortems-common/factors';
import { Knex } from 'knex';
import { whereAmong } from '../database';
import type { FollowedSource } from '../postmortems/DocumentFollower';

/** So many documents are read at once: on SQLite everything else waits meanwhile. */
const AT_ONCE = 50;

/** A published post-mortem as others are held against it. */
export interface PublishedText {
  id: string;
  happenedAt: string;
  titleKey: string;
  text: DocumentText;
}

/** SQL of what published post-mortems say. Whoever may read them is asked when something is told of one. */
export class DocumentTextStore implements FollowedSource<PublishedText> {
  async *all(knex: Knex): AsyncGenerator<PublishedText[]> {
    for (let after = ''; ; ) {
      const ids: string[] = await knex('postmortems')
        .modify(published)
        .where('id', '>', after)
        .orderBy('id')
        .limit(AT_ONCE)
        .pluck('id');
      if (ids.length === 0) return;
      yield await this.#read(knex, ids);
      after = ids.at(-1)!;
    }
  }

  async ofDocuments(knex: Knex, ids: string[]): Promise<PublishedText[]> {
    const found: PublishedText[] = [];
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      found.push(...(await this.#read(knex, ids.slice(i, i + AT_ONCE))));
    }
    return found;
  }

  async #read(knex: Knex, ids: string[]): Promise<PublishedText[]> {
    const rows: any[] = await knex('postmortems')
      .modify(published)
      .whereIn('id', ids)
      .select('id', 'title', 'title_key', 'happened_at');
    const bodies = grouped(
      await knex('sections')
        .whereIn('postmortem_id', ids)
        .orderBy(['postmortem_id', 'position', 'key'])
        .select('postmortem_id', 'body as text'),
    );
    const factors = grouped(
      await knex('factors')
        .whereIn('postmortem_id', ids)
        .whereNull('deleted_at')
        .orderBy(['postmortem_id', 'position', 'id'])
        .select('postmortem_id', 'statement as text'),
    );
    return rows.map(({ id, title, title_key, happened_at }) => ({
      ...{ id, happenedAt: happened_at, titleKey: title_key },
      text: {
        title,
        bodies: bodies.get(id) ?? [],
        factors: factors.get(id) ?? [],
      },
    }));
  }
}

function published(query: Knex.QueryBuilder): void {
  query.modify(whereAmong, 'status', ['published']).whereNull('deleted_at');
}

function grouped(
  rows: { postmortem_id: string; text: string }[],
): Map<string, string[]> {
  const byDocument = new Map<string, string[]>();
  for (const { postmortem_id, text } of rows) {
    const known = byDocument.get(postmortem_id);
    if (known) known.push(text);
    else byDocument.set(postmortem_id, [text]);
  }
  return byDocument;
}
