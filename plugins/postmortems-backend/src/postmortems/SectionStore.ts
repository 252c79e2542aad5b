import { Section } from 'backstage-plugin-postmortems-common';
import { Knex } from 'knex';

const TABLE = 'sections';

function fromDatabase(row: any): Section {
  return {
    key: row.key,
    title: row.title,
    body: row.body,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
  };
}

function toDatabase(section: Section) {
  return {
    key: section.key,
    title: section.title,
    body: section.body,
    version: section.version,
    updated_at: section.updatedAt,
    updated_by: section.updatedBy,
  };
}

/** SQL of sections: few, named by their key, in the order in which they were made. */
export class SectionStore {
  async list(knex: Knex, postmortemId: string): Promise<Section[]> {
    const rows = await knex(TABLE)
      .where({ postmortem_id: postmortemId })
      .orderBy('position');
    return rows.map(fromDatabase);
  }

  /** What the sections of several documents say, by the id of the document. */
  async bodiesByDocument(
    knex: Knex,
    postmortemIds: string[],
  ): Promise<Map<string, string[]>> {
    const rows = await knex(TABLE)
      .whereIn('postmortem_id', postmortemIds)
      .orderBy('position');
    const byDocument = new Map<string, string[]>();
    for (const row of rows) {
      const bodies = byDocument.get(row.postmortem_id) ?? [];
      bodies.push(row.body);
      byDocument.set(row.postmortem_id, bodies);
    }
    return byDocument;
  }

  async find(
    knex: Knex,
    postmortemId: string,
    key: string,
  ): Promise<Section | undefined> {
    const row = await knex(TABLE)
      .where({ postmortem_id: postmortemId, key })
      .first();
    return row && fromDatabase(row);
  }

  async count(knex: Knex, postmortemId: string): Promise<number> {
    const [{ n }] = await knex(TABLE)
      .where({ postmortem_id: postmortemId })
      .count({ n: '*' });
    return Number(n);
  }

  async insert(
    trx: Knex.Transaction,
    postmortemId: string,
    sections: Section[],
  ): Promise<void> {
    if (sections.length === 0) return;
    const [{ last }] = await trx(TABLE)
      .where({ postmortem_id: postmortemId })
      .max({ last: 'position' });
    await trx(TABLE).insert(
      sections.map((section, i) => ({
        ...toDatabase(section),
        postmortem_id: postmortemId,
        position: (last ?? 0) + 1 + i,
      })),
    );
  }

  /** Takes out those of the named ones that nobody has ever written in. */
  async removeUnwritten(
    trx: Knex.Transaction,
    postmortemId: string,
    keys: string[],
  ): Promise<void> {
    await trx(TABLE)
      .where({ postmortem_id: postmortemId, version: 1, body: '' })
      .whereIn('key', keys)
      .delete();
  }

  /** Sets the named ones first, in this order; the others stay behind them as they were. */
  async order(
    trx: Knex.Transaction,
    postmortemId: string,
    keys: string[],
  ): Promise<void> {
    const sections = await this.list(trx, postmortemId);
    const placeOf = ({ key }: Section) =>
      keys.includes(key) ? keys.indexOf(key) : keys.length;
    const ordered = [...sections].sort((a, b) => placeOf(a) - placeOf(b));
    for (const [i, { key }] of ordered.entries()) {
      await trx(TABLE)
        .where({ postmortem_id: postmortemId, key })
        .update({ position: i + 1 });
    }
  }

  /** @returns false when the version it was made from is not there any more */
  async update(
    trx: Knex.Transaction,
    postmortemId: string,
    before: Section,
    after: Section,
  ): Promise<boolean> {
    const written = await trx(TABLE)
      .where({
        postmortem_id: postmortemId,
        key: before.key,
        version: before.version,
      })
      .update(toDatabase(after));
    return written === 1;
  }
}
